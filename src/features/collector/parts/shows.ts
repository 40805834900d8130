/** Keeps a list at a value; Svelte's own binding of lists weighs more than this page has room for. */
export const shows = (value: string) => (list: HTMLSelectElement) => {
  list.value = value;
};
