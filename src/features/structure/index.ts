export { default as Structure } from './Widget.svelte';
export type * from './types';
