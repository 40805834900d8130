import { getCollection } from 'astro:content';
import { capitalized, formatDate, formatNumber, pick, withUnit, type Language } from '../../core/i18n';
import { betsIn } from '../bets/entries';
import { need, printValue } from '../../components/page';
import type { Messages } from 'messages';
import { result, versionsOn } from '../scorer';
import { DAYS, shownInChapter } from '../../book/scorer';
import { schemesInOrder, scorerProps } from '../scorer/data';

/** One row of a small figure: a bar of its share of the longest, or none where the value is not known. */
interface SmallRow {
  readonly label: string;
  readonly text: string;
  readonly share: number | null;
}

/** What a small figure shows: one of these. */
export interface Shown {
  /** Values of a fact, in this order. */
  fact?: string;
  values?: readonly string[];
  /** Whether dates name the values, which are one number at different times. */
  dated?: boolean;
  /** Slug of the chapter whose dated events are counted by who acted. */
  events?: string;
  /** Punishments or rewards, counted by how far they are documented. */
  measures?: 'punishment' | 'reward';
  /** A bureau of content/licences: who owns it. */
  owners?: string;
  /** Id of an invented life: what the schemes of the chapter make of it. */
  life?: string;
  /** The bets that ask for a number: the answer on the scale of each. */
  bets?: boolean;
}

export async function smallRows(shown: Shown, ui: Messages, lang: Language): Promise<SmallRow[]> {
  const { fact, values = [], dated = false, events, measures, owners, life, bets } = shown;
  if (fact !== undefined) return ofFact(fact, values, dated, ui, lang);
  if (events !== undefined) {
    const of = (await getCollection('events', ({ data }) => data.chapters.includes(events))).map(({ data }) => data.track);
    return counted(of, ui.timeline.tracks, lang);
  }
  if (measures !== undefined) {
    const of = (await getCollection('measures', ({ data }) => data.kind === measures)).map(({ data }) => data.standing);
    return counted(of, ui.measures.standings, lang);
  }
  if (owners !== undefined) return ofOwners(owners, ui, lang);
  if (life !== undefined) return ofLife(life, ui, lang);
  if (bets) return ofBets(lang);
  throw new Error('<Small>: name a fact, events, measures, owners, a life or bets');
}

async function ofFact(id: string, keys: readonly string[], dated: boolean, ui: Messages, lang: Language): Promise<SmallRow[]> {
  const { data: fact } = await need('facts', id, `<Small fact="${id}">`);
  if (fact.confidence === 'recalled') throw new Error(`<Small fact="${id}">: a recalled fact is never published`);
  const values = keys.map((key) => {
    const value = fact.values.find((one) => one.key === key);
    if (!value) throw new Error(`<Small fact="${id}">: the fact has no value "${key}"`);
    return value;
  });
  const most = Math.max(...values.map(({ value }) => Number(value)), ...(values[0]?.unit === 'percent' ? [100] : []));
  return values.map((value) => ({
    label: dated && value.date ? formatDate(value.date, lang) : capitalized(pick(value.label, lang).text, lang),
    text: printValue(value, ui, lang),
    share: Number(value.value) / most,
  }));
}

/** How often each word stands in the list, in the order of the names. */
function counted(words: readonly string[], names: Readonly<Record<string, string>>, lang: Language): SmallRow[] {
  const counts = Object.entries(names).map(([key, label]) => ({ label, count: words.filter((word) => word === key).length }));
  const most = Math.max(...counts.map(({ count }) => count));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => ({ label, text: formatNumber(count, lang), share: count / most }));
}

async function ofOwners(body: string, ui: Messages, lang: Language): Promise<SmallRow[]> {
  const all = (await getCollection('licences')).map(({ data }) => data);
  const name = (id: string) => {
    const known = all.find((one) => one.kind === 'body' && one.id === id);
    return known?.kind === 'body' ? pick(known.name, lang).text : id;
  };
  return all
    .flatMap((one) => (one.kind === 'stake' && one.body === body && one.until === null ? [one] : []))
    .toSorted((a, b) => b.percent - a.percent)
    .map(({ holder, percent }) => ({
      label: name(holder),
      text: withUnit(percent, ui.units.percent, lang),
      share: percent / 100,
    }));
}

async function ofLife(persona: string, ui: Messages, lang: Language): Promise<SmallRow[]> {
  const { first, summaries } = await scorerProps(lang, ui, shownInChapter(await schemesInOrder()), persona);
  return versionsOn(summaries, DAYS.start).map((at, i): SmallRow => {
    const [summary, score] = [summaries[at]!, first.scores[i]!];
    const { value } = result(summary, score, false, ui.scorer, lang);
    const { lo = NaN, hi = NaN } = score.points ?? {};
    const share = summary.domain ? ((lo + hi) / 2 - summary.domain.from) / (summary.domain.to - summary.domain.from) : NaN;
    return { label: summary.name, text: value, share: Number.isFinite(share) ? share : null };
  });
}

const ofBets = async (lang: Language): Promise<SmallRow[]> =>
  (await betsIn(lang)).flatMap((bet) =>
    bet.kind === 'number' ? [{ label: bet.name, text: bet.evidence[1], share: (bet.answer - bet.min) / (bet.max - bet.min) }] : [],
  );
