/** The steps of the licences as the widget takes them: texts in one language, facts filled in, owners as of each step. */
import { parts } from '../../charts/bars';
import { bureausOn } from './model';
import { format, formatDate, pick, spellNumber, withUnit, type Localized, type Unit } from '../../core/i18n';
import type { Fact } from '../../schemas/fact';
import type { Licence } from './schema';
import type { Messages } from 'messages';
import type { HolderKind, LicenceStep } from './index';

type Of<K extends Licence['kind']> = Extract<Licence, { kind: K }>;
const of = <K extends Licence['kind']>(all: readonly Licence[], kind: K) => all.filter((one): one is Of<K> => one.kind === kind);

export const holderKind = (body: Of<'body'> | undefined): HolderKind =>
  body?.role === 'association' ? 'association' : body?.state ? 'state' : 'firm';

/** A value of a fact, e.g. "notice-2015.companies"; throws where the fact or the value is not there or is only recalled. */
function factNumber(facts: ReadonlyMap<string, Fact>, id: string, key: string): { value: number; unit: string } {
  const fact = facts.get(id);
  const found = fact?.values.find((one) => one.key === key);
  if (!fact || fact.confidence === 'recalled' || typeof found?.value !== 'number') throw new Error(`no published number "${id}.${key}"`);
  return { value: found.value, unit: found.unit };
}

/** Puts the values of facts into a text with {fact.key}. */
export function withFacts(text: string, facts: ReadonlyMap<string, Fact>, lang: string, percent: Unit): string {
  return text.replace(/\{([\w-]+)\.([\w-]+)\}/g, (_whole, id: string, key: string) => {
    const { value, unit } = factNumber(facts, id, key);
    return unit === 'percent' ? withUnit(value, percent, lang) : spellNumber(value, lang);
  });
}

export function licenceSteps(
  all: readonly Licence[],
  facts: ReadonlyMap<string, Fact>,
  ui: Messages,
  lang: string,
  sources: (ids: readonly string[]) => LicenceStep['sources'],
): LicenceStep[] {
  const say = (text: Localized) => pick(text, lang).text;
  const bodies = new Map(of(all, 'body').map((one) => [one.id, one]));
  const candidates = of(all, 'body').filter(({ role }) => role === 'candidate');
  const stakes = of(all, 'stake');
  const nameOf = (id: string) => say(bodies.get(id)!.name);
  const share = (value: number) => withUnit(value, ui.units.percent, lang);
  return of(all, 'step')
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((step) => {
      const bureaus = bureausOn(step.until ?? step.date, stakes);
      const says = (firm: Of<'body'>): string => {
        const named = step.marks.find((one) => one.firm === firm.id);
        if (named) return say(named.says);
        if (step.shows === 'parent' || step.shows === 'product') return say(firm[step.shows]!);
        const stake = bureaus.flatMap(({ holders }) => holders).find(({ holder }) => holder === firm.id);
        return step.shows === 'stake' && stake ? format(ui.licences.owns, { percent: share(stake.percent) }, lang) : say(step.status!);
      };
      return {
        id: step.id,
        date: step.date,
        when: [step.date, step.until]
          .filter((day) => day !== undefined)
          .map((day) => formatDate(day, lang))
          .join(' – '),
        title: say(step.title),
        text: withFacts(say(step.text), facts, lang, ui.units.percent),
        points: step.points.map(say),
        firms: candidates.map((firm) => ({
          name: say(firm.name),
          mark: step.marks.find((one) => one.firm === firm.id)?.mark ?? step.mark,
          says: says(firm),
        })),
        bureaus: bureaus.map(({ body, holders }) => ({
          name: format(ui.licences.bureau, { bureau: nameOf(body), n: holders.length }, lang),
          parts: parts(holders, ({ percent }) => percent).map(({ datum, x, width }) => ({
            kind: holderKind(bodies.get(datum.holder)),
            x,
            width,
          })),
          holders:
            step.bureau === body
              ? holders.map(({ holder, percent }) => ({
                  name: nameOf(holder),
                  kind: holderKind(bodies.get(holder)),
                  percent: share(percent),
                }))
              : [],
        })),
        way: step.way !== undefined,
        ask: step.ask
          ? {
              question: say(step.ask.question),
              unit: step.ask.unit,
              min: step.ask.min,
              max: step.ask.max,
              answer: factNumber(facts, step.ask.fact, step.ask.value).value,
            }
          : null,
        sources: sources([...new Set(step.facts.flatMap((id) => facts.get(id)?.sources ?? []))]),
      };
    });
}
