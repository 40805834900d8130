import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitalizeNumbers, firstSentences } from '../../src/core/text';

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

test('a number in words begins a sentence with a capital, and keeps its small letter elsewhere', () => {
  const five = (word = 'five') => `<a class="fact" href="/n/#f"><data value="5">${word}</data></a>`;
  const note = '<details class="note"><summary>1</summary><span>Zou. Paragraph 9.</span></details>';
  expect(capitalizeNumbers(`${five()} people speak.`)).toBe(`${five('Five')} people speak.`);
  expect(capitalizeNumbers(`Zou asked. ${five()} speak, of these ${five()} in favour.`)).toBe(
    `Zou asked. ${five('Five')} speak, of these ${five()} in favour.`,
  );
  expect(capitalizeNumbers(`“Who?” ${five()} say.${note} ${five()} do not.`)).toBe(
    `“Who?” ${five('Five')} say.${note} ${five('Five')} do not.`,
  );
  expect(capitalizeNumbers(`It is one of ${five()}.`)).toBe(`It is one of ${five()}.`);
});
