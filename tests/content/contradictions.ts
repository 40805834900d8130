/**
 * Contradictions that data can show. Each rule takes plain entries and says what is wrong with them, so that it can be tried on a fixture
 * with a fault. None of them reads the text of a source: what they find is where two places of the book cannot both be right.
 */
import type { Claim } from '../../src/schemas/claim';
import type { Event } from '../../src/features/timeline/schema';
import type { Fact, FactValue } from '../../src/schemas/fact';
import type { Scheme } from '../../src/schemas/scheme';
import type { Source } from '../../src/schemas/source';

const words = (text: string) => new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
const sameWords = (a: string, b: string) => {
  const [left, right] = [words(a), words(b)];
  return left.size === right.size && [...left].every((word) => right.has(word));
};
const shareSource = (a: Fact, b: Fact) => a.sources.some((id) => b.sources.includes(id));
/** "2013" holds "2013-10-01": a date is as exact as its source. */
const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
const isDay = (value: FactValue) => value.unit === 'date' && typeof value.value === 'string';

/** A number that its source gives as rounded or as a bound agrees with what it rounds or bounds. */
const roughly = (a: FactValue, b: FactValue): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([one, other]) => {
    const [left, right] = [Number(one!.value), Number(other!.value)];
    return one!.bound === 'at-least' ? right >= left && right <= 1.1 * left : one!.bound === 'about' && Math.abs(left - right) <= Math.abs(left) / 100;
  });

/** Two facts that share a source and count the same thing on the same day must give one number, and give it in one place. */
export function twoValues(facts: readonly Fact[]): string[] {
  return pairs(facts)
    .filter(([a, b]) => a.topic === b.topic && shareSource(a, b))
    .flatMap(([a, b]) =>
      a.values.flatMap((left) =>
        b.values
          .filter((right) => !isDay(left) && left.unit === right.unit && left.date === right.date && sameWords(left.label.en, right.label.en))
          .filter((right) => left.value !== right.value && !roughly(left, right))
          .map((right) => `${a.id} ${left.key} ${left.value} · ${b.id} ${right.key} ${right.value}`),
      ),
    );
}

/** A number with a day and four or more digits that stands in two facts with one source is one thing told twice. */
export function toldTwice(facts: readonly Fact[]): string[] {
  const telling = ({ value, date, timeless }: FactValue) => typeof value === 'number' && !timeless && date !== undefined && /[1-9].*[1-9]/.test(String(value)) && Math.abs(value) >= 1000;
  return pairs(facts)
    .filter(([a, b]) => shareSource(a, b))
    .flatMap(([a, b]) =>
      a.values
        .filter((left) => telling(left) && b.values.some((right) => right.value === left.value && right.unit === left.unit && right.date === left.date))
        .map((left) => `${a.id} ${left.key} · ${b.id}: ${left.value}`),
    );
}

/** Days of one thing: the same words for a day, in facts of one topic or one source, must not name two days. */
export function twoDates(facts: readonly Fact[]): string[] {
  return pairs(facts)
    .filter(([a, b]) => a.topic === b.topic && shareSource(a, b))
    .flatMap(([a, b]) =>
      a.values.filter(isDay).flatMap((left) =>
        b.values
          .filter((right) => isDay(right) && sameWords(left.label.en, right.label.en) && words(left.label.en).size > 2)
          .filter((right) => !agree(String(left.value), String(right.value)))
          .map((right) => `${a.id} ${left.key} ${left.value} · ${b.id} ${right.key} ${right.value}`),
      ),
    );
}

/** One event has one day: events with the same words, or with the same facts and nearly the same words, are one. */
export function twoDays(events: readonly Event[]): string[] {
  const alike = (a: Event, b: Event) => {
    const [left, right] = [words(a.title.en), words(b.title.en)];
    const both = [...left].filter((word) => right.has(word)).length;
    const near = both / (left.size + right.size - both);
    return near === 1 || (near > 0.6 && a.facts.some((id) => b.facts.includes(id)));
  };
  return pairs(events)
    .filter(([a, b]) => !agree(a.date, b.date) && alike(a, b))
    .map(([a, b]) => `${a.id} ${a.date} · ${b.id} ${b.date}`);
}

