/**
 * Drawings of built pages as pictures of their own, for files without styles: places in per cent and rem become numbers, classes become
 * colours of paper, words that a browser would break become lines. What is drawn by marks that are not known here stays a table.
 */
import type { Picture } from '../../core/blocks';
import { INK, SURFACE, MUTED, RULE } from '../../core/colours';
import { classesOf, find, findAll, isElement, named, type Element } from '../../html/tree';
import { toHundredths } from '../../core/round';
import { frame, inside, keeperOf, length, text, words, wrapped, type Look } from './drawn';
import { laidOut, NARROW, WIDE, type Paint, type Piece } from './figures';

/** What is not to be cut at the edges: half of a mark, the overhang of a letter. */
const EDGE = 8;
const PAGE = 112;
/** How high a picture may be for its width, so that it stands on one page with the finding over it. */
const MOST = 1.28;

const FACE = 'Source Serif 4, serif';

const has = (name: string) => (element: Element) => classesOf(element).includes(name);

/** The pictures of a figure; none where nothing of it is drawn by the marks that are known here. */
export function picturesOf(figure: Element, title: string, pen: Paint): Picture[] {
  const draw = (pieces: readonly Piece[], width: number, name = ''): Picture[] =>
    pieces.length === 0 ? [] : [picture(pieces, width, name === '' ? title : `${title}. ${name}`, pen)];
  const laid = laidOut(figure, pen);
  if (laid.length > 0)
    return laid.flatMap(({ pieces, width, name }) =>
      sheets(pieces, width).flatMap((one, i, { length }) =>
        draw(one, width, [name, length > 1 ? `${i + 1}/${length}` : ''].filter(Boolean).join(' ')),
      ),
    );
  const map = findAll(figure, has('on-wide')).filter(({ name }) => name === 'svg');
  if (map.some(has('bodies'))) return draw(bodies(map, find(figure, has('key')), pen), WIDE);
  const panels = findAll(figure, (element) => element.name === 'section' && find(element, named('h3')) !== undefined);
  const within = new Set(panels.flatMap((panel) => findAll(panel, has('key'))));
  const shared = findAll(figure, has('key')).find((key) => !within.has(key));
  if (panels.length > 0)
    return panels.flatMap((panel) => {
      const name = words(find(panel, named('h3'))!);
      const drawn = [...stacks(panel, pen), ...keys(find(panel, has('key')), pen), ...scales(panel, pen, NARROW)];
      return drawn.length === 0 ? [] : draw([...keys(shared, pen), label(name, 600), ...drawn], NARROW, name);
    });
  const chronicle = find(figure, has('drawings'));
  if (chronicle) return draw(timeline(chronicle, pen), WIDE);
  const narrow = find(figure, has('on-narrow'));
  return draw([...bars(figure, pen), ...stacks(figure, pen), ...(narrow ? scales(narrow, pen, NARROW) : [])], NARROW);
}

/** Pieces on as many pictures as they need, cut between two of them. */
function sheets(pieces: readonly Piece[], width: number): Piece[][] {
  const found: Piece[][] = [[]];
  let height = 0;
  for (const piece of pieces) {
    if (height > 0 && height + piece.height > width * MOST) {
      found.push([]);
      height = 0;
    }
    found.at(-1)!.push(piece);
    height += piece.height;
  }
  return found;
}

function picture(pieces: readonly Piece[], width: number, alt: string, { narrow }: Paint): Picture {
  let y = EDGE;
  const drawn = pieces.map((piece) => {
    const at = `<g transform="translate(${EDGE} ${toHundredths(y)})">${piece.drawn}</g>`;
    y += piece.height;
    return at;
  });
  const ids = new Set([...drawn.join('').matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id!));
  const definitions = [...ids].map((id) => narrow.definition(id)).join('');
  const defined = definitions === '' ? '' : `<defs>${definitions}</defs>`;
  const [across, down] = [width + 2 * EDGE, toHundredths(y + EDGE)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across} ${down}" width="${across}" height="${down}" font-family="${FACE}" font-size="13">${defined}${drawn.join('')}</svg>`;
  return { kind: 'picture', svg, alt, width: PAGE };
}

/** Bars from zero, a name over each. */
function bars(figure: Element, pen: Paint): Piece[] {
  const unit = find(figure, has('unit'));
  const rows = findAll(figure, named('li')).flatMap((row): Piece[] => {
    if (has('group')(row)) return [label(words(row), 600)];
    const track = find(row, has('track'));
    const name = find(row, has('name'));
    if (!track || !name) return [];
    const [, room] = findAll(row, named('svg'));
    const width = NARROW - length(room?.attributes['width'] ?? '0', 0);
    const lines = wrapped(words(name), NARROW, 13, pen);
    const above = lines.length * 17;
    return [
      {
        height: above + 30,
        drawn:
          lines.map((line, i) => text(line, 0, 13 + 17 * i, {})).join('') +
          `<g transform="translate(0 ${above})">${inside(track, frame(width, 20), pen)}</g>`,
      },
    ];
  });
  return rows.length === 0 ? [] : [...(unit ? [label(words(unit), 400, MUTED.light)] : []), ...rows];
}

