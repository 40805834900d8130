export { default as Lists } from './Widget.svelte';
export type * from './types';
