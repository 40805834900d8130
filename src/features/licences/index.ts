export { default as Licences } from './Widget.svelte';
export type * from './types';
