/** Lives as lines of JSON, for `npm run -s score`: counted by the same function as the pages. */
import { InputError, score, type Citizen, type Entry, type Interval, type Scheme, type Score } from '../core/scoring';
import { compileContent } from '../core/scoring/content';
import { loadCollection } from '../book/collections';

export { score };

/** Every version of every scheme, ready to count with, by its id. */
export function readSchemes(): ReadonlyMap<string, Scheme> {
  const [schemes, acts, lines] = [loadCollection('schemes'), loadCollection('acts'), loadCollection('lines')];
  return new Map(compileContent([...schemes.values()], acts.values(), [...lines.values()]).map((scheme) => [scheme.data.id, scheme]));
}

/** The answer to one line: the score, or `{ id, error }` with what is wrong and what to write. Never throws. */
export function answer(line: string, schemes: ReadonlyMap<string, Scheme>): string {
  let id: unknown = null;
  try {
    const asked: unknown = parse(line);
    if (!isRecord(asked)) throw new InputError(`found ${line.slice(0, 40)}; write an object { id, citizen, scheme, asOf }`);
    id = asked.id ?? null;
    const scheme = typeof asked.scheme === 'string' ? schemes.get(asked.scheme) : undefined;
    if (!scheme)
      throw new InputError(
        `scheme: found ${JSON.stringify(asked.scheme)?.slice(0, 60)}; write the id of a version, one of ${[...schemes.keys()].sort().join(', ')}`,
      );
    const citizen = citizenOf(asked.citizen);
    const result = score(citizen, scheme, asked.asOf as string);
    checkNames(citizen, schemes);
    return JSON.stringify(printed(id, result));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return JSON.stringify({ id, error: error.message });
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new InputError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A citizen with `null` where nothing is said taken as nothing; what the fields hold is checked by `score`. */
function citizenOf(value: unknown): Citizen {
  const citizen = said(value);
  if (isRecord(citizen) && Array.isArray(citizen.entries)) return { ...citizen, entries: citizen.entries.map(said) as Entry[] };
  return citizen as Citizen;
}

/** The fields of an object in which something is said. */
const said = (value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null)) : value;

/** Refuses names of schemes that there are not; `score` knows only its own. */
function checkNames({ declined = [], readings = {} }: Citizen, schemes: ReadonlyMap<string, Scheme>): void {
  const names = new Set([...schemes.values()].map(({ data }) => data.scheme));
  for (const [field, used] of [['declined', declined] as const, ['readings', Object.keys(readings)] as const])
    for (const name of used)
      if (!names.has(name))
        throw new InputError(`${field}: found "${name}"; write the name of a scheme, one of ${[...names].sort().join(', ')}`);
}

function printed(id: unknown, { standing, notCovered, points, bands, fellFrom, trace, unknown, readings }: Score) {
  return {
    id,
    standing,
    notCovered,
    points: points && bounded(points),
    bands,
    fellFrom,
    trace: trace.map((line) => ({ ...line, delta: bounded(line.delta), after: bounded(line.after) })),
    unknown,
    readings,
  };
}

/** An end that is not known is null: JSON has no infinity. */
const bounded = ({ lo, hi }: Interval) => ({ lo: Number.isFinite(lo) ? lo : null, hi: Number.isFinite(hi) ? hi : null });
