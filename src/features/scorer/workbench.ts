/** The second door: the scorer's own page, apart so that a chapter does not load it. */
export { default as Workbench } from './Workbench.svelte';
