/** Counts a reader's citizen, once one is kept: the rulebooks, the code that counts and the one that reads links are fetched for it. */
import { isolated } from '../../core/share/name';
import { fetchData } from '../../kit/data';
import { readySchemes, vocabularyOf } from '../scorer/model/vocabulary';
import type { Rulebook } from '../scorer/types';
import { entryOf } from './model/slip';
import type { Printed, SlipProps } from './types';

export interface Counted extends Printed {
  /** Whether the life is another than that of the invented person. */
  readonly edited: boolean;
  readonly persona: string;
}

/** null where the link is none that can be read; throws where something could not be fetched. */
export async function count(link: string, { lang, results, chapters, faces, asOf, data }: SlipProps): Promise<Counted | null> {
  const [book, { compileAll, score }, { readLife }] = await Promise.all([
    fetchData<Rulebook>(`${data}rulebook.json`),
    import('../../core/scoring'),
    import('../../core/share/life'),
  ]);
  const vocabulary = vocabularyOf(book.personas, book.acts, new Map(Object.entries(book.formerIds)), { faces: book.schemes, asOf });
  const { state } = readLife(link, vocabulary, { persona: '', asOf: asOf.start, entries: null });
  const persona = book.personas.find(({ id }) => id === state.persona);
  if (!persona) return null;
  const schemes = readySchemes(book, compileAll);
  const { declined, readings } = state;
  const citizen = {
    ...{ entries: state.entries ?? persona.entries, born: state.born ?? persona.born, roles: state.roles ?? persona.roles },
    ...{ declined, readings },
  };
  return {
    persona: persona.id,
    name: isolated(state.name ?? persona.name),
    edited: Object.entries(state).some(([field, value]) => !['persona', 'asOf', 'beside'].includes(field) && (value ?? null) !== null),
    entries: chapters.map((chapter) =>
      entryOf(chapter, state.asOf, faces, (version, day) => score(citizen, schemes.get(version)!, day), results, lang),
    ),
  };
}

/** The link of an invented life as it is. */
export async function linkOf(persona: string, asOf: string): Promise<string> {
  const { writeLife } = await import('../../core/share/life');
  return writeLife({ persona, asOf, entries: null });
}