/** A relation begins on a day that one of its facts knows, as an event does. */
export function unknownStart(relations: readonly { id: string; since?: string | null; facts: readonly string[] }[], facts: ReadonlyMap<string, Fact>): string[] {
  return relations
    .filter(({ since, facts: of }) => since && !of.some((id) => facts.get(id)?.values.some(({ value, date }) => [value, date].some((day) => typeof day === 'string' && agree(day, since)))))
    .map(({ id, since }) => `${id} since ${since}`);
}

/** A rule holds from its effect: it does not begin on the day on which it was passed, dated or issued where a fact of it knows a later day of effect. */
export function beforeEffect(rules: readonly { id: string; since?: string | null; facts: readonly string[] }[], facts: ReadonlyMap<string, Fact>): string[] {
  const paper = /\b(adopted|passed|amended|issued|dated|signed)\b/;
  const effect = /\b(in force|effect|applies|applied)\b/;
  return rules.flatMap(({ id, since, facts: of }) => {
    const days = of.flatMap((fact) => facts.get(fact)?.values.filter(isDay) ?? []);
    const said = (label: RegExp) => days.filter((day) => label.test(day.label.en)).map(({ value }) => String(value));
    return since && said(paper).some((day) => agree(day, since)) && said(effect).length > 0 && !said(effect).some((day) => agree(day, since)) ? [`${id} since ${since}`] : [];
  });
}

/** Law is passed on the day of its adoption; the days of its publication and of its effect are other days. */
export function passedOtherwise(relations: readonly { id: string; since?: string | null; facts: readonly string[] }[], facts: ReadonlyMap<string, Fact>): string[] {
  return relations
    .filter(({ since, facts: of }) => since && !of.some((id) => facts.get(id)?.values.some((day) => isDay(day) && /\b(adopted|passed)\b/.test(day.label.en) && agree(String(day.value), since))))
    .map(({ id, since }) => `${id} since ${since}`);
}

/** A paper of the State Council’s General Office is not one of the State Council: where all its papers are the office’s, the office is named. */
export function wrongIssuer(texts: readonly { at: string; text: string; sources: readonly string[] }[], sources: ReadonlyMap<string, Source>): string[] {
  const office = /^General Office of the State Council/;
  const council = /(?<!General Office of the )State Council(?!’s (?:General Office|office)| office|’s and | meeting)/;
  return texts
    .filter(({ sources: ids }) => {
      const issuers = ids.map((id) => String(sources.get(id)?.author ?? '')).filter((author) => author.includes('State Council'));
      return issuers.length > 0 && issuers.every((author) => office.test(author));
    })
    .filter(({ text }) => council.test(text))
    .map(({ at, text }) => `${at}: ${text}`);
}

/** What was not found is told as not found by us; silence of the texts that we read is no statement of their authors. */
export function silenceAsFact(texts: readonly { at: string; text: string }[]): string[] {
  const told = /\b(ha(?:s|ve) never (?:said|told|named|explained|published)|never official|was never named|(?:is|was|are|were) not visible|the (?:one|only) documented)\b/gi;
  return texts.flatMap(({ at, text }) => [...text.matchAll(told)].map(([phrase]) => `${at}: ${phrase}`));
}

/** Shares of a bureau are known from its founding or registration alone, so who owns it is told in the past. */
export function ownedNow(texts: readonly { at: string; text: string }[], bureaus: readonly string[]): string[] {
  const named = new RegExp(`\\b(${bureaus.join('|')})\\b`);
  const now = /\b(?:owns?|holds?)\b[^.]*\b(?:shares?|per cent|majority|minority|part|none)\b|\bare shareholders\b|\bis the largest owner\b|\blargest owner is\b/;
  return texts
    .flatMap(({ at, text }) => text.split(/(?<=[.;?!])\s+/).map((sentence) => ({ at, sentence })))
    .filter(({ sentence }) => named.test(sentence) && now.test(sentence))
    .map(({ at, sentence }) => `${at}: ${sentence}`);
}

/** What the law says today is told from the text in force: a text that the same sentence knows to be revised or replaced is none. */
export function replacedText(texts: readonly { at: string; text: string }[]): string[] {
  const older = /\btext of (?:19|20)\d\d\b|\btext in force until\b|\bnew (?:law|regulation) was published\b|\bnot (?:read the text that followed|compared it)\b/;
  return texts.filter(({ text }) => older.test(text)).map(({ at, text }) => `${at}: ${text}`);
}

/** The first day on which this book counted anything by itself; such counts need no source of that day. */
const OWN_WORK = '2026-11';
/** How many years ahead a law or a plan may fix a day without saying so in the label. */
const FORESIGHT = 3;

