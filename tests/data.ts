/** The project's own data, as the tests read it: without Astro, straight from content/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readNoun } from '../src/build/content';
import { actOf, compileAll, plainLines, ruleOf, type ActData, type SchemeData } from '../src/core/scoring';

export const schemes = readNoun('schemes');
export const acts = readNoun('acts');
export const lines = readNoun('lines');

/** Acts with the size that they may have: the everyday ones, and each printed line that is an act of its own. */
export const sizes: ReadonlyMap<string, { readonly min: number; readonly max: number } | null> = new Map([
  ...[...acts.values()].map(({ id, amount }) => [id, amount ?? null] as const),
  ...[...lines.values()].filter((line) => !line.leftOut && actOf(line) === line.id).map(({ id, per }) => [id, per ?? null] as const),
]);
const actData: ReadonlyMap<string, ActData> = new Map([...sizes.keys()].map((id) => [id, { id, myth: acts.get(id)?.theme === 'myths' }]));
export const compiled = new Map(
  compileAll(
    [...schemes.values()].map((scheme): SchemeData => ({
      ...scheme,
      limits: scheme.range,
      rules: [...scheme.rules, ...plainLines(scheme, lines.values()).map(ruleOf)],
    })),
    actData,
  ).map((scheme) => [scheme.data.id, scheme]),
);

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
