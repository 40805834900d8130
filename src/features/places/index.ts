export { default as PlacesMap } from './Widget.svelte';
