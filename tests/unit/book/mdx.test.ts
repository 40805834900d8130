import { expect, test } from 'vitest';
import { readMdx } from '../../../src/book/mdx';
import { factsByPart, referencesIn } from '../../../src/book/references';

const used = (mdx: string) => referencesIn(readMdx(mdx).parts.flatMap(({ uses }) => uses));

const TEXT = `Since <Fact id="a-fact" value="start" as="date" /> and <Fact id="a-fact" value="end" />.<Note>A note.<Cite id="src-1" at="Article 8" /></Note>

<Bars fact="b-fact" values={["x", 'y']} title="A > B" sentence="S" />

<Lines fact="c-fact" series={[{label: "flights", keys: "flights"}, {label: "trains", keys: "trains"}]} title="T" sentence="S" />

<Counts id="c" panels={[{title: "P", kind: "days", series: [{label: "l", from: [{fact: "d-fact", keys: "listed"}, {fact: "a-fact", keys: "new"}]}]}]} title="T" />

<Claims n={[15, 18]} />

<Claim n={20} /> <Term id="xinyong">trust</Term>`;

test('a text says what it uses, in whatever depth, each thing once and in order', () => {
  const { facts, ...others } = used(TEXT);
  expect([...facts]).toEqual([
    ['a-fact', ['start', 'end', 'new*']],
    ['b-fact', ['x', 'y']],
    ['c-fact', ['flights*', 'trains*']],
    ['d-fact', ['listed*']],
  ]);
  expect(others).toEqual({ sources: ['src-1'], claims: [15, 18, 20], terms: ['xinyong'] });
});

test('a sign that would end a tag in a pattern ends nothing in a tree', () => {
  const [, bars] = readMdx(TEXT)
    .parts[0]!.uses.filter(({ component }) => component === 'Fact' || component === 'Bars')
    .slice(1);
  expect(bars).toEqual({ component: 'Bars', attributes: { fact: 'b-fact', values: ['x', 'y'], title: 'A > B', sentence: 'S' } });
});

test('facts are told once, in the first part that uses them, with all keys of the text', () => {
  const { parts } = readMdx(`<Fact id="a" value="x" />

## One

<Fact id="b" value="x" /> <Fact id="a" value="y" />

### Deeper

<Fact id="c" value="z" />

## Two

<Fact id="b" value="w" />`);
  expect(factsByPart(parts).map((facts) => [...facts])).toEqual([
    [['a', ['x', 'y']]],
    [
      ['b', ['x', 'w']],
      ['c', ['z']],
    ],
    [],
  ]);
});

test('headings have the addresses that Astro gives them', () => {
  const { headings } = readMdx(`## What’s "fair" -- here?\n\n### Again\n\n### Again\n`);
  expect(headings).toEqual([
    { id: 'whats-fair--here', depth: 2, text: 'What’s “fair” – here?' },
    { id: 'again', depth: 3, text: 'Again' },
    { id: 'again-1', depth: 3, text: 'Again' },
  ]);
});

test('attributes are data: a text, a number, nothing at all, and lists and objects of them', () => {
  const [use] = readMdx(`<X a="t" b c={-2.5} d={{ e: [true, null, { "f-g": "h" }] }} />`).parts[0]!.uses;
  expect(use!.attributes).toEqual({ a: 't', b: true, c: -2.5, d: { e: [true, null, { 'f-g': 'h' }] } });
  expect(() => readMdx('<X a={now()} />')).toThrow('<X a>: found {now()}; write a text, a number, or lists and objects of them');
  expect(() => readMdx('<X {...rest} />')).toThrow('write each attribute by its name');
});
