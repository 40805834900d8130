export { default as Code } from './Widget.svelte';
export type * from './types';
