/**
 * Keeps a list of choices at `value`: `<select {@attach chosen(value)}>`. Options carry `selected` for the built page; once the
 * reader has touched a list, only its value says what is chosen. Svelte's own binding of lists weighs more.
 */
export const chosen =
  (value: string) =>
  (list: HTMLSelectElement): void => {
    list.value = value;
  };
