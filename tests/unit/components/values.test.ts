import { expect, test, vi } from 'vitest';
import { withValues } from '../../../src/components/values';
import type { Messages } from 'messages';

const value = (key: string, amount: number | string, unit: string) => ({ key, value: amount, unit });
const facts: Record<string, unknown> = {
  lost: {
    confidence: 'verified',
    values: [value('rude', -50, 'points'), value('one', -1, 'points'), value('share', -4.5, 'percent'), value('day', '2014-06-14', 'date')],
  },
  told: { confidence: 'recalled', values: [value('rude', -50, 'points')] },
};
vi.mock('astro:content', () => ({ getEntry: async (_: string, id: string) => facts[id] && { data: facts[id] } }));

const ui = {
  units: { points: ['{number} ', { $: 'n', one: 'point', other: 'points' }], percent: '{number}%' },
} as unknown as Messages;
const filled = (text: string) => withValues(text, ui, 'en');

test('numbers stand in a sentence with their unit and without their sign', async () => {
  expect(await filled('You lose {lost:rude}.')).toBe('You lose 50 points.');
  expect(await filled('You lose {lost:one}, or {lost:share}.')).toBe('You lose 1 point, or 4.5%.');
  expect(await filled('You lose {lost:rude:n} to {lost:one:n}.')).toBe('You lose 50 to 1.');
  expect(await filled('Since {lost:day}.')).toBe('Since 14 June 2014.');
  expect(await filled('Nothing to fill in.')).toBe('Nothing to fill in.');
});

test('what is missing or only recalled is a mistake that names itself', async () => {
  await expect(filled('{gone:rude}')).rejects.toThrow('no entry "gone" in content/facts');
  await expect(filled('{lost:kind}')).rejects.toThrow('{lost:kind}: the fact has rude, one, share, day');
  await expect(filled('{told:rude}')).rejects.toThrow('{told:rude}: a recalled fact is never published');
});
