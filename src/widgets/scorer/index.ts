export { default as Scorer } from './Widget.svelte';
export { result, sentence } from './layout';
export type * from './types';
