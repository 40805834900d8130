export { default as MeasureFilters } from './Widget.svelte';
