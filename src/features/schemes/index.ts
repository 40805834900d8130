export { default as SchemeTable } from './Widget.svelte';
export type * from './types';
