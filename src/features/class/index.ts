export { default as ClassTask } from './Widget.svelte';
export type * from './types';
