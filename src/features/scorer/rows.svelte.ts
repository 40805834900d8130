import type { Citizen, Scheme, Score } from '../../core/scoring';
import type { Scoring } from './engine';
import { readAddress, writeAddress } from '../../kit/address';
import { versionsOn } from './model/layout';
import { readRows } from './model/link';
import { readySchemes } from './model/vocabulary';
import type { SchemeSummary, Rulebook, Shown } from './types';

/** Milliseconds without a change after which the rows out of sight follow. */
const REST = 100;

/** What every scheme makes of a life, in the order of the page. */
export class Rows {
  readonly #summaries: readonly SchemeSummary[];
  #score: Scoring['score'] | undefined;
  #schemes: readonly Scheme[] = [];
  #resting: ReturnType<typeof setTimeout> | undefined;
  shown: readonly Shown[] = $state.raw([]);
  /** The rows as drawn: those in sight are counted first, so they may know of a change that the others do not. */
  rows: readonly Shown[] = $state.raw([]);
  /** Schemes that a link asks for; null: all of them. */
  only: ReadonlySet<string> | null = $state.raw(null);
  /** What is wrong with the address, where it asks for rows that are not there. */
  lost: { readonly of: 'link'; readonly what: 'dropped' } | null = null;
  #key = '';
  /** Which rows the reader sees, by the ids of their summaries; the page says. */
  inSight: () => ReadonlySet<string | undefined> = () => new Set();

  /** `scores`: of the versions that the day shows, in their order. */
  constructor(summaries: readonly SchemeSummary[], scores: readonly Score[], asOf: string) {
    this.#summaries = summaries;
    this.rows = this.shown = versionsOn(summaries, asOf).map((at, i) => ({
      summary: summaries[at] as SchemeSummary,
      score: scores[i] as Score,
      other: null,
      scheme: null,
    }));
  }

  /** Takes up which rows the address asks for, under this key. */
  ask(key: string): void {
    this.#key = key;
    const text = readAddress(key);
    if (text === null) return;
    const { rows, problem } = readRows(text, new Set(this.#summaries.map(({ scheme }) => scheme)));
    this.only = rows;
    this.lost = problem ? { of: 'link', what: 'dropped' } : null;
  }

  /** Those of the rows that are asked for. */
  asked(rows: readonly Shown[]): readonly Shown[] {
    const { only } = this;
    return only ? rows.filter(({ summary }) => only.has(summary.scheme)) : rows;
  }

  /** Asks for all rows again. */
  askAll(): void {
    this.only = null;
    this.lost = null;
    writeAddress(this.#key, null);
  }

  /** What a scheme makes of a life. Call it only when `ready`: the code that counts is fetched later than the page. */
  score(citizen: Citizen, scheme: Scheme, asOf: string): Score {
    return (this.#score as Scoring['score'])(citizen, scheme, asOf);
  }

  /** Whether lives can be counted. */
  get ready(): boolean {
    return this.#score !== undefined;
  }

  prepare({ score, compileAll }: Scoring, book: Rulebook): void {
    const compiled = readySchemes(book, compileAll);
    this.#schemes = this.#summaries.flatMap(({ id }) => compiled.get(id) ?? []);
    this.#score = score;
  }

  /**
   * Asks every scheme. The rows in sight are drawn at once and the others when the changes pause, so that a slider never waits for
   * forty schemes. A row whose answer did not change stays the same object: only rows with something new are drawn again.
   */
  count(citizen: Citizen, beside: Citizen | null, asOf: string): void {
    const score = this.#score;
    if (!score) return;
    clearTimeout(this.#resting);
    const old = new Map(this.rows.map((row) => [row.summary.id, row]));
    const on = versionsOn(this.#summaries, asOf);
    const ask = (at: number): Shown => {
      const summary = this.#summaries[at] as SchemeSummary;
      const scheme = this.#schemes[at] as Scheme;
      const row: Shown = { summary, scheme, score: score(citizen, scheme, asOf), other: beside && score(beside, scheme, asOf) };
      const before = old.get(summary.id);
      return before && equal(before, row) ? before : row;
    };
    const ids = this.inSight();
    const seen = this.rows.map(({ summary }) => ids.has(summary.id));
    const first = this.rows.map((row, i) => (seen[i] ? ask(on[i] as number) : row));
    const rest = () => {
      this.rows = this.shown = first.map((row, i) => (seen[i] ? row : ask(on[i] as number)));
    };
    if (ids.size === 0) return rest();
    this.rows = first;
    this.#resting = setTimeout(rest, REST);
  }
}

/** Whether two values are equal in all their parts. The same object is equal at once: comparing all parts of a scheme would take long. */
function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
