import type { Role } from '../../../core/scoring';
import type { LifeVocabulary } from '../../../core/share/life';
import type { ActWords, PersonaWords, SchemeSummary, ScorerProps } from '../types';

export const MOST_ENTRIES = 60;

const ROLES: readonly Role[] = ['villager', 'village-head', 'party-member', 'official', 'trader', 'employee', 'professional', 'parent'];

/** What a link or a file may name: persons, acts with their sizes, roles, schemes and days. */
export const vocabularyOf = (
  personas: readonly PersonaWords[],
  acts: readonly ActWords[],
  formerIds: ReadonlyMap<string, string>,
  { faces, asOf }: { readonly faces: readonly Pick<SchemeSummary, 'scheme'>[] } & Pick<ScorerProps, 'asOf'>,
): LifeVocabulary => ({
  personas: new Set(personas.map(({ id }) => id)),
  acts: new Map(acts.map(({ id, amount, settles }) => [id, { amount, settles: settles !== null }])),
  formerIds,
  roles: new Set(ROLES),
  schemes: new Set(faces.map(({ scheme }) => scheme)),
  earliest: asOf.earliest,
  first: asOf.first,
  last: asOf.last,
  most: MOST_ENTRIES,
});
