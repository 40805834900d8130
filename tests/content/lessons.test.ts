/** The lessons: whole, true to the fact base and the rulebooks, and fit for a class. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { kitOf, readBooks } from '../../src/book';
import { loadCollection } from '../../src/book/collections';

const [book] = readBooks({ root: 'https://a.example/' });
const kit = kitOf(book!)!;
const contents = [...loadCollection('lessons').values()];
const facts = loadCollection('facts');

/** Every text of a value, with where it stands. */
function texts(value: unknown, at = ''): { at: string; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => texts(one, `${at}.${key}`));
}
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test('the kit has a starter, four long lessons and a double one, with standards that were looked up', () => {
  expect(kit.lessons.map(({ id, minutes }) => [id, minutes])).toEqual([
    ['starter', 15],
    ['upstream', 50],
    ['pen', 50],
    ['six-answers', 50],
    ['nod', 50],
    ['town', 90],
  ]);
  for (const { checked } of loadCollection('standards').values()) expect(checked).toMatch(/^2026-/);
});

describe.each(contents.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  test('its minutes add up, in both lengths', () => {
    expect(sum(lesson.steps.map(({ minutes }) => minutes))).toBe(lesson.minutes);
    expect(sum(lesson.steps.map(({ minutes, short }) => short ?? minutes))).toBe(lesson.short ?? lesson.minutes);
  });

  test('each objective is checked by questions that are there', () => {
    const ids = lesson.questions.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(lesson.objectives.flatMap(({ checkedBy }) => checkedBy).filter((one) => !ids.includes(one))).toEqual([]);
    expect(lesson.questions.filter(({ kind }) => kind === 'exit')).toHaveLength(1);
    expect(lesson.questions.filter(({ only }) => only === 'deep').length).toBeGreaterThan(0);
  });

  test('no number is typed in its words', () => {
    const { id: _, order: __, computed: ___, site, ...words } = lesson;
    const told = [...texts(words), ...site.map(({ label }) => ({ at: 'site', text: label }))].filter(({ at }) => !/\.(id|facts|standards|chapters|checkedBy)(\.|$)/.test(at));
    expect(told.length).toBeGreaterThan(60);
    const typed = told.filter(({ text }) => /\d/.test(text.replace(/\{[^{}]+\}/g, '').replace(/\]\([^)]+\)/g, ']')));
    expect(typed).toEqual([]);
  });

  test('the easy text has short sentences', () => {
    const easy = [...lesson.reading.easy, ...lesson.questions.flatMap((one) => (one.easy && one.easy.text ? [one.easy.text] : []))];
    const sentences = easy.flatMap((text) => text.split(/(?<=[.?!:…])\s+/));
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 12)).toEqual([]);
  });

  test('nobody real is scored, ranked or played', () => {
    const told = texts([lesson.steps, lesson.cards, lesson.questions, lesson.items]).map(({ text }) => text);
    const forbidden = /\b(scor|rank|rat)(e|es|ing) (each other|one another|your|yourself|a classmate|classmates|the class|us|me)\b|\bplay(s|ing)? (a|the) (Chinese|person|role)\b|Orwellian|\bthe Chinese (do|are|think|want)\b/i;
    expect(told.filter((text) => forbidden.test(text))).toEqual([]);
    expect(told.some((text) => forbidden.test('Now rate each other.') && text)).toBe(true);
  });

  test('its items are plain text, and no wrong answer is the right one', () => {
    for (const { stem, key, wrong, why } of lesson.items) {
      expect([stem, key, why, ...wrong].filter((text) => /[*[\]]/.test(text))).toEqual([]);
      expect(new Set([key, ...wrong]).size).toBe(wrong.length + 1);
    }
  });

  test('what it rests on may be told', () => {
    const { questions, items } = kit.lessons.find((one) => `en/${one.id}` === id)!;
    const evidence = [...questions.flatMap(({ answer }) => answer.evidence), ...items.flatMap((one) => one.evidence)];
    expect(evidence.length).toBeGreaterThan(5);
    for (const { id: fact, confidence, sources } of evidence) {
      expect(facts.get(fact)?.confidence).toBe(confidence);
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});

test('what the lesson of six answers computes is what was worked out by hand from the rulebooks', () => {
  interface Golden {
    readonly why?: string;
    readonly points?: number | readonly number[];
    readonly bands?: readonly string[];
    readonly unknown?: readonly string[];
  }
  const goldens = parse(readFileSync('tests/unit/scoring/goldens.yaml', 'utf8')) as unknown;
  const found = new Map<string, Golden>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      const { why } = value as Golden;
      if (why?.startsWith('persona ')) found.set(why, value as Golden);
      else Object.values(value).forEach(walk);
    }
  };
  walk(goldens);
  const table = kit.lessons.find(({ id }) => id === 'six-answers')!.questions[0]!.answer.table!;
  const cell = (life: string, column: string) => table.rows.find(([name]) => name === life)![table.columns.indexOf(column)];
  const number = (n: number) => n.toLocaleString('en-US');
  const said = ({ points, bands = [], unknown }: Golden) =>
    `${typeof points === 'number' ? number(points) : points!.map(number).join('–')}${unknown ? ' + ?' : ''}, grade ${bands.join(' or ')}`;
  const cases = [
    ['Lin', 'Wendeng', 'persona Lin: 10 + 10 + 10 - 20'],
    ['Guo', 'Wendeng', 'persona Guo: 5 + 10 + 50'],
    ['Lin', 'Weihai', 'persona Lin: 10 + 10 + 35 and -10 to -30'],
    ['Guo', 'Weihai', 'persona Guo: 10 + 115 and one unknown act'],
  ] as const;
  for (const [life, column, why] of cases) expect(cell(life, column), why).toBe(said(found.get(why)!));
  const yu = [...found].find(([why, { points }]) => why.startsWith('persona Yu') && Array.isArray(points) && points[0] === 930)![1];
  expect(cell('Yu', 'Wendeng')).toBe(said(yu));
  // By the list's own rule: on it from the day in May until three working days after the payment in November.
  expect([cell('Sun in August', 'Courts’ list'), cell('Sun in December', 'Courts’ list')]).toEqual(['listed', 'not listed']);
});
