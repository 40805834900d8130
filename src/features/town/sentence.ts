import { format } from '../../core/i18n';
import { widestGap, type Overview, type Setting } from './model';
import type { RulesProps } from './types';

/** What came of the rules, in up to four sentences: who rises and falls, which group most, what the mistakes did, how the streets end. */
export function tell(result: Overview, { watch, error }: Setting, { town, names, words, lang }: RulesProps): string[] {
  const people = result.residents.length;
  if (result.boxes === 0) return [format(words.noRules, { people }, lang)];
  const sentences = [format(words.outcome, { falls: result.falls, rises: result.rises, people }, lang)];
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
      size < town.gap
        ? format(words.even, { gap: percent(size) }, lang)
        : format(kind === 'falls' ? words.gapFalls : words.gapRises, values, lang),
    );
  }
  const { boxes, wrong, wronglyFallen: fallen, wronglyRisen: risen } = result;
  sentences.push(error === 0 ? words.noError : format(words.mistakes, { boxes, wrong, fallen, risen }, lang));
  const { below, above, towns } = result;
  if (below + above > 0)
    sentences.push(
      watch === 1
        ? format(words.streetsByChance, { below, above, towns }, lang)
        : format(words.streetsWatched, { n: watch, below, above, towns }, lang),
    );
  else sentences.push(watch === 1 ? words.streetsAlike : format(words.streetsWatchedAlike, { n: watch, towns }, lang));
  return sentences;
}
