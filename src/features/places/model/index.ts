/** Where and when local schemes were kept, what is known of their rules, and what a link says of the map. Pure. */

/** The stretch of time over which one version of a scheme was in force; years with their fraction. */
export interface Span {
  readonly from: number;
  /** null: no end was found. */
  readonly until: number | null;
  readonly consent: Consent;
  readonly cover: Cover;
}

/** Whom it counts: everybody, those who agree; or no word on it was found. */
export type Consent = 'compulsory' | 'opt-in' | 'not-found';
/** How much of its rules was read. */
export type Cover = 'whole' | 'part' | 'none';

/** The years that the control knows. */
export const FIRST = 2010;
export const LAST = 2026;
/** The year with which the map begins: the scorer's. */
export const START = 2020;

export const coverOf = (rulesHeld: 'complete' | 'main-lines' | 'part' | 'none'): Cover =>
  rulesHeld === 'complete' ? 'whole' : rulesHeld === 'none' ? 'none' : 'part';

/** "2018-11" as a year with its fraction; "2018" is its beginning. */
export const yearOf = (iso: string): number =>
  Number(iso.slice(0, 4)) + Math.round(((Number(iso.slice(5, 7) || 1) - 1 + (Number(iso.slice(8, 10) || 1) - 1) / 31) / 12) * 1000) / 1000;

/** What a version of a scheme says of itself. */
export interface Version {
  readonly inForce: { readonly from: string; readonly until: string | null };
  readonly consent: Consent | 'not-applicable';
  readonly rulesHeld: Parameters<typeof coverOf>[0];
}

/** Versions by time. */
export function spansOf(versions: readonly Version[]): Span[] {
  return versions
    .map(({ inForce: { from, until }, consent, rulesHeld }) => ({
      ...{ from: yearOf(from), until: until === null ? null : yearOf(until) },
      ...{ consent: consent === 'not-applicable' ? ('not-found' as const) : consent, cover: coverOf(rulesHeld) },
    }))
    .sort((a, b) => a.from - b.from);
}

/** How many places stand in each province, the largest number first. */
export function byProvince(places: readonly { readonly province: string }[]): [province: string, places: number][] {
  const counts = new Map<string, number>();
  for (const { province } of places) counts.set(province, (counts.get(province) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

/** What counts everybody is shown before what needs consent. */
const GRAVITY: readonly Consent[] = ['compulsory', 'not-found', 'opt-in'];

/** The version that a place's mark shows at the end of a year: of several in force the one that counts most people; null before the first. */
export function shownAt(spans: readonly Span[], year: number): { readonly span: Span; readonly ended: boolean } | null {
  const end = year + 1;
  const begun = spans.filter(({ from }) => from < end);
  const inForce = begun.filter(({ until }) => until === null || until >= end);
  const [span] = [...(inForce.length > 0 ? inForce : begun.slice(-1))].sort(
    (a, b) => GRAVITY.indexOf(a.consent) - GRAVITY.indexOf(b.consent),
  );
  return span ? { span, ended: inForce.length === 0 } : null;
}

/** How many places stood where at the end of a year. */
export function countAt(places: readonly (readonly Span[])[], year: number): Readonly<Record<Consent | 'ended' | 'begun', number>> {
  const shown = places.flatMap((spans) => shownAt(spans, year) ?? []);
  const of = (consent: Consent) => shown.filter(({ span, ended }) => !ended && span.consent === consent).length;
  return {
    ...{ compulsory: of('compulsory'), 'opt-in': of('opt-in'), 'not-found': of('not-found') },
    ...{ ended: shown.filter(({ ended }) => ended).length, begun: shown.length },
  };
}

/** What a reader has chosen. */
export interface View {
  readonly year: number;
  readonly place: string | null;
}
export const WHOLE: View = { year: START, place: null };

const VERSION = '1';

/** Version 1: `1~year~place`; null for the state with which the map begins. */
export const writeView = ({ year, place }: View): string | null =>
  year === WHOLE.year && place === null ? null : [VERSION, year, ...(place === null ? [] : [place])].join('~');

/** Never throws: what is not known is left out, and `problem` says so. */
export function readView(text: string, known: readonly string[]): { readonly view: View; readonly problem: boolean } {
  const [version, year = '', place = null, ...more] = text.split('~');
  if (version !== VERSION || more.length > 0) return { view: WHOLE, problem: true };
  const isYear = /^20\d\d$/.test(year) && Number(year) >= FIRST && Number(year) <= LAST;
  const isPlace = place === null || known.includes(place);
  return {
    view: { year: isYear ? Number(year) : WHOLE.year, place: isPlace ? place : null },
    problem: !isYear || !isPlace,
  };
}

/** What the element around a mark says of its place at the end of a year, for the styles. */
export function stateOf(spans: readonly Span[], year: number) {
  const shown = shownAt(spans, year);
  return {
    'data-state': shown ? (shown.ended ? 'ended' : 'on') : 'not-yet',
    'data-consent': shown?.span.consent ?? 'not-found',
    'data-cover': shown?.span.cover ?? 'part',
  };
}

/** Where a moment stands on a line of time, in per cent. */
export const placeOfYear = (year: number): string =>
  `${Math.round(Math.min(Math.max(year - FIRST, 0), LAST + 1 - FIRST) * (10000 / (LAST + 1 - FIRST))) / 100}%`;
