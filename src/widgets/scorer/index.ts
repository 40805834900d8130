export { default as Scorer } from './Widget.svelte';
export { default as Workbench } from './Workbench.svelte';
export { GROUPS, groupOf, hasEnded, result, sentence, versionsOn } from './layout';
export type * from './types';
