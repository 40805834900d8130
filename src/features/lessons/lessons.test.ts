import { expect, test } from 'vitest';
import { kitOf, readBooks } from '../../book';
import { plain, textsIn } from '../../core/blocks';
import { cardsBlocks, deck, keyBlocks, LEVELS, planBlocks, sheetBlocks, type Words } from './model';
import { lineOf } from './model/inline';
import { timeBar } from './model/time-bar';

const [book] = readBooks({ root: 'https://a.example/' });
const kit = kitOf(book!)!;
const words = (text: Words) => plain(lineOf(text));

test('marks of a line become marks, and Chinese is said to be Chinese', () => {
  expect(lineOf('A *b* and **c [d](https://e.example/)** 信用.')).toEqual([
    'A ',
    { kind: 'em', text: ['b'] },
    ' and ',
    { kind: 'strong', text: ['c ', { kind: 'link', href: 'https://e.example/', text: ['d'] }] },
    ' ',
    { kind: 'original', lang: 'zh-Hans', text: '信用' },
    '.',
  ]);
  expect(lineOf('2 * 3 * 4 is no emphasis')[0]).toBe('2 * 3 * 4 is no emphasis');
});

test.each(kit.lessons.map((lesson) => [lesson.id, lesson] as const))('%s is the same in each of its papers', (_id, lesson) => {
  const [plan, key, cards] = [planBlocks, keyBlocks, cardsBlocks].map((make) => textsIn(make(lesson, kit)).join('\n'));
  for (const step of lesson.steps)
    for (const text of [step.title, step.do, step.say, step.expect, step.ifNot]) expect(plan).toContain(words(text ?? ''));
  for (const caution of [...lesson.cautions, ...kit.cautions.map(({ text }) => text), ...kit.contract])
    expect(plan).toContain(words(caution));
  for (const { tasks, answer, rubric } of lesson.questions) {
    for (const level of LEVELS) {
      const sheet = textsIn(sheetBlocks(lesson, level, kit)).join('\n');
      const task = tasks[level];
      if (task) for (const text of [task.text, ...task.options, ...(task.table?.rows.flat() ?? [])]) expect(sheet).toContain(words(text));
    }
    for (const text of [...answer.text, ...(answer.table?.rows.flat() ?? []), ...rubric.map(({ example }) => example)])
      expect(key).toContain(words(text));
    for (const { statement, sources } of answer.evidence)
      for (const text of [statement, ...sources.map(({ title }) => title)]) expect(key).toContain(text);
  }
  for (const card of lesson.cards.flatMap((set) => set.cards))
    for (const text of [card.title, ...card.lines]) expect(cards).toContain(words(text));
  const slides = deck(lesson, kit);
  expect(slides).toHaveLength(3 + lesson.steps.filter(({ slide }) => slide).length);
  expect(textsIn(slides[0]!.blocks)).toEqual(expect.arrayContaining(kit.contract.map(words)));
});

test('no sheet gives an answer away: what is to be filled in is empty', () => {
  const blanks = kit.lessons.flatMap(({ questions }) =>
    questions.flatMap(({ tasks }) => LEVELS.flatMap((level) => tasks[level]?.table?.rows.flat() ?? [])),
  );
  expect(blanks.filter((cell) => cell === '').length).toBeGreaterThan(20);
});

test('what a level does not change stays as it is on the sheet: the lines to write on and the boxes', () => {
  const six = kit.lessons.find(({ id }) => id === 'six-answers')!.questions.find(({ id }) => id === 'no-score')!;
  expect(six.tasks.easy!.text).not.toBe(six.tasks.standard!.text);
  expect(six.tasks.easy!.lines).toBe(six.tasks.standard!.lines);
  expect(six.tasks.easy!.lines).toBeGreaterThan(0);
  const plan = kit.lessons.find(({ id }) => id === 'starter')!.questions[0]!;
  expect(plan.tasks.easy!.options).toHaveLength(4);
});

test('the bar of time is as long as the lesson, each part as long as its step', () => {
  for (const lesson of kit.lessons) {
    const widths = [...timeBar(lesson, kit).svg.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths.reduce((all, one) => all + one, 0)).toBeCloseTo(600, 0);
    lesson.steps.forEach(({ minutes }, i) => expect(widths[i]! / 600).toBeCloseTo(minutes / lesson.minutes, 3));
  }
});
