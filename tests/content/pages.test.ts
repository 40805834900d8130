import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readNoun } from '../../src/build/content';
import { page } from '../../src/schemas/page';

const corrections = [...readNoun('corrections').values()];
const facts = readNoun('facts');
const sources = readNoun('sources');
const claims = readNoun('claims');

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
    const { verdicts } = readNoun('ui').get('en')!.claim;
    const words = { qualified: 'holds in part', contradicted: 'does not hold', supported: 'holds' } as const;
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
    expect(body.match(/^## /gm)?.length).toBeGreaterThan(2);
    expect(body.replace(/\b20\d\d\b/g, '').match(/\d+/g) ?? []).toEqual([]);
    expect(body).not.toMatch(/^\s*(import|export)\b|\]\(https?:|<(script|style|iframe|img)\b/im);
  });
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
