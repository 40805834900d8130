import type { SchemeData } from './types';

/** Scores and permits count points; lists and records do not. */
export const keepsPoints = ({ kind }: { readonly kind: SchemeData['kind'] }): boolean => kind === 'score' || kind === 'permit';
