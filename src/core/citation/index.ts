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

/** What a chapter's text uses, in order of first use. Reads the source of the text, so that the lists at its end cannot miss one. */
export interface References {
  /** Fact id → keys of the values that are printed; a key that ends in * stands for all that begin so. */
  readonly facts: ReadonlyMap<string, readonly string[]>;
  readonly sources: readonly string[];
  readonly claims: readonly number[];
  readonly terms: readonly string[];
}

export function references(mdx: string): References {
  const facts = new Map<string, string[]>();
  const use = (id: string, keys: readonly string[]) => {
    const known = facts.get(id) ?? [];
    facts.set(id, [...known, ...keys.filter((key) => !known.includes(key))]);
  };
  for (const [, name, attributes = ''] of mdx.matchAll(/<(Fact|Bars|Lines|Counts)\s([\s\S]*?)\/>/g)) {
    const attribute = (key: string) => attributes.match(new RegExp(`\\b${key}="([^"]+)"`))?.[1];
    if (name === 'Fact') use(attribute('id') ?? '', [attribute('value') ?? '']);
    else if (name === 'Bars')
      use(
        attribute('fact') ?? '',
        [...(attributes.match(/values=\{\[([^\]]*)\]/)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] as string),
      );
    else if (name === 'Counts')
      for (const [, id = '', keys = ''] of attributes.matchAll(/fact: "([^"]+)", keys: "([^"]+)"/g)) use(id, [`${keys}*`]);
    else
      use(
        attribute('fact') ?? '',
        [...attributes.matchAll(/keys: "([^"]+)"/g)].map((match) => `${match[1]}*`),
      );
  }
  const all = (pattern: RegExp) => [...new Set([...mdx.matchAll(pattern)].map((match) => match[1] as string))];
  const claims = all(/<Claims?\s+n=\{(\[[^\]]*\]|\d+)\}/g).flatMap((list) => list.match(/\d+/g) ?? []);
  return {
    facts,
    sources: all(/<Cite\s[^>]*?\bid="([^"]+)"/g),
    claims: [...new Set(claims.map(Number))],
    terms: all(/<Term\s[^>]*?\bid="([^"]+)"/g),
  };
}

/**
 * The facts of a chapter by its sections, in the order in which they are first used: first what stands before any heading, then each
 * heading of the second level. A fact stands in the first section that uses it, with all the keys that the chapter prints.
 */
export function factsBySection(mdx: string): ReadonlyMap<string, readonly string[]>[] {
  const { facts } = references(mdx);
  const told = new Set<string>();
  return mdx.split(/^## .*$/m).map((part) => {
    const own = [...references(part).facts.keys()].filter((id) => !told.has(id));
    for (const id of own) told.add(id);
    return new Map(own.map((id) => [id, facts.get(id) ?? []]));
  });
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

/** Words of the prose without tags and their attributes. */
export function wordCount(mdx: string): number {
  const prose = mdx.replace(/<[^>]*>/g, ' ');
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
