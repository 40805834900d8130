export { default as Sieve } from './Widget.svelte';
