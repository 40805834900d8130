export { default as Bets } from './Widget.svelte';
export type * from './types';
