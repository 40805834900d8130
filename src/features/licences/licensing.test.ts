import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { readMessages } from '../../book/messages';
import { bureausOn, readStep, stepOn, writeStep, type Stake } from './model';
import { textWidth } from '../../charts/text-width';
import { wrapText } from '../../charts/wrap';
import { LETTER } from '../../charts/text-width';
import { LANE } from './model/size';
import { licenceStory, withFacts } from './data';

const all = [...loadCollection('licences').values()];
const facts = loadCollection('facts');
const ui = readMessages('en');
const stakes = all.filter((one) => one.kind === 'stake');
const written = all.filter((one) => one.kind === 'step');
const { steps, picture } = licenceStory({
  all,
  facts,
  ui,
  lang: 'en',
  traced: ['sesame', 'zhejiang-rongxin'],
  sources: (ids) => ids.map((id) => ({ label: id, href: `#${id}` })),
});

describe('who owned the bureaus', () => {
  test.each([
    ['2018-02-21', []],
    ['2018-02-22', ['baihang']],
    ['2020-12-25', ['baihang', 'pudao']],
    ['2025-02-04', ['baihang', 'pudao']],
    ['2025-02-05', ['baihang', 'pudao', 'qiantang']],
  ])('on %s', (day, expected) => {
    expect(bureausOn(day, stakes).map(({ body }) => body)).toEqual(expected);
  });

  test('the largest owner stands first, and a stake ends on its last day', () => {
    const list: Stake[] = [
      { holder: 'a', body: 'x', percent: 40, from: '2018', until: null },
      { holder: 'b', body: 'x', percent: 60, from: '2018', until: '2020-06-01' },
    ];
    expect(bureausOn('2020-05-31', list)[0]!.holders.map(({ holder }) => holder)).toEqual(['b', 'a']);
    expect(bureausOn('2020-06-01', list)[0]!.holders).toEqual([{ holder: 'a', percent: 40 }]);
  });

  test('bureaus stand in the order in which they came, whatever the order of the files', () => {
    const stake = (body: string, from: string): Stake => ({ holder: `of-${body}`, body, percent: 100, from, until: null });
    const list = [stake('late', '2021'), stake('early', '2018-02-22'), stake('middle', '2018-05')];
    expect(bureausOn('2022-01-01', list).map(({ body }) => body)).toEqual(['early', 'middle', 'late']);
  });

  test('Baihang: 36 and eight times 8; Qiantang: the group before Ant, and not the plan of 2021', () => {
    const [baihang, , qiantang] = bureausOn('2026-11-22', stakes);
    expect(baihang!.holders.map(({ percent }) => percent)).toEqual([36, ...Array<number>(8).fill(8)]);
    expect(qiantang!.holders.slice(0, 2)).toEqual([
      { holder: 'zhejiang-tourism', percent: 40.1 },
      { holder: 'zhejiang-rongxin', percent: 29.9 },
    ]);
  });
});

describe('the steps', () => {
  test('stand in the order of time and name eight firms each, and what they say first is a word on every firm', () => {
    expect(steps.length).toBe(9);
    expect(steps.map(({ date }) => date)).toEqual(steps.map(({ date }) => date).sort());
    for (const { firms } of steps) expect(firms).toHaveLength(8);
    for (const { firms } of steps.slice(0, 2))
      for (const { says, place } of firms) expect({ says: says.length > 2, place }).toEqual({ says: true, place: 'lane' });
  });

  test('type no number: dates apart, every figure is a value of a published fact', () => {
    for (const step of written) {
      const typed = [step.title, step.text, ...step.points, ...(step.status ? [step.status] : []), ...step.marks.map(({ says }) => says)]
        .map(({ en }) => en.replace(/\{[^}]*\}/g, '').replace(/\b20\d\d\b/g, ''))
        .filter((text) => /\d/.test(text));
      expect(typed, step.id).toEqual([]);
      for (const id of step.facts) expect(facts.get(id)?.confidence, `${step.id} ${id}`).toMatch(/^(verified|secondary)$/);
      for (const { firm } of step.marks)
        expect(all.some((one) => one.kind === 'body' && one.id === firm && one.role === 'candidate')).toBe(true);
      if (step.shows === 'status') expect(step.status, step.id).toBeDefined();
    }
    for (const { text } of steps) expect(text).not.toMatch(/[{}]/);
  });

  test('a fact that is not there, or only recalled, is refused', () => {
    expect(() => withFacts('{no-such.fact}', facts, 'en', ui.units.percent)).toThrow('no-such.fact');
    const recalled = new Map([['x', { ...facts.get('notice-2015')!, confidence: 'recalled' as const }]]);
    expect(() => withFacts('{x.companies}', recalled, 'en', ui.units.percent)).toThrow('x.companies');
    expect(withFacts('{notice-2015.companies}, {baihang-shareholders.sesame-credit}', facts, 'en', ui.units.percent)).toBe('eight, 8%');
  });

  test('two of them wait for a guess, whose answer lies within its scale', () => {
    const asked = steps.flatMap(({ ask }) => (ask ? [ask] : []));
    expect(asked.map(({ answer }) => answer)).toEqual([64, 3]);
    for (const { answer, min, max } of asked) expect(answer >= min && answer <= max).toBe(true);
  });

  test('each licence names the owners of its bureau, unless the eight lanes are these', () => {
    expect(steps.map(({ owners }) => owners.length)).toEqual([0, 0, 0, 0, 0, 0, 5, 0, 6]);
    expect(
      steps
        .at(-1)!
        .owners.filter(({ traced }) => traced)
        .map(({ percent }) => percent),
    ).toEqual(['29.9%']);
  });
});

