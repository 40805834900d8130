/** The reader's citizen: what the device keeps of it, read with the rulebooks. */
import { readLife, type LifeProblem, type LifeState } from '../../../core/share/life';
import { isolated } from '../../../core/share/name';
import type { Citizen } from '../../../core/scoring';
import type { Rulebook, ScorerProps } from '../types';
import { vocabularyOf } from './vocabulary';

export interface Kept {
  /** null where the link is none that can be read. */
  readonly life: { readonly name: string; readonly citizen: Citizen; readonly state: LifeState } | null;
  readonly problem: LifeProblem | null;
}

export function keptIn(link: string, { personas, acts, formerIds, schemes }: Rulebook, asOf: ScorerProps['asOf']): Kept {
  const vocabulary = vocabularyOf(personas, acts, new Map(Object.entries(formerIds)), { summaries: schemes, asOf });
  const { state, problem } = readLife(link, vocabulary, { persona: '', asOf: asOf.start, entries: null });
  const persona = personas.find(({ id }) => id === state.persona);
  if (!persona) return { life: null, problem };
  const { declined, readings } = state;
  const citizen = {
    entries: state.entries ?? persona.entries,
    born: state.born ?? persona.born,
    roles: state.roles ?? persona.roles,
    declined,
    readings,
  };
  return { life: { name: isolated(state.name ?? persona.name), citizen, state }, problem };
}
