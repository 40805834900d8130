/** The tasks as they are published: codes of any day must be read the same for ever, so these lists only ever grow. */
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { cellsOf, readCode, sizeOfAll, type Field } from './model';
import { task as schema } from './schema';

const tasks = [...loadCollection('tasks').values()];

/** A field in a line, as the lists below have it: the order of its options is what codes depend on. */
const written = (field: Field): string => {
  if (field.kind === 'scale') return `${field.id} ${field.min} to ${field.max} by ${field.step}`;
  const ids = field.options.map(({ id }) => id).join(' ');
  return field.kind === 'choice' ? `${field.id}: ${ids}` : `${field.id}, several: ${ids}${field.nothing ? ' or nothing' : ''}`;
};

const VERDICTS = 'holds in-part does-not-hold cannot-be-checked';
const OUTCOMES = 'up down same range no-rule listed';
const STANCES = 'm2 m1 zero p1 p2';

describe('published tasks stay as they are', () => {
  test.each([
    [
      1,
      'starter',
      false,
      ['plan: score records ranking nothing', 'aware 0 to 100 by 5', 'people 5000 to 105000 by 5000', 'sure: s0 s1 s2 s3 s4'],
    ],
    [
      ...([2, 'upstream', false] as const),
      [
        ...['games', 'internet', 'ranked', 'flights', 'dog', 'school'].map((claim) => `${claim}: ${VERDICTS}`),
        'swap: rule people score everywhere fact',
      ],
    ],
    [
      ...([3, 'pen', false] as const),
      [
        'share 0 to 100 by 5',
        'agreed 0 to 8 by 1',
        'reasons, several: circle thin parent or nothing',
        'owner: trades insures lends rates unknown',
      ],
    ],
    [
      ...([4, 'six-answers', false] as const),
      [
        ...['wendeng', 'weihai', 'suqian', 'xiamen', 'sesame', 'court-list'].map((ledger) => `${ledger}: ${OUTCOMES}`),
        'reason: other-rule unpublished no-score other-keeper consent',
      ],
    ],
    [
      ...([5, 'nod', true] as const),
      [
        ...[`before: ${STANCES}`, `after: ${STANCES}`, 'difference: fact value both', 'authors: one two some five'],
        'cannot, several: exists common age listed',
      ],
    ],
    [
      ...([6, 'town', false] as const),
      [
        'ruled, several: blood neighbour charity volunteer parents wallet honour bill red litter noise dog form complaint',
        'gap: g0 g3 g6 g11 g16 g21 g31',
        'mistaken: n0 n1 n6 n11 n21 n41 n81',
      ],
    ],
  ])('%i is %s', (number, id, stance, fields) => {
    const found = tasks.filter((task) => task.number === number);
    expect(found.map((task) => ({ id: task.id, stance: task.stance, fields: task.fields.map(written) }))).toEqual([{ id, stance, fields }]);
  });

  test('no task is missing from the list above', () => {
    expect(tasks.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test.each([
    ['starter', 14_520],
    ['upstream', 93_750],
    ['pen', 11_880],
    ['six-answers', 705_894],
    ['nod', 11_520],
    ['town', 1_048_576],
  ])('%s has %i sets of answers', (id, size) => {
    expect(sizeOfAll(tasks.find((task) => task.id === id)!.fields)).toBe(size);
  });

  // Worked out apart from this code: symbols are places in the alphabet, answers digits of the mixed radix from the first field on.
  test.each([
    ['4K7Q-9F3N-XH49', 'six-answers', 'K7', 'Q9F', [1, 1, 2, 4, 5, 0, 3]],
    ['1K70-0000-00YY', 'starter', 'K7', '000', [0, 0, 0, 0]],
    ['1M37-TZ06-6NNS', 'starter', 'M3', '7TZ', [2, 4, 3, 3]],
    ['2M37-TZ28-4NB8', 'upstream', 'M3', '7TZ', [3, 4, 3, 2, 2, 2, 5]],
    ['3M37-TZ07-MN6E', 'pen', 'M3', '7TZ', [14, 4, 8, 5]],
    ['4M37-TZMY-6K7X', 'six-answers', 'M3', '7TZ', [6, 5, 4, 3, 2, 1, 5]],
    ['5M37-TZ03-NE9A', 'nod', 'M3', '7TZ', [1, 5, 2, 4, 14]],
    ['6M37-TZG0-3ZRV', 'town', 'M3', '7TZ', [8193, 7, 7]],
    ['6M37-TZZZ-ZZ51', 'town', 'M3', '7TZ', [16383, 7, 7]],
  ])('%s is read for ever', (code, id, tag, slip, answers) => {
    const read = readCode(code, tasks);
    expect(read.kind === 'code' && { id: read.task.id, tag: read.tag, slip: read.slip, answers: read.answers }).toEqual({
      id,
      tag,
      slip,
      answers,
    });
  });
});

describe('a task that cannot be is refused', () => {
  const starter = tasks.find(({ id }) => id === 'starter')!;
  const mistakes = (change: object) => {
    const read = schema.safeParse({ ...starter, ...change });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  test('more answers than a code holds', () => {
    const scale = { kind: 'scale', label: { en: 'x' }, min: 0, max: 1023, step: 1, unit: 'percent' };
    const fields = [
      { ...scale, id: 'a' },
      { ...scale, id: 'b' },
    ];
    expect(mistakes({ fields })).toEqual(['fields: their answers have 1050625 forms and a code holds 1048576; take options away']);
    expect(mistakes({ fields: fields.map((field) => ({ ...field, max: 1022 })) })).toEqual([]);
  });
  test('a scale whose steps miss its end', () => {
    const [, aware, ...rest] = starter.fields;
    expect(mistakes({ fields: [{ ...aware, max: 101 }, ...rest] })).toEqual([
      'fields.0.max: the scale must rise, and its steps must meet its end',
    ]);
  });
  test('a number beyond one symbol', () => {
    expect(mistakes({ number: 32 })).toHaveLength(1);
    expect(mistakes({ number: 0 })).toHaveLength(1);
  });
});

describe('what tasks lean on is there', () => {
  const town = loadCollection('towns').get('invented')!;
  const facts = loadCollection('facts');
  const fields = tasks.flatMap((task) => task.fields.map((field) => ({ task, field })));
  test('an option without words is a deed of the town, in its order', () => {
    const nameless = fields.flatMap(({ field }) => (field.kind === 'scale' ? [] : field.options.filter(({ label }) => !label)));
    expect(nameless.map(({ id }) => id)).toEqual(town.deeds.map(({ id }) => id));
  });
  test('evidence marks options of its field, and rests on published facts', () => {
    for (const { task, field } of fields) {
      const { options = [], facts: ids = [], mark } = field.evidence ?? {};
      const own = field.kind === 'scale' ? [] : field.options.map(({ id }) => id);
      expect(own, `${task.id} ${field.id}`).toEqual(expect.arrayContaining(options));
      for (const id of ids) expect(facts.get(id)?.confidence, `${task.id} ${field.id}: ${id}`).toMatch(/^(verified|secondary)$/);
      if (mark) {
        expect(field.kind).toBe('scale');
        expect(facts.get(mark.fact)?.values.map(({ key }) => key)).toEqual(expect.arrayContaining(mark.values));
      }
    }
  });
  test('schemes, lives and arguments', () => {
    const [schemes, personas, viewpoints] = [loadCollection('schemes'), loadCollection('personas'), loadCollection('viewpoints')];
    for (const { field } of fields) if (field.kind === 'choice' && field.scheme) expect(schemes.has(field.scheme), field.scheme).toBe(true);
    for (const { lives = [], cards = [] } of tasks) {
      for (const id of lives) expect(personas.has(id), id).toBe(true);
      for (const id of cards) expect(viewpoints.get(id)?.kind, id).toBe('argument');
    }
  });
  test('every field has something to count', () => {
    for (const { field } of fields) expect(cellsOf(field)).toBeGreaterThan(1);
  });
});
