export { default as Offline } from './Widget.svelte';
