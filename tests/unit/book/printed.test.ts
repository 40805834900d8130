import { expect, test } from 'vitest';
import { readMdx } from '../../../src/book/mdx';
import { factsIn } from '../../../src/book/printed';

/** The facts of the one component in a text. */
const of = (mdx: string) =>
  readMdx(mdx)
    .parts.flatMap(({ uses }) => uses)
    .flatMap(factsIn);

test('each component names the facts and keys that it prints, however its author wrote them', () => {
  expect(of('<Fact id="spc" value="term" unit />')).toEqual([['spc', ['term']]]);
  expect(of('<Bars fact="fraud" values={["a", "b"]} />')).toEqual([['fraud', ['a', 'b']]]);
  expect(of('<Bars fact="fraud" values={["a"]} whole="all" travels={[{ fact: "press", value: "then" }]} />')).toEqual([
    ['fraud', ['a', 'all']],
    ['press', ['then']],
  ]);
  expect(of('<Lines fact="flights" series={[{ keys: "air-" }, { keys: "rail-" }]} />')).toEqual([
    ['flights', ['air-*']],
    ['flights', ['rail-*']],
  ]);
  expect(of('<Counts id="list" panels={[{ series: [{ from: [{ fact: "a", keys: "x-" }, { fact: "b", keys: "y-" }] }] }]} />')).toEqual([
    ['a', ['x-*']],
    ['b', ['y-*']],
  ]);
  expect(of('<Cite id="zou-2019" />')).toEqual([]);
});