/** What a fact says happened, a source of it must have been able to know. Laws, plans and announcements may name a day to come. */
export function olderSources(facts: readonly Fact[], sources: ReadonlyMap<string, Source>): string[] {
  const ahead = /\b(in force|effect|due|deadline|target|until|by|close[sd]?|ends?|from|planned|applies)\b/;
  const later = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return facts.flatMap(({ id, sources: ids, values }) => {
    const of = ids.flatMap((source) => sources.get(source) ?? []);
    if (of.some(({ issued }) => !issued)) return [];
    const announced = values.filter((value) => isDay(value) && ahead.test(value.label.en)).map(({ value }) => value);
    return values.flatMap((value) => {
      const day = isDay(value) ? String(value.value) : value.date;
      if (!day || day >= OWN_WORK || ahead.test(value.label.en) || announced.includes(day)) return [];
      const known = of.some(({ type, issued }) => later(issued!, type === 'legislation' || type === 'regulation' ? FORESIGHT : 0) >= day.slice(0, issued!.length));
      return known ? [] : [`${id} ${value.key} ${day}: newest source ${of.map(({ issued }) => issued!).sort().at(-1)}`];
    });
  });
}

/** "Today", "now", "still" and the like say nothing without the day on which it was so. */
export function undatedNow(texts: readonly { at: string; text: string }[]): string[] {
  const now = /\b(today|nowadays|currently|at present|at the moment|these days|is now|are now|has now)\b/i;
  return texts
    .flatMap(({ at, text }) => text.split(/(?<=[.;?!])\s+/).map((sentence) => ({ at, sentence })))
    .filter(({ sentence }) => now.test(sentence) && !/\b(19|20)\d\d\b/.test(sentence))
    .map(({ at, sentence }) => `${at}: ${sentence}`);
}

/** The ledger counts its verdicts, and the fact that states the counts must agree. */
export function verdictCounts(claims: readonly Claim[], stated: Fact): string[] {
  const counts = new Map<string, number>([['claims', claims.length]]);
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].flatMap(([key, count]) => {
    const value = stated.values.find((one) => one.key === key)?.value;
    return value === count ? [] : [`${stated.id} ${key}: ${String(value)}, but the ledger has ${count}`];
  });
}

/** A verdict is given by the ledger alone; a chapter that types one can differ from it. */
export function typedVerdicts(chapters: readonly { file: string; body: string }[], verdicts: readonly string[]): string[] {
  const typed = new RegExp(`(?:\\*\\*|“|: |^)(${verdicts.join('|')})(?:\\*\\*|”|\\.|:)`, 'gm');
  return chapters.flatMap(({ file, body }) => [...body.matchAll(typed)].map(([, verdict]) => `${file}: ${verdict}`));
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];

/** A count that is written out before a noun that the book counts must be one of the counts that the data give. Figures come from facts. */
export function wrongCounts(texts: readonly { at: string; text: string }[], counts: Readonly<Record<string, readonly number[]>>): string[] {
  const counted = new RegExp(`\\b(${NUMBERS.join('|')}) (?:invented )?(${Object.keys(counts).join('|')})\\b`, 'gi');
  return texts.flatMap(({ at, text }) =>
    [...text.matchAll(counted)].flatMap(([whole, said = '', noun = '']) => {
      const given = counts[noun.toLowerCase()]!;
      return given.includes(NUMBERS.indexOf(said.toLowerCase()) + 2) ? [] : [`${at}: “${whole}”, but the data give ${given.join(', ')}`];
    }),
  );
}

/** A fact that states the scale of a scheme and the scheme itself: [fact, value, version, where it stands there]. */
export type Scale = readonly [fact: string, value: string, version: string, at: 'base' | 'min' | 'max' | { band: string }];

export function twoScales(table: readonly Scale[], facts: ReadonlyMap<string, Fact>, schemes: ReadonlyMap<string, Scheme>): string[] {
  return table.flatMap(([id, key, version, at]) => {
    const stated = facts.get(id)?.values.find((one) => one.key === key)?.value;
    const scheme = schemes.get(version);
    const held = typeof at === 'object' ? scheme?.bands.find((band) => band.id === at.band)?.min : at === 'base' ? scheme?.base : scheme?.range[at];
    return stated !== undefined && stated === held ? [] : [`${id} ${key} ${String(stated)} · ${version} ${JSON.stringify(at)} ${String(held)}`];
  });
}
