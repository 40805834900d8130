import { expect, test } from 'vitest';
import { capitalizeNumbers } from '../../src/core/text';

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
