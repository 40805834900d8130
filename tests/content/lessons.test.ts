/** The lessons: whole, true to the fact base and the rulebooks, and fit for a class. */
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { kitOf, readBooks } from '../../src/book';
import { loadCollection } from '../../src/book/collections';
import { calculator } from '../../src/book/lessons/computed';
import { readLife } from '../../src/core/share/life';
import { readStep } from '../../src/features/licences/model';
import { readMeasures, WHOLE } from '../../src/features/measures/model';
import { readRules } from '../../src/features/town/model';
import { readViewpoints } from '../../src/features/viewpoints/model/link';
import { actsOfScoring } from '../data';

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

/** By the figure that is asked: whether its own reader takes the state in full. */
const readers: Record<string, (state: string) => boolean> = {
  scorer: (state) => {
    const none = new Set<string>();
    const days = { earliest: '1950-01-01', first: '2009-12-31', last: '2026-11-28' };
    const known = { personas: new Set(loadCollection('personas').keys()), acts: actsOfScoring, formerIds: new Map<string, string>() };
    const vocabulary = { ...known, roles: none, schemes: none, ...days, most: 60 };
    return readLife(state, vocabulary, { persona: '', asOf: '', entries: null }).problem === null;
  },
  licences: (state) => {
    const steps = [...loadCollection('licences').values()].flatMap((one) => (one.kind === 'step' ? [one] : []));
    return !readStep(state, steps).problem;
  },
  'measures-punishment': (state) => {
    const all = [...loadCollection('measures').values()];
    const known = Object.fromEntries(Object.keys(WHOLE).map((key) => [key, ['all', ...all.map((one) => String(one[key as keyof typeof one]))]]));
    return !readMeasures(state, { ...known, order: ['standing'] } as unknown as Parameters<typeof readMeasures>[1]).problem;
  },
  town: (state) => {
    const town = loadCollection('towns').get('invented')!;
    return !readRules(state, { ...town, deeds: new Set(town.deeds.map(({ id }) => id)) }, town.start).problem;
  },
  viewpoints: (state) => {
    const all = [...loadCollection('viewpoints').values()];
    const of = (kind: string) => new Set(all.flatMap((one) => (one.kind === kind ? [one.id] : [])));
    const vocabulary = { themes: new Set<string>(), voices: new Set([...of('person'), ...of('voice')]), arguments: of('argument') };
    return !readViewpoints(state, vocabulary, { theme: null, first: '', second: '', shown: [], stances: null }).problem;
  },
  mirror: (state) => {
    const [version, first = '', second = ''] = state.split('~');
    const mirror = loadCollection('mirror');
    return version === '1' && mirror.has(first) && mirror.has(second);
  },
};

test('what is put in order is written by headings that stand on the cards, and the key has them in order', () => {
  const upstream = kit.lessons.find(({ id }) => id === 'upstream')!;
  const { answer, tasks } = upstream.questions.find(({ id }) => id === 'order')!;
  expect(tasks.standard!.text).toContain('heading');
  const claims = upstream.cards.filter(({ title }) => /^[A-F] · /.test(title));
  expect(claims).toHaveLength(6);
  const keyed = answer.text.map((line) => line.toLowerCase().replace(/^[^:]*: |\.$/g, '').split(', '));
  expect(keyed).toEqual(claims.map(({ cards }) => cards.map(({ title }) => title.toLowerCase())));
  // No heading says where its card belongs.
  expect(claims.flatMap(({ cards }) => cards.map(({ title }) => title)).filter((title) => /again|first|last|then|record/i.test(title))).toEqual([]);
});

test('the key says whose arguments the cards are, and the cards do not', () => {
  const nod = kit.lessons.find(({ id }) => id === 'nod')!;
  const { note, cards } = nod.cards.find(({ id }) => id === 'arguments')!;
  const views = [...loadCollection('viewpoints').values()];
  const names = new Map(views.flatMap((one) => (one.kind === 'person' ? [[one.id, one.name] as const] : [])));
  const by = cards.map(({ lines }) => {
    const found = views.find((one) => one.kind === 'argument' && one.text.en === lines[0]);
    return found?.kind === 'argument' ? (names.get(found.by) ?? 'the author') : undefined;
  });
  expect(by).toHaveLength(8);
  const { answer } = nod.questions.find(({ id }) => id === 'names')!;
  expect(answer.text.join(' ')).toContain(`${by.join(', ')}.`);
  for (const name of names.values()) expect(note).not.toContain(name);
});

