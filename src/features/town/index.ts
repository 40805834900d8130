export { default as Rules } from './Widget.svelte';
export type * from './types';
