import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOX, layers, type LayersInput } from '../../../src/charts/layers';

/** Any network of up to 30 bodies in up to 6 levels. */
const network: fc.Arbitrary<LayersInput> = fc
  .record({
    levels: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 30 }),
    pairs: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 40 }),
    columns: fc.integer({ min: 2, max: 7 }),
  })
  .map(({ levels, pairs, columns }) => ({
    bodies: levels.map((level, i) => ({ id: `b${i}`, level })),
    ties: pairs.filter(([a, b]) => a !== b && a < levels.length && b < levels.length).map(([a, b]) => ({ from: `b${a}`, to: `b${b}` })),
    columns,
  }));

const input: LayersInput = {
  bodies: [
    { id: 'top', level: 0 },
    { id: 'a', level: 1 },
    { id: 'b', level: 1 },
    { id: 'c', level: 1 },
    { id: 'low', level: 2 },
  ],
  ties: [
    { from: 'top', to: 'low' },
    { from: 'low', to: 'c' },
    { from: 'a', to: 'b' },
  ],
  columns: 3,
};

describe('a network in rows', () => {
  test('boxes keep within the picture, stand clear of each other, and each body has one', () => {
    fc.assert(
      fc.property(network, (given) => {
        const { boxes, height } = layers(given);
        expect(boxes.map(({ id }) => id).sort()).toEqual(given.bodies.map(({ id }) => id).sort());
        for (const { x, width, y } of boxes) {
          expect(width).toBeGreaterThan(0);
          expect(x >= 0 && x + width <= 100.01 && y >= 0 && y + BOX <= height).toBe(true);
        }
        for (const one of boxes)
          for (const other of boxes)
            if (one !== other && one.y === other.y) expect(one.x + one.width <= other.x || other.x + other.width <= one.x).toBe(true);
      }),
    );
  });

  test('a higher level never stands below a lower one, and no row holds more boxes than fit', () => {
    fc.assert(
      fc.property(network, (given) => {
        const { boxes } = layers(given);
        const level = new Map(given.bodies.map((body) => [body.id, body.level]));
        for (const one of boxes)
          for (const other of boxes) if (level.get(one.id)! < level.get(other.id)!) expect(one.y).toBeLessThan(other.y);
        for (const [, row] of Map.groupBy(boxes, ({ y }) => y)) expect(row.length).toBeLessThanOrEqual(given.columns);
      }),
    );
  });

  test('every tie is a path without a gap in its numbers, and the same input gives the same picture', () => {
    fc.assert(
      fc.property(network, (given) => {
        const picture = layers(given);
        expect(picture.ties.map(({ from, to }) => `${from} ${to}`)).toEqual(given.ties.map(({ from, to }) => `${from} ${to}`));
        for (const { path } of picture.ties) expect(path).toMatch(/^M[\d.,CLVHSQ -]+$/);
        expect(layers(given)).toEqual(picture);
      }),
    );
  });

  test('a tie that crosses a row passes beside its boxes', () => {
    const { boxes, ties } = layers(input);
    const [long] = ties;
    // The upright piece of the path: two points one above the other, within the row that is crossed.
    const middle = boxes.filter(({ id }) => ['a', 'b', 'c'].includes(id));
    const upright = [...long!.path.matchAll(/[ ,MCL]?([\d.]+),([\d.]+)/g)]
      .map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
      .filter(({ y }) => y > middle[0]!.y - 10 && y < middle[0]!.y + BOX + 10);
    expect(upright.length).toBeGreaterThan(1);
    for (const { x } of upright) for (const box of middle) expect(x < box.x || x > box.x + box.width, `${x} in ${box.id}`).toBe(true);
  });

  test('a row is ordered by what its boxes are tied to', () => {
    const crossed = layers({
      bodies: [
        { id: 'l', level: 0 },
        { id: 'r', level: 0 },
        { id: 'x', level: 1 },
        { id: 'y', level: 1 },
      ],
      ties: [
        { from: 'l', to: 'y' },
        { from: 'r', to: 'x' },
      ],
      columns: 4,
    });
    const x = (id: string) => crossed.boxes.find((box) => box.id === id)!.x;
    expect(x('l') < x('r')).toBe(x('y') < x('x'));
  });

  test('neighbours in one row are joined by an arc below it', () => {
    const { ties, boxes } = layers(input);
    const y = boxes.find(({ id }) => id === 'a')!.y + BOX;
    expect(ties[2]!.path).toMatch(new RegExp(`^M[\\d.]+,${y}C.*,${y}$`));
    expect(ties[2]!.y).toBeGreaterThan(y);
  });

  test('a tie to a body that is not shown is left out', () => {
    expect(layers({ ...input, ties: [{ from: 'top', to: 'elsewhere' }] }).ties).toEqual([]);
  });
});
