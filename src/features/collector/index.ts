export { default as ClassCollector } from './Widget.svelte';
export type * from './types';
