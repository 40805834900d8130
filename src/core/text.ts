/** Text as it stands in HTML or XML, in an attribute in double quotes too. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * In the HTML of a paragraph: a number in words that begins the paragraph or a sentence begins with a capital. Numbers come from
 * the fact base and do not know where they stand. Notes between two sentences are passed over.
 */
export const capitalizeNumbers = (html: string): string =>
  html.replace(
    /(^\s*|[.?!][”"’)]*(?:\s*<details[\s\S]*?<\/details>)*\s+)(<a class="fact"[^>]*>\s*<data[^>]*>)(\p{Ll})/gu,
    (_all, before: string, tags: string, letter: string) => `${before}${tags}${letter.toUpperCase()}`,
  );

/** Between things of a row that may break: it stays at the end of its line and does not begin the next. */
export const DOT = '\u00a0· ';
