import { expect, test } from 'vitest';
import { readBlocks, readLine } from '../../../src/html/blocks';
import { readHtml } from '../../../src/html/tree';

const naming = { href: (href: string) => new URL(href, 'https://a.example/en/sums/').href, id: (id: string) => `sums--${id}` };
const blocks = (html: string) => readBlocks(readHtml(html).children, naming);
const line = (html: string) => readLine(readHtml(html).children, naming);

test('white space is set as a browser sets it', () => {
  expect(line('  A  <b>list</b>\n names <i>one</i>. ')).toEqual([
    'A ',
    { kind: 'strong', text: ['list'] },
    ' names ',
    { kind: 'em', text: ['one'] },
    '.',
  ]);
});

test('links are absolute, facts are their numbers, and Chinese is marked', () => {
  expect(
    line(
      '<a href="../plan/">The plan</a> has <a class="fact" href="numbers/"><data value="3">three</data></a>: <span lang="zh-Hans">信用</span>',
    ),
  ).toEqual([
    { kind: 'link', href: 'https://a.example/en/plan/', text: ['The plan'] },
    ' has three: ',
    { kind: 'original', lang: 'zh-Hans', text: '信用' },
  ]);
});

test('a note keeps its text, a term its word, and controls leave', () => {
  const note =
    '<details class="note"><summary aria-label="Note"></summary><span> [<span class="note-text">A <i>source</i>.</span>]</span></details>';
  expect(
    line(`It is so.${note} A <details class="term"><summary>list</summary><span> closed</span></details><button>Press</button>`),
  ).toEqual(['It is so.', { kind: 'note', text: ['A ', { kind: 'em', text: ['source'] }, '.'] }, ' A list']);
});

test('headings, paragraphs and lists; what is hidden or for screens alone leaves', () => {
  expect(
    blocks(
      '<h2><span id="who"></span>Who?</h2><div class="p">One.</div><p class="no-print">Two.</p><ul><li>a</li><li><p>b</p><p>c</p></li></ul><p hidden>d</p>',
    ),
  ).toEqual([
    { kind: 'heading', level: 2, text: ['Who?'], id: 'sums--who' },
    { kind: 'paragraph', text: ['One.'] },
    {
      kind: 'list',
      marker: 'bullet',
      items: [
        [{ kind: 'paragraph', text: ['a'] }],
        [
          { kind: 'paragraph', text: ['b'] },
          { kind: 'paragraph', text: ['c'] },
        ],
      ],
    },
  ]);
});

test('a figure is its finding, its sentence, its table and its sources', () => {
  const table = '<table><thead><tr><th>What</th><th>Count</th></tr></thead><tbody><tr><th>names</th><td>3</td></tr></tbody></table>';
  const figure = `<figure id="bars"><figcaption><h2>Names rose</h2></figcaption><div class="extra"><svg></svg><h3>drawn</h3></div><p>They rose.</p>
    <div class="extra"><details class="figure-more"><summary>As a table</summary><div class="table-scroll">${table}</div></details>
    <details class="figure-more"><summary>Sources</summary><p>A paper</p></details><details class="figure-more no-print"><summary>Cite</summary></details></div></figure>`;
  expect(blocks(figure)).toEqual([
    {
      kind: 'box',
      title: [{ kind: 'link', href: 'https://a.example/en/sums/#bars', text: ['Names rose'] }],
      blocks: [
        { kind: 'paragraph', text: ['They rose.'] },
        { kind: 'table', caption: [], columns: [['What'], ['Count']], rows: [[['names'], ['3']]], rowHeads: true },
        { kind: 'paragraph', text: [{ kind: 'strong', text: ['Sources'] }] },
        { kind: 'paragraph', text: ['A paper'] },
      ],
    },
  ]);
});

test('a figure without a table is told by its own words', () => {
  const key = '<ul class="small key"><li><svg></svg> a way on</li></ul>';
  const figure = `<figure id="ways"><figcaption><h2>Two ways</h2></figcaption><div class="extra">${key}<ol><li><h3>On</h3> by judgment</li></ol></div></figure>`;
  const [box] = blocks(figure);
  expect(box).toMatchObject({ kind: 'box', blocks: [{ kind: 'list', marker: 'bullet' }] });
});

test('a bet asks first, and the answer follows its choices', () => {
  const bet =
    '<fieldset class="bet"><legend><span class="question">Which?</span></legend><label><input type="radio"> this <span>right</span></label><label> that </label><p><span class="revealed">This.</span></p></fieldset>';
  expect(blocks(bet)).toEqual([
    {
      kind: 'box',
      title: ['Which?'],
      blocks: [
        { kind: 'list', marker: 'box', items: [[{ kind: 'paragraph', text: ['this'] }], [{ kind: 'paragraph', text: ['that'] }]] },
        { kind: 'paragraph', text: ['This.'] },
      ],
    },
  ]);
});
