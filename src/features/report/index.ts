export { default as Report } from './Widget.svelte';
export type * from './types';
