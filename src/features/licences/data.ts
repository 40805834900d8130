/** The steps of the licences and their picture as the widget takes them: texts in one language, facts filled in, owners as of each step. */
import { bureausOn } from './model';
import { fitsName, lanes } from './model/lanes';
import { formatDates, pick, spellNumber, withUnit, type Language, type Localized, type Unit } from '../../core/i18n';
import type { Fact } from '../../schemas/fact';
import type { Licence } from './schema';
import type { Messages } from 'messages';
import type { HolderKind, LicencesPicture, LicenceStep } from './index';

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

interface Given {
  readonly all: readonly Licence[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly ui: Messages;
  readonly lang: Language;
  /** Owners that belong together, marked wherever they own a part. */
  readonly traced: readonly string[];
  readonly sources: (ids: readonly string[]) => LicenceStep['sources'];
}

type Say = (text: Localized) => string;

/** What a step says of a firm, in its lane; from the shared bureau on beside its name, where it has room there. */
function firmIn(step: Of<'step'>, firm: Of<'body'>, isShared: boolean, say: Say): LicenceStep['firms'][number] {
  const mark = step.marks.find((one) => one.firm === firm.id);
  if (mark) {
    const says = say(mark.says);
    return { says, place: !isShared ? 'lane' : fitsName(says) ? 'name' : null };
  }
  if (step.shows === 'parent' || step.shows === 'product') return { says: say(firm[step.shows]!), place: 'lane' };
  return { says: '', place: null };
}

/** The question of a step, with the answer that a fact gives. */
const askOf = ({ question, unit, min, max, fact, value }: NonNullable<Of<'step'>['ask']>, facts: Given['facts'], say: Say) => ({
  question: say(question),
  unit,
  min,
  max,
  answer: factNumber(facts, fact, value).value,
});

/** The steps in the order of time, and the picture that they share. */
export function licenceStory({ all, facts, ui, lang, traced, sources }: Given): { picture: LicencesPicture; steps: LicenceStep[] } {
  const say = (text: Localized) => pick(text, lang).text;
  const bodies = new Map(of(all, 'body').map((one) => [one.id, one]));
  const story = of(all, 'step').sort((a, b) => (a.date < b.date ? -1 : 1));
  // Those that the story names stand first.
  const named = (id: string) => story.filter(({ marks }) => marks.some(({ firm }) => firm === id)).length;
  const candidates = of(all, 'body')
    .filter(({ role }) => role === 'candidate')
    .sort((a, b) => named(b.id) - named(a.id));
  const stakes = of(all, 'stake');
  const nameOf = (id: string) => say(bodies.get(id)!.name);
  const shortOf = (id: string) => say(bodies.get(id)!.short!);
  const share = (value: number) => withUnit(value, ui.units.percent, lang);
  const when = (step: Of<'step'>) => formatDates(step.date, step.until, lang);
  const licensed = bureausOn('9999', stakes);
  const refusal = story.find(({ mark }) => mark === 'refused')!;
  const { bars, ...drawn } = lanes({
    lanes: candidates.map(({ id }) => ({ id, name: shortOf(id) })),
    steps: story,
    bureaus: licensed.map((one) => ({ ...one, from: stakes.find(({ body }) => body === one.body)!.from })),
    label: (holder, percent) => `${share(percent)} ${nameOf(holder)}`,
    refusal: [when(refusal), say(refusal.status!)],
    lang,
  });
  const shared = story.findIndex(({ bureau }) => bureau === licensed[0]!.body);
  const owner = (holder: string, percent: number) => ({
    name: nameOf(holder),
    kind: holderKind(bodies.get(holder)),
    percent: share(percent),
    traced: traced.includes(holder),
  });
  const steps = story.map((step, at): LicenceStep => {
    const bar = at === shared ? undefined : bars.find(({ body }) => body === step.bureau);
    return {
      id: step.id,
      date: step.date,
      when: when(step),
      title: say(step.title),
      text: withFacts(say(step.text), facts, lang, ui.units.percent),
      points: step.points.map(say),
      firms: candidates.map((firm) => firmIn(step, firm, at >= shared, say)),
      owners: bar?.parts.map(({ holder, percent }) => owner(holder, percent)) ?? [],
      way: step.way !== undefined,
      ask: step.ask ? askOf(step.ask, facts, say) : null,
      sources: sources([...new Set(step.facts.flatMap((id) => facts.get(id)?.sources ?? []))]),
    };
  });
  return {
    steps,
    picture: {
      ...drawn,
      lanes: candidates.map(({ id }) => ({ name: shortOf(id), traced: traced.includes(id) })),
      bars: bars.map(({ body, x, step, side, parts }) => ({
        x,
        step,
        side,
        name: shortOf(body),
        parts: parts.map(({ holder, percent, ...part }) => ({ ...owner(holder, percent), ...part })),
      })),
    },
  };
}
