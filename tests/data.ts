/** The project's own data, as the tests read it: without Astro, straight from content/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadCollection } from '../src/book/collections';
import { readMdx } from '../src/book/mdx';
import { referencesIn } from '../src/book/references';
import type { ActData } from '../src/core/scoring';
import { compileContent } from '../src/core/scoring/content';

export const schemes = loadCollection('schemes');
export const acts = loadCollection('acts');
export const lines = loadCollection('lines');

export const compiled = new Map(
  compileContent([...schemes.values()], acts.values(), [...lines.values()]).map((scheme) => [scheme.data.id, scheme]),
);
/** Acts with the size that they may have: the everyday ones, and each printed line that is an act of its own. */
export const actsOfScoring: ReadonlyMap<string, ActData> = [...compiled.values()][0]!.acts;

/** What a text of MDX uses. */
export const references = (mdx: string) => referencesIn(readMdx(mdx).parts.flatMap(({ uses }) => uses));

export interface ChapterFile {
  readonly file: string;
  readonly slug: string;
  readonly frontMatter: unknown;
  readonly body: string;
}

/** Every chapter of every language, front matter apart. */
export const chapters: readonly ChapterFile[] = readdirSync('content/chapters', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .sort()
  .map((name) => {
    const file = join('content/chapters', name);
    const [, front = '', body = ''] = readFileSync(file, 'utf8').match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];
    return { file, slug: name.replace(/^.*\/\d+-(.*)\.mdx$/, '$1'), frontMatter: parse(front), body };
  });
