import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../book/collections';
import { matrix, neighbour } from './matrix';

const all = [...loadCollection('viewpoints').values()];
const args = all.filter((one) => one.kind === 'argument');
const exchanges = all.filter((one) => one.kind === 'exchange');
const themes = all.flatMap((one) => (one.kind === 'theme' ? [one.id] : []));
const voices = [...all.flatMap((one) => (one.kind === 'person' ? [one.id] : [])), 'author', 'group'];
const picture = matrix(args, exchanges, voices, themes);

describe('the map of arguments', () => {
  test('holds every argument once, within the picture, none on another', () => {
    expect(new Set(picture.dots.map(({ id }) => id)).size).toBe(args.length);
    for (const { x, y } of picture.dots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(100);
      expect(y).toBeLessThan(picture.height);
    }
    expect(new Set(picture.dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(args.length);
  });

  test('draws one curve for each answer', () => {
    expect(picture.curves).toHaveLength(exchanges.reduce((sum, one) => sum + one.arguments.length * one.against.length, 0));
  });

  test('every dot is reached by arrow keys from the first', () => {
    const reached = new Set([picture.dots[0]!.id]);
    for (const id of reached)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) reached.add(neighbour(picture, id, key));
    expect(reached.size).toBe(args.length);
  });

  test('at the edge a key stays where it is, and an unknown dot leads nowhere', () => {
    const first = picture.dots.toSorted((a, b) => a.row - b.row || a.x - b.x)[0]!;
    expect(neighbour(picture, first.id, 'ArrowUp')).toBe(first.id);
    expect(neighbour(picture, first.id, 'ArrowLeft')).toBe(first.id);
    expect(neighbour(picture, 'nobody', 'ArrowUp')).toBe('nobody');
  });
});
