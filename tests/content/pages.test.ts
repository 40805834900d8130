import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCollection } from '../../src/book/collections';
import { readMessages } from '../../src/book/messages';
import { page } from '../../src/schemas/page';

const corrections = [...loadCollection('corrections').values()];
const facts = loadCollection('facts');
const sources = loadCollection('sources');
const claims = loadCollection('claims');

describe('corrections', () => {
  test('every id resolves, and what stands is not what stood', () => {
    expect(corrections.length).toBeGreaterThan(10);
    const astray = corrections.flatMap(({ id, facts: of, sources: from, claims: ns }) => [
      ...of.filter((fact) => !facts.has(fact)).map((fact) => `${id}: no fact "${fact}"`),
      ...from.filter((source) => !sources.has(source)).map((source) => `${id}: no source "${source}"`),
      ...ns.filter((n) => !claims.has(`claim-${n}`)).map((n) => `${id}: no claim ${n}`),
    ]);
    expect(astray).toEqual([]);
    for (const { stood, stands } of corrections) expect(stood.en).not.toBe(stands.en);
  });

  test('a correction of a claim says the verdict that the claim has now', () => {
    const { verdicts } = readMessages('en').claims;
    const words = { qualified: 'holds in part', contradicted: 'does not hold', supported: 'holds', unverifiable: 'cannot be checked' } as const;
    for (const { id, claims: ns, stands } of corrections)
      for (const n of ns) {
        const verdict = claims.get(`claim-${n}`)!.verdict as keyof typeof words;
        expect(stands.en.toLowerCase(), `${id} ${verdicts[verdict]}`).toBe(`it ${words[verdict]}.`);
      }
  });
});

const files = readdirSync('content/pages', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));

describe.each(files)('content/pages/%s', (name) => {
  const [, front = '', body = ''] = readFileSync(join('content/pages', name), 'utf8').match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];

  test('has a title and a lead, sections, and no figure, import or raw link', () => {
    expect(page.parse(parse(front)).lead.length).toBeGreaterThan(40);
    expect(body.match(/^## |^<ChapterHead /gm)?.length).toBeGreaterThan(2);
    const prose = body.replace(/<[^>]*>/g, ' ').replace(/^\d+\. /gm, '');
    expect(prose.replace(/\b20\d\d\b/g, '').match(/\d+/g) ?? []).toEqual([]);
    expect(body).not.toMatch(/^\s*(import|export)\b|\]\(https?:|<(script|style|iframe|img)\b/im);
  });
});

const bodyOf = (name: string) => readFileSync(`content/pages/en/${name}.mdx`, 'utf8').split('---').slice(2).join('---');
/** Words as a reader counts them; a number from the fact base counts as two, with its unit. */
const wordsOf = (body: string) => body.replace(/<Fact[^>]*>/g, 'one two').replace(/<[^>]*>/g, ' ').replace(/\]\([^)]*\)/g, ']').match(/[\p{L}\p{N}’-]+/gu)!.length;

test('ten lines are ten, with three mistakes, in at most 300 words', () => {
  const body = bodyOf('in-ten-lines');
  expect(body.match(/^\d+\. .+$/gm)).toHaveLength(10);
  expect(body.match(/^\*\*“.+?”\*\* .+$/gm)).toHaveLength(3);
  expect(wordsOf(body)).toBeLessThanOrEqual(280);
});

test('three minutes hold one paragraph and one figure a chapter, in the order of the book and in at most 700 words', () => {
  const body = bodyOf('in-three-minutes');
  const parts = body.split(/^<ChapterHead slug="/m).slice(1);
  const files = readdirSync('content/chapters/en').sort();
  const slugs = files.map((name) => name.replace(/^\d+-(.*)\.mdx$/, '$1'));
  expect(parts.map((part) => part.slice(0, part.indexOf('"')))).toEqual(slugs);
  for (const [i, part] of parts.entries()) {
    const [, ...blocks] = part.trim().split(/\n\n+/);
    expect(blocks, slugs[i]).toHaveLength(2);
    expect(blocks[1], slugs[i]).toMatch(new RegExp(`^<Small [^>]*of="${slugs[i]}#`));
  }
  expect(wordsOf(body)).toBeLessThanOrEqual(600);
  // Not a cut of the chapters: no run of nine words stands in them too.
  const plain = (text: string) => text.replace(/<[^>]*>/g, ' ').toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
  const chapters = files.map((name) => plain(readFileSync(`content/chapters/en/${name}`, 'utf8')).join(' ')).join(' | ');
  const words = plain(body);
  expect(words.slice(8).map((_, at) => words.slice(at, at + 9).join(' ')).filter((run) => chapters.includes(run))).toEqual([]);
});

test('the page of privacy lists everything that the code may keep on the device', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|svelte)$/.test(name))
    .map((name) => readFileSync(join('src', name), 'utf8'));
  const named = code.filter((text) => /new Stored\(|\bwks:/.test(text)).flatMap((text) => [
    ...[...text.matchAll(/'wks:([a-z-]+)'/g)].map((match) => match[1]),
    ...[...text.matchAll(/new Stored\('([a-z-]+)'/g)].map((match) => match[1]),
  ]);
  const front = readFileSync('content/pages/en/privacy.mdx', 'utf8').split('---')[1] ?? '';
  const listed = page.parse(parse(front)).stored.map(({ key }) => key);
  expect(named).toContain('theme');
  expect(named).toContain('stances');
  expect([...new Set(named)].filter((key) => !listed.includes(`wks:${key}`))).toEqual([]);
});
