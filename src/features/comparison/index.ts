export { default as Mirror } from './Widget.svelte';
export type * from './types';
