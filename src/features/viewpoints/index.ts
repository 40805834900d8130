export { default as Viewpoints } from './Widget.svelte';
export type * from './types';
