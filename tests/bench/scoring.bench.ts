import { test } from 'vitest';
import { importBundle } from '../../src/build/bundle.mjs';
import type { Citizen } from '../../src/core/scoring';

/** The scoring as a page loads it: bundled, so that what is measured is the scoring and not how tests load modules. */
const { readSchemes, score } = (await importBundle('src/build/score-lines.ts')) as typeof import('../../src/build/score-lines');
const schemes = readSchemes();
const wendeng = schemes.get('wendeng-2020')!;

/** Lives of 0 to 12 acts, spread over the acts and the year by fixed steps: the same on every run. */
const all = [...wendeng.acts.entries()];
const livesOf = (entries: (i: number) => number): Citizen[] =>
  Array.from({ length: 1000 }, (_, i) => ({
    entries: Array.from({ length: entries(i) }, (_, j) => {
      const [act, { amount }] = all[(i * 7 + j * 11) % all.length]!;
      const month = String(1 + ((i + j) % 12)).padStart(2, '0');
      return { act, date: `2020-${month}-15`, ...(amount ? { amount: amount.min } : {}) };
    }),
  }));
const citizens = livesOf((i) => i % 13);
const [longest] = [{ entries: livesOf(() => 10).flatMap(({ entries }) => entries) }];

test('a thousand citizens through Wendeng 2020', async ({ bench }) => {
  await bench('Wendeng', () => {
    for (const citizen of citizens) score(citizen, wendeng, '2020-12-31');
  }).run();
});

test('a thousand citizens through every scheme', async ({ bench }) => {
  await bench('all schemes', () => {
    for (const citizen of citizens) for (const scheme of schemes.values()) score(citizen, scheme, '2020-12-31');
  }).run();
});

test('one life of ten thousand entries through Wendeng 2020', async ({ bench }) => {
  await bench('ten thousand entries', () => void score(longest!, wendeng, '2020-12-31')).run();
});
