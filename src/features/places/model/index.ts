/** Where and when local schemes were kept, what is known of their rules, and what a link says of the map. Pure. */
import { readParts, writeParts } from '../../../core/share/link';

/** The stretch of time over which one version of a scheme was in force; years with their fraction. */
export interface Span {
  readonly from: number;
  /** null: no end was found. */
  readonly until: number | null;
  readonly consent: Consent;
  readonly cover: Cover;
}

/** Whom it counts: everybody, those who agree; or no word on it was found. */
type Consent = 'compulsory' | 'opt-in' | 'not-found';
/** How much of the text of its rules was read. */
type Cover = 'whole' | 'part' | 'none';

/** The years that the control knows. */
export const FIRST = 2010;
export const LAST = 2026;
/** The year with which the map begins: the scorer's. */
export const START = 2020;

/** By the text that was read, not by the rules that reports let us work out. */
const COVERS = { 'read-whole': 'whole', 'read-in-part': 'part', 'not-seen': 'none', 'keeper-unpublished': 'none' } as const;

/** "2018-11" as a year with its fraction; "2018" is its beginning. */
export const yearOf = (iso: string): number =>
  Number(iso.slice(0, 4)) + Math.round(((Number(iso.slice(5, 7) || 1) - 1 + (Number(iso.slice(8, 10) || 1) - 1) / 31) / 12) * 1000) / 1000;

/** What a version of a scheme says of itself. */
export interface Version {
  readonly inForce: { readonly from: string; readonly until: string | null };
  readonly consent: Consent | 'not-applicable';
  readonly text: { readonly state: keyof typeof COVERS };
}

/** Versions by time. */
export function spansOf(versions: readonly Version[]): Span[] {
  return versions
    .map(({ inForce: { from, until }, consent, text }) => ({
      from: yearOf(from),
      until: until === null ? null : yearOf(until),
      consent: consent === 'not-applicable' ? ('not-found' as const) : consent,
      cover: COVERS[text.state],
    }))
    .sort((a, b) => a.from - b.from);
}

/** The province with the most places, and how many it has. */
export function mostIn(provinces: readonly string[]): { readonly province: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const province of provinces) counts.set(province, (counts.get(province) ?? 0) + 1);
  const [[province, count] = ['', 0]] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return { province, count };
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

/** The version in force at the end of a year, or the last before it; the first, where none had begun. */
export const versionAt = <V extends { readonly from: number }>(versions: readonly V[], year: number): V =>
  versions.findLast(({ from }) => from < year + 1) ?? versions[0]!;

/** Whether a place counted people without asking, and later those who agree. */
export const hasTurned = (spans: readonly Span[]): boolean =>
  spans.some(({ consent, until }) => consent === 'compulsory' && spans.some((later) => later.consent === 'opt-in' && later.from === until));

/** Whether a word on consent was found, of any of its schemes. */
export const isKnown = (spans: readonly Span[]): boolean => spans.some(({ consent }) => consent !== 'not-found');

/** How many places stood where at the end of a year. */
export function countAt(places: readonly (readonly Span[])[], year: number): Readonly<Record<Consent | 'ended' | 'begun', number>> {
  const shown = places.flatMap((spans) => shownAt(spans, year) ?? []);
  const of = (consent: Consent) => shown.filter(({ span, ended }) => !ended && span.consent === consent).length;
  return {
    compulsory: of('compulsory'),
    'opt-in': of('opt-in'),
    'not-found': of('not-found'),
    ended: shown.filter(({ ended }) => ended).length,
    begun: shown.length,
  };
}

/** What a mark looks like, as classes: `not-yet`, `ended`, or whom the rules count and how much of them was read, as "opt-in part". */
export function markClass(spans: readonly Span[], year: number): string {
  const shown = shownAt(spans, year);
  if (!shown) return 'not-yet';
  return shown.ended ? 'ended' : `${shown.span.consent} ${shown.span.cover}`;
}

/** From the middle of two lines of words to the middle of each, so that larger letters keep them apart. */
export const ABOVE = '-.54em';
export const BELOW = '.54em';

/** The drawing of a mark, which stands once on a page. */
export const MARK_ID = 'places-mark';

/** What a reader has chosen: the year, whose results are shown (null: nobody's), and the place that is read out. */
export interface PlacesState {
  readonly year: number;
  readonly whose: string | null;
  readonly place: string;
}

const NOBODY = '-';

/** Version 1: `1~year~whose~place`, with `-` for nobody. */
export const writePlaces = ({ year, whose, place }: PlacesState): string => writeParts(year, whose ?? NOBODY, place);

/** Never throws: what is not known is as at the start, and `problem` says so. */
export function readPlaces(
  text: string,
  known: { readonly people: readonly string[]; readonly places: readonly string[] },
  start: PlacesState,
): { readonly state: PlacesState; readonly problem: boolean } {
  const [year = '', whose = '', place = ''] = readParts(text, 3) ?? [];
  const isYear = /^20\d\d$/.test(year) && Number(year) >= FIRST && Number(year) <= LAST;
  const isWhose = whose === NOBODY || known.people.includes(whose);
  const isPlace = known.places.includes(place);
  return {
    state: {
      year: isYear ? Number(year) : start.year,
      whose: isWhose ? (whose === NOBODY ? null : whose) : start.whose,
      place: isPlace ? place : start.place,
    },
    problem: !isYear || !isWhose || !isPlace,
  };
}

/** Results of a life in one place: each from a year on until the next; null where there is none. */
export type Run = readonly [from: number, result: readonly [value: string, remark: string] | null];

export const resultIn = (runs: readonly Run[], year: number): Run[1] => runs.findLast(([from]) => from <= year)?.[1] ?? null;

/** Results year by year as runs. */
export function runsOf(results: readonly Run[1][]): Run[] {
  return results.flatMap((result, i): Run[] =>
    JSON.stringify(result) === JSON.stringify(results[i - 1] ?? null) ? [] : [[FIRST + i, result]],
  );
}

/** Across the lines of time, and the height of one place's row. */
export const WIDTH = 1000;
export const ROW = 20;
const across = (year: number): number => Math.round(((Math.min(Math.max(year, FIRST), LAST + 1) - FIRST) / (LAST + 1 - FIRST)) * WIDTH);
/** Where the end of a year stands. */
export const endOf = (year: number): number => across(year + 1);

/** The lines of time of all places, a row each, as paths by whom the rules counted; `end` marks the ends that are known. */
export function linesOf(places: readonly (readonly (readonly Span[])[])[]): Readonly<Record<Consent | 'end', string>> {
  const paths = { compulsory: '', 'opt-in': '', 'not-found': '', end: '' };
  for (const [row, schemes] of places.entries())
    for (const [lane, spans] of schemes.entries()) {
      const y = row * ROW + Math.round((ROW * (lane + 1)) / (schemes.length + 1));
      for (const { from, until, consent } of spans) paths[consent] += `M${across(from)} ${y}H${across(until ?? LAST + 1)}`;
      const last = spans.at(-1)?.until;
      if (last != null) paths.end += `M${across(last)} ${y - 4}v8`;
    }
  return paths;
}
