import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSentences } from '../../src/core/text';

test('whole sentences, as many as fit', () => {
  expect(firstSentences('One is here. Two is here. Three.', 100)).toBe('One is here. Two is here. Three.');
  expect(firstSentences('One is here. Two is here. Three is rather longer.', 30)).toBe('One is here. Two is here.');
  expect(firstSentences('“One is here.” Two.', 16)).toBe('“One is here.”');
});

test('whole words and an ellipsis where no sentence fits, or one too short to say anything', () => {
  expect(firstSentences('A sentence that goes on, and on, for long.', 25)).toBe('A sentence that goes on…');
  expect(firstSentences('No. A sentence that goes on for rather long.', 30)).toBe('No. A sentence that goes on…');
});

test('never longer than asked for, and always a beginning', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40, mode: 'sentences' }), fc.integer({ min: 40, max: 200 }), (text, max) => {
      const short = firstSentences(text, max);
      expect(short.length).toBeLessThanOrEqual(max + 1);
      expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
      expect(short.length).toBeGreaterThan(0);
    }),
  );
});
