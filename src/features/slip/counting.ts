/** Counts a reader's citizen, once one is kept: the rulebooks, the code that counts and the one that reads links are fetched for it. */
import type { LifeProblem } from '../../core/share/life';
import { fetchData } from '../../kit/data';
import { readySchemes } from '../scorer/model/vocabulary';
import type { Rulebook } from '../scorer/types';
import { entryOf } from './model/slip';
import type { Printed, SlipProps } from './types';

export interface Counted extends Printed {
  /** Whether the life is another than that of the invented person. */
  readonly edited: boolean;
  readonly persona: string;
}

/** `counted` is null where the link is none that can be read; throws where something could not be fetched. */
export async function count(
  link: string,
  { lang, results, chapters, summaries, asOf, data }: SlipProps,
): Promise<{ readonly counted: Counted | null; readonly problem: LifeProblem | null }> {
  const [book, { compileAll, score }, { keptIn }] = await Promise.all([
    fetchData<Rulebook>(`${data}rulebook.json`),
    import('../../core/scoring'),
    import('../scorer/model/citizen'),
  ]);
  const { life, problem } = keptIn(link, book, asOf);
  if (!life) return { counted: null, problem };
  const { name, citizen, state } = life;
  const schemes = readySchemes(book, compileAll);
  const counted = {
    persona: state.persona,
    name,
    edited: Object.entries(state).some(([field, value]) => !['persona', 'asOf', 'beside'].includes(field) && (value ?? null) !== null),
    entries: chapters.map((chapter) =>
      entryOf(chapter, state.asOf, summaries, (version, day) => score(citizen, schemes.get(version)!, day), results, lang),
    ),
  };
  return { counted, problem };
}

/** The link of an invented life as it is. */
export async function linkOf(persona: string, asOf: string): Promise<string> {
  const { writeLife } = await import('../../core/share/life');
  return writeLife({ persona, asOf, entries: null });
}
