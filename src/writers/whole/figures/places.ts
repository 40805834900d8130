/** Maps. */
import { LINE } from '../../../core/colours';
import { toHundredths } from '../../../core/round';
import { find, findAll, type Element } from '../../../html/tree';
import { frame, words } from '../drawn';
import { type Laid, NARROW, type Paint, type Piece, childrenOf, has, key, svg } from './kit';

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
  const legend = find(figure, has('key'));
  const items = childrenOf(legend, 'li').map((one) => ({
    mark: pen.narrow.draw(find(one, svg)!, { ...frame(16, 16), x: 8, y: 9 }),
    ...{ width: 18, says: words(one) },
  }));
  const [whole, tip] = maps;
  return [
    { width: NARROW, pieces: [whole!, key(items, NARROW, pen)] },
    ...(tip ? [{ width: NARROW, pieces: [tip], name: words(find(figure, (one) => has('muted')(one) && one.name === 'p') ?? figure) }] : []),
  ];
}

/** How high a map is for each unit of its width: an empty drawing beside it keeps its room. */
function roomOf(figure: Element, map: Element): number {
  const holder = findAll(figure, (one) => one.children.includes(map) || childrenOf(one, 'svg').includes(map))[0];
  const keeper = childrenOf(holder, 'svg').find((one) => one !== map && one.attributes['viewBox']);
  const [, , width = 1, height = 1] = (keeper?.attributes['viewBox'] ?? '0 0 1 1').split(' ').map(Number);
  return height / width;
}
