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

/** "Zou, Ruth; Li, Na; Wu, X." → "Zou, Ruth and two more": long author lists stay readable in a margin note. */
export function shortAuthors(author: string | undefined, more: (n: number) => string): string | undefined {
  const names = author?.split(/;\s*/).filter(Boolean) ?? [];
  if (names.length === 0) return undefined;
  return names.length <= 2 ? names.join('; ') : `${names[0]} ${more(names.length - 1)}`;
}

/** Ids that a chapter's text uses, by component, in order of first use. Reads the source of the text, so that the list at the end cannot miss one. */
export function references(mdx: string): { facts: string[]; sources: string[]; claims: number[]; terms: string[] } {
  const all = (pattern: RegExp) => [...new Set([...mdx.matchAll(pattern)].map((match) => match[1] as string))];
  const claims = [...mdx.matchAll(/<Claims?\s+n=\{(\[[^\]]*\]|\d+)\}/g)].flatMap((match) => (match[1] as string).match(/\d+/g) ?? []);
  return {
    facts: all(/<(?:Fact|Bars|Lines)\s[^>]*?\b(?:id|fact)="([^"]+)"/g),
    sources: all(/<Cite\s[^>]*?\bid="([^"]+)"/g),
    claims: [...new Set(claims.map(Number))],
    terms: all(/<Term\s[^>]*?\bid="([^"]+)"/g),
  };
}

/** Minutes to read, at 230 words a minute, tags left out, at least 1. */
export function readingMinutes(mdx: string): number {
  return Math.max(1, Math.round(wordCount(mdx) / 230));
}

/** Words of the prose without tags and their attributes. */
export function wordCount(mdx: string): number {
  const prose = mdx.replace(/<[^>]*>/g, ' ');
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