/** One bar that adds up, with its parts named beside it. */
function stacks(root: Element, pen: Paint): Piece[] {
  return findAll(root, has('stack')).flatMap((stack): Piece[] => {
    const bar = find(stack, has('bar'));
    const labels = find(stack, has('labels'));
    if (!bar || !labels) return [];
    const [width, height] = [length(bar.attributes['width']!, 0), length(bar.attributes['height']!, 0)];
    const look: Look = { fill: INK.light, stroke: RULE.light, classes: classesOf(stack) };
    const named = inside(labels, frame(NARROW - width, height), pen, look);
    return [
      {
        height: height + 8,
        drawn: `${inside(bar, frame(width, height), pen)}<g transform="translate(${toHundredths(width)} 0)">${named}</g>`,
      },
    ];
  });
}

/** What marks stand for: full and hollow, or the shapes of those who act. */
function keys(key: Element | undefined, pen: Paint): Piece[] {
  let x = 0;
  const drawn = (key ? findAll(key, named('li')) : []).map((one, i) => {
    const said = keyed(one, x, i === 0);
    x += 40 + 13 * pen.width(words(one));
    return said;
  });
  return drawn.length === 0 ? [] : [{ height: 22, drawn: drawn.join('') }];
}

function keyed(one: Element, x: number, isFull: boolean): string {
  const outline = find(one, has('shape'));
  const d = outline && find(outline, named('path'))?.attributes['d'];
  const mark = d
    ? `<path d="${d}" transform="translate(${toHundredths(x)} 0)scale(.75)" fill="${keeperOf(outline)}"/>`
    : `<rect x="${toHundredths(x + 0.5)}" y="1" width="9" height="11" fill="${isFull ? INK.light : SURFACE.light}" stroke="${isFull ? INK.light : RULE.light}"/>`;
  return `${mark}${text(words(one), x + 18, 11, {})}`;
}

/** Lines and points beside their scale. */
function scales(root: Element, pen: Paint, width: number): Piece[] {
  const unit = find(root, has('unit'));
  return findAll(root, (element) => has('row')(element) || has('picture')(element)).flatMap((row): Piece[] => {
    const [scale, area] = row.children.filter((child): child is Element => isElement(child) && child.name === 'svg');
    if (!scale || !area) return [];
    const [left, height] = [length(scale.attributes['width']!, 0), length(area.attributes['height']!, 0)];
    const drawn = `${inside(scale, frame(left, height), pen)}<g transform="translate(${toHundredths(left)} 0)">${inside(area, frame(width - left, height), pen)}</g>`;
    return [...(unit ? [label(words(unit), 400, MUTED.light)] : []), { height: height + 6, drawn }];
  });
}

/** Events along the years, with who acted. */
function timeline(chronicle: Element, pen: Paint): Piece[] {
  const wide = find(chronicle, has('on-wide'));
  const drawing = wide?.children.find((child): child is Element => isElement(child) && child.name === 'svg');
  if (!wide || !drawing) return [];
  const height = length(drawing.attributes['height']!, 0);
  const key = findAll(wide, has('head'))
    .flatMap((head, column) => {
      let x = column === 0 ? 0 : WIDE / 2 + 80;
      const several = findAll(head, has('who'));
      return (several.length > 0 ? several : [head]).map((who) => {
        const drawn = keyed(who, x, true);
        x += 40 + 13 * pen.width(words(who));
        return drawn;
      });
    })
    .join('');
  return [
    { height: 26, drawn: key },
    { height, drawn: inside(drawing, frame(WIDE, height), pen) },
  ];
}

/** A map of bodies: the lines between them, then themselves, and below them what the lines say. */
function bodies(layers: readonly Element[], key: Element | undefined, pen: Paint): Piece[] {
  const height = Math.max(...layers.map(({ attributes }) => length(attributes['height'] ?? '0', 0)));
  const [map] = layers;
  const drawn = inside({ ...map!, children: layers.map((layer) => withShapes(layer, layer)) }, frame(WIDE, height), pen);
  let [x, y] = [0, 12];
  const said = (key ? findAll(key, named('li')) : []).map((one) => {
    const sample = find(one, named('svg'));
    const width = length(sample?.attributes['width'] ?? '0', 0) + 6;
    const all = width + 13 * pen.width(words(one)) + 18;
    if (x > 0 && x + all > WIDE) [x, y] = [0, y + 20];
    const at = `<g transform="translate(${toHundredths(x)} ${y - 8})">${sample ? inside(sample, frame(width, 8), pen) : ''}${text(words(one), width, 8, {})}</g>`;
    x += all;
    return at;
  });
  return [
    { height: height + 8, drawn },
    { height: y + 8, drawn: said.join('') },
  ];
}

/** A drawing in which each mark has the shape that it only points to. */
function withShapes(element: Element, root: Element): Element {
  const { name, attributes, children } = element;
  if (name !== 'use') return { ...element, children: children.map((child) => (isElement(child) ? withShapes(child, root) : child)) };
  const shape = find(root, (one) => `#${one.attributes['id']}` === attributes['href']);
  return { ...element, name: 'path', attributes: { ...attributes, d: shape?.attributes['d'] ?? '', class: `${attributes['class']} body` } };
}

const label = (words: string, weight: number, fill = INK.light): Piece => ({ height: 24, drawn: text(words, 0, 14, { weight, fill }) });
