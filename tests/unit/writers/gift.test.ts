/** Questions as text, with the signs that mean something to their readers. */
import { parse } from 'gift-pegjs';
import { expect, test } from 'vitest';
import { gift, h5pText } from '../../../src/writers/lessons/gift';

const NASTY = {
  id: 'nasty',
  stem: '// {Is} a ~ b = c # d: e\\f <600 & more "less" [html]?',
  key: '50% of = those {x}',
  wrong: ['*starred', '~tilde \\n', '#hash :: 3.5:1', '<b>bold</b> & so\n\nnext'],
  why: '####because} \\ { of: "this" ~ = #',
};
const PLAIN = { id: 'plain', stem: 'Why?', key: 'So.', wrong: ['No.', '-'], why: 'Thus.' };
const folded = (text: string) => text.replace(/\s+/g, ' ');

test('signs of GIFT in words of a question are words', () => {
  const found = parse(gift([NASTY, PLAIN])).flatMap((question) => (question.type === 'MC' ? [question] : []));
  expect(found).toHaveLength(2);
  const [question] = found;
  expect(question!.title).toBe(NASTY.id);
  // Words of a question are no HTML.
  expect(question!.stem).toMatchObject({ format: 'plain', text: NASTY.stem });
  expect(question!.globalFeedback!.text).toBe(NASTY.why);
  expect(question!.choices.map(({ text, weight }) => [text.text, weight]).sort()).toEqual(
    [NASTY.key, ...NASTY.wrong].map((text) => [folded(text), null]).sort(),
  );
  expect(question!.choices.filter(({ isCorrect }) => isCorrect).map(({ text }) => text.text)).toEqual([NASTY.key]);
});

test('a blank line within words ends no question of H5P', () => {
  const blocks = h5pText([{ ...PLAIN, stem: 'Why\n\nso?', wrong: ['No,\nno.'] }, PLAIN])
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n'));
  expect(blocks.map((lines) => lines.toSorted())).toEqual([
    ['*So.', 'No, no.', 'Why so?'],
    ['*So.', '-', 'No.', 'Why?'],
  ]);
});