test('every state with which a figure begins is read in full by the figure', () => {
  const asked = contents.flatMap(({ site }) => site).flatMap(({ figure, state }) => (figure && state ? [{ figure, state }] : []));
  expect(asked.length).toBeGreaterThan(18);
  expect(asked.filter(({ figure, state }) => !readers[figure]!(state))).toEqual([]);
  expect(readers['scorer']!('1~nobody~20201231')).toBe(false);
  // The rows that a link asks for are rows of schemes.
  const schemes = new Set([...loadCollection('schemes').values()].map(({ scheme }) => scheme));
  const named = contents.flatMap(({ site }) => site.flatMap(({ rows = [] }) => rows));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((one) => !schemes.has(one))).toEqual([]);
  expect(readers['town']!('1~1~3~flying_10')).toBe(false);
});

test('shares are added up, and rules of the town run, as somebody would by hand', () => {
  const answer = (lesson: string, question: string) =>
    kit.lessons.find(({ id }) => id === lesson)!.questions.find(({ id }) => id === question)!.answer.text.join(' ');
  // Eight times eight in a hundred, beside thirty-six.
  expect(answer('pen', 'bets')).toContain('Together 64%, 8% each, beside the association’s 36%');
  // From the cards of the twenty residents: what is ticked, times what the town’s own rules give.
  const rules = {
    'helps a frail neighbour': 10,
    'gives money to a good cause': 10,
    'pays a bill late': -20,
    'crosses on red': -10,
    'fills in a form wrongly': -10,
  };
  const cards = kit.lessons.find(({ id }) => id === 'town')!.cards.find(({ id }) => id === 'paper')!.cards;
  const points = cards.map(({ lines }) =>
    Object.entries(rules).reduce((all, [deed, worth]) => all + (lines[1]!.includes(deed) ? worth : 0), 0),
  );
  expect(points).toHaveLength(20);
  const count = (holds: (n: number) => boolean) => points.filter(holds).length;
  expect(answer('town', 'first')).toContain(
    `${count((n) => n < 0)} fall, ${count((n) => n > 0)} rise, ${count((n) => n === 0)} stay`,
  );
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

test('what a life computes is said as a sum, of what moves the points alone', () => {
  const { collections, messages, language } = book!;
  const compute = calculator(collections, { ui: messages.get(language)!, labels: collections.kits.get(language)!.labels, lang: 'en' });
  const sumOf = (entries: string) => {
    const life = { by: 'scorer' as const, state: `1~lin~20201231~${entries}` };
    return compute({ ...contents[0]!, computed: { life } })('life.wendeng.sum');
  };
  // Blood given before the rules took effect stands in the ledger with nothing; a hundred yuan are one point.
  expect(sumOf('gave-blood_20190314~gave-blood_20200314')).toBe('1,000 + 10 = 1,010');
  expect(sumOf('gave-money_20200314_100~lost-contract-lawsuit_20200401')).toBe('1,000 + 1 − 50 = 951');
});

test('where a class is asked nothing, no page gathers answers', () => {
  expect(kit.lessons.every(({ gathered }) => gathered.length === 2)).toBe(true);
  const without = kitOf({ ...book!, collections: { ...book!.collections, tasks: new Map() } })!;
  expect(without.lessons.flatMap(({ gathered }) => gathered)).toEqual([]);
});

test('the price cards say what the rulebooks print', () => {
  const cards = kit.lessons.find(({ id }) => id === 'six-answers')!.cards.find(({ id }) => id === 'prices')!;
  const said = JSON.stringify(cards);
  // Typed by hand from the printed rules of Wendeng and the overview of Weihai’s.
  for (const price of [
    ...['Start: 1,000 points', '+10', '+50 from 300', '+5', '−20', '−50', '−5', '−10', '0 to −50', 'straight to D'],
    ...['AAA 1,050; AA 1,030; A 960; B 850; C 600; D below', 'AAA 1,150; AA 1,050; A 1,000; B 950; C 801; D below'],
    ...['+1 for each 4, up to 500', '−10 to −30', '0 to −20', '−200'],
  ])
    expect(said).toContain(price);
  expect(said.match(/Start: 1,000 points/g)).toHaveLength(2);
});
