import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { isDate } from '../../src/core/dates';

const events = [...loadCollection('events').values()];
const facts = loadCollection('facts');
const rank = { verified: 0, secondary: 1, recalled: 2 } as const;

describe('events', () => {
  test('there are more than a hundred, on every track, and their dates are of the calendar', () => {
    expect(events.length).toBeGreaterThanOrEqual(100);
    expect(new Set(events.map(({ track }) => track)).size).toBe(5);
    expect(events.filter(({ date, until }) => !isDate(date) || (until && (!isDate(until) || until <= date))).map(({ id }) => id)).toEqual([]);
  });

  test('no event claims more than its weakest fact, and none is only recalled', () => {
    const over = events.filter(({ facts: of, confidence }) => of.some((id) => rank[facts.get(id)?.confidence ?? 'recalled'] > rank[confidence]));
    expect(over.map(({ id }) => id)).toEqual([]);
    expect(events.filter(({ confidence }) => confidence === 'recalled').map(({ id }) => id)).toEqual([]);
  });

  test('the date of every event stands in one of its facts, unless it is known only roughly', () => {
    const stands = ({ date, facts: of }: (typeof events)[number]) =>
      of.some((id) => facts.get(id)?.values.some(({ value, date: held }) => [value, held].some((day) => typeof day === 'string' && day.startsWith(date))));
    expect(events.filter((event) => !event.circa && !stands(event)).map(({ id, date }) => `${id} ${date}`)).toEqual([]);
  });

  test('nothing stands twice: no two events of one day and track rest on the same facts', () => {
    const keys = events.map(({ date, track, facts: of }) => `${date} ${track} ${[...of].sort().join()}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
