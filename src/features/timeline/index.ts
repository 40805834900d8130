export { default as Timeline } from './Widget.svelte';
export type * from './types';
