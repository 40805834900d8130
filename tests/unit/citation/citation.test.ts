import { expect, test } from 'vitest';
import { factsBySection, references, shortAuthors, shortLabel, sortKey, titleLanguage, wordCount } from '../../../src/core/citation';

const mdx = `Since <Fact id="a-fact" value="start" as="date" /> and <Fact id="a-fact" value="end" />.<Cite id="src-1" at="Article 8" />
<Bars fact="b-fact" values={["x", "y"]} title="T" sentence="S" />
<Lines fact="c-fact" series={[{label: "flights", keys: "flights"}, {label: "trains", keys: "trains"}]} title="T" sentence="S" />
<Counts id="c" panels={[{title: "P", kind: "days", series: [{label: "l", from: [{fact: "d-fact", keys: "listed"}, {fact: "a-fact", keys: "new"}]}]}]} title="T" />
<Claims n={[15, 18]} /> <Claim n={20} /> <Term id="xinyong">trust</Term>`;

test('references finds what a chapter uses', () => {
  const used = references(mdx);
  expect([...used.facts]).toEqual([
    ['a-fact', ['start', 'end', 'new*']],
    ['b-fact', ['x', 'y']],
    ['c-fact', ['flights*', 'trains*']],
    ['d-fact', ['listed*']],
  ]);
  expect(used).toMatchObject({ sources: ['src-1'], claims: [15, 18, 20], terms: ['xinyong'] });
});

test('facts are told once, in the first section that uses them, with all keys of the chapter', () => {
  const text = `<Fact id="a" value="x" />
## One
<Fact id="b" value="x" /> <Fact id="a" value="y" />
### Deeper
<Fact id="c" value="z" />
## Two
<Fact id="b" value="w" />`;
  expect(factsBySection(text).map((facts) => [...facts])).toEqual([
    [['a', ['x', 'y']]],
    [
      ['b', ['x', 'w']],
      ['c', ['z']],
    ],
    [],
  ]);
});

test('words are counted without tags', () => {
  expect(wordCount('One <Fact id="two three" /> four.')).toBe(2);
});

test('authors and labels are short', () => {
  const more = (n: number) => `and ${n} more`;
  expect(shortAuthors('A; B; C', more)).toBe('A and 2 more');
  expect(shortAuthors('A; B', more)).toBe('A; B');
  expect(shortAuthors(undefined, more)).toBeUndefined();
  expect(shortLabel({ title: 'T', author: 'Ruth Zou', issued: '2019-09-26', language: 'en' })).toBe('Ruth Zou 2019');
  expect(shortLabel({ title: 'T', 'container-title': 'China Daily, Beijing', language: 'en' })).toBe('China Daily');
  expect(shortLabel({ title: 'T', author: '(on the eight firms)', issued: '2017', language: 'en' })).toBe('on the eight firms 2017');
  expect(sortKey({ title: 'B', language: 'en' })).toBe('b ');
});

test('a title says its own language', () => {
  expect(titleLanguage({ title: '征信业管理条例', language: 'en' })).toBe('zh-Hans');
  expect(titleLanguage({ title: 'Full text', language: 'zh-Hans' })).toBe('en');
  expect(titleLanguage({ title: 'Sozialkredit', language: 'de' })).toBe('de');
});
