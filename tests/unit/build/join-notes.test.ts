import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { joinNotes } from '../../../src/build/join-notes';

/** The elements of a paragraph by their names, in order, as the compiled page would call for them. */
const called = (paragraph: string): string[] =>
  [...mdxToJs(paragraph, { mdastPlugins: [joinNotes] }).code.matchAll(/_components\.(\w+),|jsxs?\((Note|Cite|Citation),/g)]
    .map(([, plain, named]) => plain ?? named ?? '')
    .filter((name) => /Note|Cit/.test(name));

test.each([
  ['one note stays as it is', 'A.<Cite id="a" /> B.', ['Cite']],
  ['two that follow one another are one', 'A.<Cite id="a" /><Cite id="b" at="p. 3" />', ['Note', 'Citation', 'Citation']],
  ['a remark and its source are one', 'A.<Note>Read in part.</Note><Cite id="a" /> B.<Cite id="b" />', ['Note', 'Citation', 'Cite']],
  ['with text between they stay apart', 'A.<Cite id="a" /> B.<Cite id="b" />', ['Cite', 'Cite']],
])('%s', (_what, paragraph, names) => {
  expect(called(paragraph)).toEqual(names);
});
