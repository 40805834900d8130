/** Maps of places, and their lines of time. */
import { LINE } from '../../../core/colours';
import { toHundredths } from '../../../core/round';
import { find, findAll, named, type Element } from '../../../html/tree';
import { frame, words } from '../pen';
import { type Laid, NARROW, type Paint, type Piece, at, childrenOf, has, key, set, svg } from './kit';

/** A map of the whole and one of its crowded corner. */
export function places(figure: Element, pen: Paint): Laid[] {
  const maps = findAll(figure, has('map')).map((map): Piece => {
    const room = roomOf(figure, map);
    const height = toHundredths(room * NARROW);
    const ground = childrenOf(map, 'image')[0]?.attributes['href'] ?? '';
    const file = pen.pictures.get(ground) ?? '';
    const id = `frame-${Math.round(height)}`;
    return {
      height: height + 10,
      drawn:
        `<clipPath id="${id}"><rect width="${NARROW}" height="${height}"/></clipPath><g clip-path="url(#${id})">` +
        file.replace(/^[\s\S]*?<svg\b/, `<svg width="${NARROW}" height="${height}" overflow="hidden"`) +
        `${pen.narrow.draw(map, frame(NARROW, height))}</g>` +
        `<rect width="${NARROW}" height="${height}" fill="none" stroke="${LINE.light}"/>`,
    };
  });
  const [whole, tip] = maps;
  return [
    { width: NARROW, pieces: [whole!, legend(figure, pen)] },
    ...(tip ? [{ width: NARROW, pieces: [tip], name: words(find(figure, (one) => has('muted')(one) && one.name === 'p') ?? figure) }] : []),
  ];
}

/** The places with their marks, and beside them their lines of time. */
export function lifelines(figure: Element, pen: Paint): Laid[] {
  const names = 130;
  const row = 20;
  const [years, life] = [find(figure, has('years')), find(figure, has('life'))];
  const rows = childrenOf(find(figure, named('ol')), 'li');
  const height = rows.length * row;
  const drawn = (drawing: Element | undefined, high: number) =>
    drawing ? at(names, 0, pen.narrow.draw(drawing, frame(NARROW - names, high))) : '';
  const labels = rows.map((one, i) => {
    const mark = pen.narrow.draw(find(one, svg)!, { ...frame(16, 16), x: 8, y: row / 2 });
    return at(0, i * row, `${mark}${set(words(find(one, named('a'))!), 22, names - 22, pen, { size: 12 }).drawn}`);
  });
  return [
    {
      width: NARROW,
      pieces: [
        legend(figure, pen),
        { height: 20, drawn: drawn(years, 20) },
        { height: height + 8, drawn: `${drawn(life, height)}${labels.join('')}` },
      ],
    },
  ];
}

/** What the marks of places mean. */
function legend(figure: Element, pen: Paint): Piece {
  const items = childrenOf(find(figure, has('key')), 'li').map((one) => ({
    mark: pen.narrow.draw(find(one, svg)!, { ...frame(16, 16), x: 8, y: 9 }),
    width: 18,
    says: words(one),
  }));
  return key(items, NARROW, pen);
}

/** How high a map is for each unit of its width: an empty drawing beside it keeps its room. */
function roomOf(figure: Element, map: Element): number {
  const holder = findAll(figure, (one) => one.children.includes(map) || childrenOf(one, 'svg').includes(map))[0];
  const keeper = childrenOf(holder, 'svg').find((one) => one !== map && one.attributes['viewBox']);
  const [, , width = 1, height = 1] = (keeper?.attributes['viewBox'] ?? '0 0 1 1').split(' ').map(Number);
  return height / width;
}
