export { default as Slip } from './Widget.svelte';
