export { default as Scorer } from './Widget.svelte';
export { GROUPS, groupOf, hasEnded, result, sentence, versionsOn } from './model/layout';
export type * from './types';
