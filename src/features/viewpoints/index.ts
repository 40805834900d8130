export { default as Seats } from './Seats.svelte';
export { default as Viewpoints } from './Widget.svelte';
export type * from './types';
