export { default as Gallery } from './Widget.svelte';
export type * from './types';
