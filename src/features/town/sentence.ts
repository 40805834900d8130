import { fill, formatNumber, spellNumber } from '../../core/i18n';
import { widestGap, type Overview, type Setting } from './model';
import type { RulesProps } from './types';

/** What came of the rules, in up to four sentences: who rises and falls, which group most, what the mistakes did, how the streets end. */
export function tell(result: Overview, { watch, error }: Setting, { town, names, words, lang }: RulesProps): string[] {
  const say = (template: string, values: Record<string, string | number>) =>
    fill(
      template,
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? formatNumber(value, lang) : value]),
      ),
    );
  const people = result.residents.length;
  if (result.boxes === 0) return [say(words.noRules, { people })];
  const sentences = [say(words.outcome, { falls: result.falls, rises: result.rises, people })];
  const gap = widestGap(result);
  const percent = (share: number) => Math.round(100 * share);
  if (gap) {
    const { kind, most, least, size } = gap;
    const values = {
      group: names.groups[most.id] ?? '',
      other: names.groups[least.id] ?? '',
      most: percent(most[kind]),
      least: percent(least[kind]),
    };
    sentences.push(
      size < town.gap ? say(words.even, { gap: percent(size) }) : say(kind === 'falls' ? words.gapFalls : words.gapRises, values),
    );
  }
  const { boxes, wrong, wronglyFallen: fallen, wronglyRisen: risen } = result;
  sentences.push(error === 0 ? words.noError : say(words.mistakes, { boxes, wrong, fallen, risen }));
  const { below, above, towns } = result;
  const spell = (n: number) => (n === 0 ? words.zero : spellNumber(n, lang));
  const streets = { below: spell(below), above: spell(above), towns, n: watch };
  if (below + above === 0) sentences.push(watch === 1 ? words.streetsAlike : say(words.streetsWatchedAlike, streets));
  else sentences.push(say(watch === 1 ? words.streetsByChance : words.streetsWatched, streets));
  return sentences;
}
