export { default as Rulebook } from './Widget.svelte';
export type * from './types';
