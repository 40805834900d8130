/** How a list of measures is filtered and ordered, and what a link says of it. Pure. */
import { readParts, writeParts } from '../../../core/share/link';

interface MeasureKey {
  readonly standing: string;
  readonly imposedBy: string;
  readonly basis: string;
  readonly reach: string;
}

export interface MeasureView extends MeasureKey {
  readonly order: string;
}

/** "all": no filter. */
export const ALL = 'all';
export const FILTERS = ['standing', 'imposedBy', 'basis', 'reach'] as const;
export const WHOLE: MeasureView = { standing: ALL, imposedBy: ALL, basis: ALL, reach: ALL, order: 'standing' };

export const fits = (one: MeasureKey, view: MeasureKey): boolean => FILTERS.every((key) => view[key] === ALL || view[key] === one[key]);

interface MeasureOrder {
  readonly name: string;
  readonly place: string;
  /** ISO date, or "" where the beginning is not known: these come last. */
  readonly since: string;
}

/** Places of the entries in the order asked for; `standing` leaves them as they are. */
export function ordered(all: readonly MeasureOrder[], order: string, lang: string): number[] {
  const by = (key: 'name' | 'place') => (a: MeasureOrder, b: MeasureOrder) => a[key].localeCompare(b[key], lang);
  const compare: Partial<Record<string, (a: MeasureOrder, b: MeasureOrder) => number>> = {
    since: (a, b) => Number(a.since === '') - Number(b.since === '') || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0),
    name: by('name'),
    place: by('place'),
  };
  const how = Object.hasOwn(compare, order) ? compare[order] : undefined;
  const places = all.map((_, i) => i);
  return how ? places.sort((a, b) => how(all[a]!, all[b]!) || a - b) : places;
}

/** Version 1: `1~standing~imposedBy~basis~reach~order`; null for the whole list in its own order. */
export function writeMeasures(view: MeasureView): string | null {
  const parts = [...FILTERS.map((key) => view[key]), view.order];
  return parts.join() === [...FILTERS.map((key) => WHOLE[key]), WHOLE.order].join() ? null : writeParts(...parts);
}

/** Never throws: a part that `known` does not have is left out, and `problem` says so. */
export function readMeasures(
  text: string,
  known: Readonly<Record<keyof MeasureView, readonly string[]>>,
): { view: MeasureView; problem: boolean } {
  const [standing = '', imposedBy = '', basis = '', reach = '', order = ''] = readParts(text, 5) ?? [];
  const asked: MeasureView = { standing, imposedBy, basis, reach, order };
  const kept = Object.entries(asked).filter(([key, value]) => known[key as keyof MeasureView].includes(value as string));
  return { view: { ...WHOLE, ...Object.fromEntries(kept) }, problem: kept.length < 5 };
}
