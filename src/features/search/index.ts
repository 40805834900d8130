export { default as Search } from './Widget.svelte';
export type * from './types';
