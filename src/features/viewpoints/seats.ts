export { default as Seats } from './Seats.svelte';
