export { default as Predict } from './Widget.svelte';
export type * from './types';