describe('the picture', () => {
  const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);

  test('eight lanes and the association’s part make the first bar, each lane as high as its share', () => {
    const [shared, ...others] = picture.bars;
    expect(shared!.parts.map(({ percent }) => percent)).toEqual(['36%', ...Array<string>(8).fill('8%')]);
    expect(shared!.parts.slice(1).map(({ y }) => y)).toEqual(picture.lanes.map((_, i) => expect.closeTo(picture.top + i * LANE, 1)));
    for (const { parts } of [shared!, ...others]) expect(sum(parts.map(({ height }) => height))).toBeCloseTo(12.5 * LANE, 1);
  });

  test('time is true to scale: a year is as long as any other, and each step stands in its own', () => {
    const { years } = picture;
    const lengths = years.slice(1).map(({ x }, i) => x - years[i]!.x);
    for (const length of lengths) expect(length).toBeCloseTo(100 / 12, 1);
    steps.forEach(({ date }, i) => {
      const year = years.find(({ year }) => String(year) === date.slice(0, 4))!;
      expect(picture.steps[i]!.x - year.x).toBeGreaterThanOrEqual(0);
      expect(picture.steps[i]!.x - year.x).toBeLessThan(lengths[0]!);
    });
    expect(picture.gate.x).toBe(picture.steps[picture.gate.step]!.x);
    for (const { x, step } of picture.bars) expect(x).toBe(picture.steps[step]!.until ?? picture.steps[step]!.x);
  });

  test('what stands in a lane has room there on the narrowest screen, in two lines', () => {
    // A figure at 320 pixels is 15.3 rem wide; what a firm is said to do after the gate has less.
    for (const [i, { firms }] of steps.entries())
      for (const { says, place } of firms.filter((firm) => firm.place === 'lane')) {
        const room = (15.3 - 6) * (i > picture.gate.step ? 0.71 : 1);
        expect({ place, says, lines: wrapText(says, room / 0.75, textWidth, 'en').length <= 2 }).toEqual({ place, says, lines: true });
      }
  });

  test('a firm’s name has room beside its lane, and the gate none behind what stands after it', () => {
    for (const { name } of picture.lanes) expect(textWidth(name) * LETTER, name).toBeLessThan(6);
    expect(picture.gate.x).toBeLessThan(28);
  });

  test('the owners beside a bar do not lie on one another, nor below it', () => {
    for (const { parts } of picture.bars.slice(1))
      parts.forEach(({ label, size }, i) => {
        expect(label + size).toBeLessThanOrEqual((parts[i + 1]?.label ?? picture.bottom) + 0.02);
        expect(label).toBeGreaterThanOrEqual(2.6);
      });
  });

  test('an owner who has room stands at the middle of the part owned, on the side of the bar that has room', () => {
    const [largest] = picture.bars.slice(1).map(({ parts }) => parts.reduce((one, part) => (part.height > one.height ? part : one)));
    expect(largest!.label + largest!.size / 2).toBeCloseTo(largest!.y + largest!.height / 2, 1);
    expect(picture.bars.map(({ side }) => side)).toEqual(picture.bars.map(({ x }) => (x > 50 ? 'left' : 'right')));
    expect(new Set(picture.bars.map(({ side }) => side)).size).toBe(2);
  });
});

describe('links to a step', () => {
  const known = steps.map(({ id }) => `1~${id}`);
  /** Links that were once published: this list only grows. */
  const golden = [
    '1~eight',
    '1~scores',
    '1~refused',
    '1~tencent-day',
    '1~first-licence',
    '1~data',
    '1~second-licence',
    '1~direct',
    '1~third-licence',
  ];
  test.each(golden.map((link, i) => [link, i] as const))('%s still says what it said', (link, step) => {
    expect(readStep(link, steps)).toEqual({ step, problem: false });
    expect(known).toContain(link);
    expect(writeStep(steps[step]!.id)).toBe(link);
  });

  test.each([
    ['1~2014-12-31', 0],
    ['1~2017-04-20', 1],
    ['1~2017-04-21', 2],
    ['1~2026', 8],
  ])('%s is the step as of that day', (link, step) => {
    expect(readStep(link, steps)).toEqual({ step, problem: false });
  });

  test.each(['', '1', '2~eight', '1~nine', '1~eight~x', '1~2019-02-30', '1~__proto__', '%00~'])(
    '"%s" begins at the first step and says so',
    (link) => {
      expect(readStep(link, steps)).toEqual({ step: 0, problem: true });
    },
  );

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { step } = readStep(text, steps);
        expect(step >= 0 && step < steps.length).toBe(true);
      }),
    );
  });

  test('time does not run backwards', () => {
    const day = fc
      .date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    fc.assert(fc.property(day, day, (a, b) => a > b || stepOn(a, steps) <= stepOn(b, steps)));
  });
});
