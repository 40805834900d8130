/** What a reference needs of a source; names are those of CSL-JSON. */
export interface Citable {
  readonly author?: string | undefined;
  readonly title: string;
  readonly 'translated-title'?: string | undefined;
  readonly 'container-title'?: string | undefined;
  readonly issued?: string | undefined;
  readonly language: string;
}

/** Last names and years sort a bibliography; works without an author sort by title. */
export function sortKey(source: Citable): string {
  return `${source.author ?? source.title} ${source.issued ?? ''}`.toLowerCase();
}

/** The language of the title itself: a Chinese law read in English keeps its Chinese title. */
export function titleLanguage({ title, language }: Citable): string {
  return /\p{Script=Han}/u.test(title) ? (language.startsWith('zh') ? language : 'zh-Hans') : language.startsWith('zh') ? 'en' : language;
}

/** The names of a source, as it signs itself; what stands in brackets is not taken apart. */
export const authorsOf = (author: string | undefined): string[] =>
  (author?.match(/(?:\([^)]*\)|[^;(]|\()+/g) ?? []).map((name) => name.trim()).filter((name) => name !== '');

/** "Zou, Ruth; Li, Na; Wu, X." → "Zou, Ruth and two more": long author lists stay readable in a margin note. */
export function shortAuthors(author: string | undefined, more: (n: number) => string): string | undefined {
  const names = authorsOf(author);
  if (names.length === 0) return undefined;
  return names.length <= 2 ? names.join('; ') : `${names[0]} ${more(names.length - 1)}`;
}

/** "Zou 2019", "China Daily 2018": enough to find the entry in the list of sources. */
export function shortLabel(source: Citable): string {
  const names = authorsOf(source.author)[0] || source['container-title'] || source['translated-title'] || source.title;
  const name =
    names
      .replace(/^\(|\)$/g, '')
      .split(/[,(]| - /)[0]
      ?.trim() || names;
  const year = source.issued?.slice(0, 4);
  return `${name.length > 42 ? `${name.slice(0, 40).trimEnd()}…` : name}${year ? ` ${year}` : ''}`;
}
