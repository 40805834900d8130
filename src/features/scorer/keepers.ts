/** The third door: acts against keepers, apart so that a chapter loads them by themselves. */
export { default as Agree } from './Agree.svelte';
