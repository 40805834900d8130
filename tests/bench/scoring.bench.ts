import { test } from 'vitest';
import { score, type Citizen } from '../../src/core/scoring';
import { actsOfScoring, compiled } from '../data';

/** Lives of 0 to 12 acts, spread over the acts and the year by fixed steps: the same on every run. */
const all = [...actsOfScoring.values()];
const citizens: Citizen[] = Array.from({ length: 1000 }, (_, i) => ({
  entries: Array.from({ length: i % 13 }, (_, j) => {
    const { id: act, amount } = all[(i * 7 + j * 11) % all.length]!;
    const month = String(1 + ((i + j) % 12)).padStart(2, '0');
    return { act, date: `2020-${month}-15`, ...(amount ? { amount: amount.min } : {}) };
  }),
}));
const wendeng = compiled.get('wendeng-2020')!;

test('a thousand citizens through Wendeng 2020', async ({ bench }) => {
  await bench('Wendeng', () => {
    for (const citizen of citizens) score(citizen, wendeng, '2020-12-31');
  }).run();
});

test('a thousand citizens through every scheme', async ({ bench }) => {
  await bench('all schemes', () => {
    for (const citizen of citizens) for (const scheme of compiled.values()) score(citizen, scheme, '2020-12-31');
  }).run();
});
