import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellsIn,
  cellsOf,
  count,
  drop,
  emptyCollection,
  isFilled,
  join,
  look,
  mend,
  noHands,
  openClass,
  paste,
  press,
  raiseHand,
  readClassLink,
  readSister,
  saveClass,
  sizeOf,
  takeLater,
  writeClassLink,
  writeCode,
  writeSister,
  type Field,
  type Task,
} from './model';

const plan: Field = { id: 'plan', kind: 'choice', options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
const share: Field = { id: 'share', kind: 'scale', min: 0, max: 100, step: 25 };
const tests: Field = { id: 'tests', kind: 'several', options: [{ id: 'x' }, { id: 'y' }, { id: 'z' }], nothing: {} };
const deeds: Field = { id: 'deeds', kind: 'several', options: [{ id: 'p' }, { id: 'q' }] };
const bets: Task = { id: 'bets', number: 1, fields: [plan, share, tests, deeds], stance: false };
const views: Task = { id: 'views', number: 5, fields: [plan], stance: true };
const tasks = [bets, views];

const code = (answers: number[], slip = '000', tag = 'K7', task = bets) => writeCode({ task, tag, slip, answers });

describe('fields', () => {
  test.each([
    [plan, 4, 3],
    [share, 6, 5],
    [tests, 9, 4],
    [deeds, 4, 2],
  ])('%o has its size and its cells', (field, size, cells) => {
    expect([sizeOf(field), cellsOf(field)]).toEqual([size, cells]);
  });
  test.each([
    [plan, 0, []],
    [plan, 2, [1]],
    [share, 1, [0]],
    [tests, 1, [0]],
    [tests, 2, [1]],
    [tests, 6, [1, 3]],
    [tests, 8, [1, 2, 3]],
    [deeds, 0, []],
    [deeds, 3, [0, 1]],
  ])('%o said %i falls into %j', (field, answer, cells) => expect(cellsIn(field, answer)).toEqual(cells));
  test('pressing cells makes every answer and no other', () => {
    for (const field of bets.fields) {
      const reached = new Set([0]);
      for (const answer of reached) for (let cell = 0; cell < cellsOf(field); cell += 1) reached.add(press(field, answer, cell));
      expect([...reached].sort((a, b) => a - b)).toEqual(Array.from({ length: sizeOf(field) }, (_, i) => i));
    }
  });
  test('a cell that was pressed is in the answer; of several, pressed again it is not', () => {
    expect(cellsIn(tests, press(tests, 0, 2))).toEqual([2]);
    expect(cellsIn(tests, press(tests, press(tests, 0, 2), 3))).toEqual([2, 3]);
    expect(press(tests, press(tests, 0, 2), 2)).toBe(0);
    expect(cellsIn(tests, press(tests, press(tests, 0, 2), 0))).toEqual([0]);
    expect(cellsIn(tests, press(tests, press(tests, 0, 0), 1))).toEqual([1]);
  });
  test('answers are filled when none is left out', () => {
    expect([isFilled([1, 2, 1, 3]), isFilled([1, 0, 1, 3])]).toEqual([true, false]);
  });
});

describe('the link of a class', () => {
  test.each([
    ['1~K7~-', 'K7', ''],
    ['1~K7~h', 'K7', 'h'],
    ['1~00~hnp', '00', 'hnp'],
  ])('%s', (text, tag, letters) => {
    const flags = { closed: letters.includes('h'), nameless: letters.includes('n'), paper: letters.includes('p') };
    expect(writeClassLink({ tag, flags })).toBe(text);
    expect(readClassLink(text)).toEqual({ tag, flags, problem: false });
  });
  test.each([
    ['', '00', false, false],
    ['1~k7~h', 'K7', true, false],
    ['1~K7', 'K7', false, false],
    ['1~K7~hx', 'K7', true, true],
    ['1~K77~h', '00', true, true],
    ['2~K7~h', '00', false, true],
    ['1~K7~h~more', 'K7', true, true],
    ['main', '00', false, true],
  ])('%j is class %s, closed %s, problem %s', (text, tag, closed, problem) => {
    expect(readClassLink(text)).toEqual({ tag, flags: { closed, nameless: false, paper: false }, problem });
  });
});

describe('a class', () => {
  const five = ['000', '001', '002', '003', '004'].map((slip, i) => code([(i % 3) + 1, 2, 6, 1], slip));
  const filled = paste(emptyCollection('bets'), five.join('\n'), tasks);

  test('takes task and tag from its first code, and counts each answer once', () => {
    const view = look(paste(emptyCollection('views'), five.join(' '), tasks), tasks);
    expect(view.task.id).toBe('bets');
    expect(view.tags).toEqual(['K7']);
    expect(view.counts).toEqual({
      n: 5,
      fields: [
        [2, 2, 1],
        [0, 5, 0, 0, 0],
        [0, 5, 0, 5],
        [5, 0],
      ],
    });
  });
  test('a code that was seen twice counts once', () => {
    const view = look(paste(filled, `${five[0]} ${five[1]} ${five[1]}`, tasks), tasks);
    expect([view.counts.n, view.twice]).toEqual([5, 2]);
  });
  test('pasting in any order and any portions comes to the same counts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(five, { minLength: 5 }), fc.integer({ min: 0, max: 5 }), (order, cut) => {
        const parts = [order.slice(0, cut), order.slice(cut)].map((some) => some.join('\n'));
        const view = look(
          parts.reduce((now, text) => paste(now, text, tasks), emptyCollection('bets')),
          tasks,
        );
        expect(view.counts).toEqual(look(filled, tasks).counts);
      }),
    );
  });
  test('codes of another class or task are set aside and can be taken in', () => {
    const mixed = paste(filled, [code([1, 1, 1, 1], '000', 'P2'), code([2], '009', 'K7', views)].join('\n'), tasks);
    const before = look(mixed, tasks);
    expect(before.counts.n).toBe(5);
    expect(before.aside.map(({ task, tag, n }) => [task.id, tag, n])).toEqual([
      ['bets', 'P2', 1],
      ['views', 'K7', 1],
    ]);
    const after = look(join(mixed, 'P2'), tasks);
    expect([after.counts.n, after.tags]).toEqual([6, ['K7', 'P2']]);
  });
  test('one slip with two answers is kept twice until the later one is taken', () => {
    const twice = paste(filled, code([3, 5, 1, 2], '001'), tasks);
    const view = look(twice, tasks);
    expect([view.counts.n, view.changed.length]).toEqual([6, 1]);
    const later = look(takeLater(twice, view.changed), tasks);
    expect([later.counts.n, later.changed.length]).toEqual([5, 0]);
    expect(later.codes.map((one) => one.code)).not.toContain(five[1]);
  });
  test('a misread code is kept, mended by hand, or thrown away', () => {
    const broken = `${five[0]!.slice(0, -1)}${five[0]!.endsWith('2') ? '3' : '2'}`;
    const now = paste(emptyCollection('bets'), broken, tasks);
    expect(now.misread).toEqual([broken]);
    expect(mend(now, broken, 'not a code', tasks)).toBe(now);
    const mended = mend(now, broken, five[0]!, tasks);
    expect([mended.misread, mended.codes.length]).toEqual([[], 1]);
    expect(drop(now, broken).misread).toEqual([]);
  });
  test('hands count with the codes and never below nought', () => {
    const raised = [1, 1, -1, 1].reduce((now, by) => raiseHand(now, bets, 0, 2, by), raiseHand(filled, bets, 0, 0, -1));
    expect(look(raised, tasks).counts).toMatchObject({
      n: 7,
      fields: [
        [2, 2, 3],
        [0, 5, 0, 0, 0],
        [0, 5, 0, 5],
        [5, 0],
      ],
    });
  });
  test('of several, hands are as many people as the option named most', () => {
    const hands = noHands(bets).map((cells, i) => (i === 3 ? [4, 2] : cells));
    expect(count(bets, [], hands).n).toBe(4);
  });
  test('opinions are hidden below five', () => {
    const some = ['000', '001', '002', '003'].map((slip) => code([2], slip, 'K7', views));
    const four = paste(emptyCollection('views'), some.join(' '), tasks);
    expect(look(four, tasks).tooFew).toBe(true);
    expect(look(paste(four, code([1], '00A', 'K7', views), tasks), tasks).tooFew).toBe(false);
    expect(look(paste(emptyCollection('bets'), five[0]!, tasks), tasks).tooFew).toBe(false);
  });

  test('is saved and opened again', () => {
    const raised = raiseHand(filled, bets, 1, 4, 1);
    const saved = saveClass(raised);
    expect(saved).toMatchObject({ wks: 'class', v: 1, task: 'bets', tag: 'K7', codes: five });
    expect(look(openClass(JSON.parse(JSON.stringify(saved)), tasks)!, tasks).counts).toEqual(look(raised, tasks).counts);
  });
  test('the file of the specification is opened', () => {
    expect(openClass({ wks: 'class', v: 1, task: 'bets', tag: 'K7', codes: [five[0]] }, tasks)?.codes).toEqual([
      { code: five[0], seen: 1 },
    ]);
  });
  test.each([
    [null],
    ['class'],
    [[]],
    [{ wks: 'life', v: 1, task: 'bets', tag: 'K7', codes: [] }],
    [{ wks: 'class', v: 2, task: 'bets', tag: 'K7', codes: [] }],
    [{ wks: 'class', v: 1, task: 'other', tag: 'K7', codes: [] }],
    [{ wks: 'class', v: 1, task: 'bets', tag: 'k', codes: [] }],
  ])('%j is no class', (value) => expect(openClass(value, tasks)).toBeNull());
  test('whatever stands in a file, nothing throws and only codes are taken', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (codes, hands) => {
        const opened = openClass({ wks: 'class', v: 1, task: 'bets', tag: 'K7', codes, hands: { bets: hands } }, tasks);
        expect(
          look(opened!, tasks)
            .counts.fields.flat()
            .every((n) => n >= 0),
        ).toBe(true);
      }),
    );
    const opened = openClass({ wks: 'class', v: 1, task: 'bets', tag: 'K7', codes: ['Anna', 4, five[2]], hands: { bets: [[1]] } }, tasks);
    expect([opened?.codes.length, opened?.hands]).toEqual([1, {}]);
  });

  test('its counts go to a sister class as a link, never below five', () => {
    const { task, counts } = look(filled, tasks);
    const link = writeSister({ task, tag: 'K7', counts });
    expect(link).toBe('1~bets~K7~5~2.2.1.0.5.0.0.0.0.5.0.5.5.0');
    expect(readSister(link!, tasks)).toEqual({ task, tag: 'K7', counts });
    expect(writeSister({ task, tag: 'K7', counts: { ...counts, n: 4 } })).toBeNull();
  });
  test.each([
    ['2~bets~K7~5~2.2.1.0.5.0.0.0.0.5.0.5.5.0'],
    ['1~other~K7~5~2.2.1.0.5.0.0.0.0.5.0.5.5.0'],
    ['1~bets~K7~4~2.2.0.0.4.0.0.0.0.4.0.4.4.0'],
    ['1~bets~K7~5~2.2.1'],
    ['1~bets~K7~5~2.2.1.0.5.0.0.0.0.5.0.5.5.0.1'],
    ['1~bets~K7~5~2.2.2.0.5.0.0.0.0.5.0.5.5.0'],
    ['1~bets~K7~5~2.2.1.0.5.0.0.0.0.6.0.5.5.0'],
    ['1~bets~K7~5~2.2.1.0.5.0.0.0.0.-5.0.5.5.0'],
    ['1~bets~K7~5~2.2.1.0.5.0.0.0.0.5.0.5.5.0~x'],
    ['1~K7~h'],
    [''],
  ])('%s is no such link', (text) => expect(readSister(text, tasks)).toBeNull());
});
