import { expect, test } from 'vitest';
import type { Entry } from '../../core/scoring';
import { Followers } from './followers';

const [blood, bill]: readonly [Entry, Entry] = [
  { act: 'gave-blood', date: '2020-03-14' },
  { act: 'left-bill-unpaid', date: '2020-11-20' },
];

test('a change meets the entry it was made for, also after that was changed', () => {
  const followers = new Followers();
  const { entries } = followers.replace([blood, bill], bill, (entry) => ({ ...entry, date: '2021-01-01' }));
  expect(entries).toEqual([blood, { act: 'left-bill-unpaid', date: '2021-01-01' }]);
  expect(followers.replace(entries!, bill, (entry) => ({ ...entry, settled: '2021-02-01' }))).toEqual({
    entries: [blood, { act: 'left-bill-unpaid', date: '2021-01-01', settled: '2021-02-01' }],
  });
});

test('where the entry is gone nothing is changed, whoever stands at its place', () => {
  const followers = new Followers();
  expect(followers.replace([blood, bill], blood, () => null)).toEqual({ entries: [bill] });
  expect(followers.replace([bill], blood, (entry) => ({ ...entry, amount: 1000 }))).toEqual({});
});

test('an entry that comes back, or takes its own place, is found as it stands', () => {
  const followers = new Followers();
  const moved = { ...bill, date: '2021-01-01' };
  followers.set(bill, moved);
  followers.set(moved, bill);
  followers.set(blood, blood);
  for (const seen of [bill, moved])
    expect(
      followers.replace([blood, bill], seen, () => null),
      seen.date,
    ).toEqual({ entries: [blood] });
  expect(followers.replace([blood, bill], blood, () => null)).toEqual({ entries: [bill] });
});
