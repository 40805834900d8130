/**
 * Drawings of built pages as pictures of their own, for files without styles: places in per cent and rem become numbers, classes become
 * colours of paper, words that a browser would break become lines. What is drawn by marks that are not known here stays a table.
 */
import type { Picture } from '../../core/blocks';
import { INK, MUTED } from '../../core/colours';
import { find, findAll, isElement, named, type Element } from '../../html/tree';
import { toHundredths } from '../../core/round';
import { laidOut, LEADING, NARROW, WIDE, type Paint, type Piece } from './figures';
import { at, childrenOf, has, keyOf, keyOfAll } from './figures/kit';
import { frame, length, text, words, wrapped } from './pen';

/** What is not to be cut at the edges: half of a mark, the overhang of a letter. */
const EDGE = 8;
/** Millimetres across a page: between its margins, and where a wide picture stands over a part of them. */
const [PAGE, SPREAD] = [112, 128];
/** Millimetres that a page has for a picture with the finding over it. */
const HIGH = 160;
/** How high a picture may be for its width, so that it stands on one page with the finding over it. */
const MOST = 1.28;

const FACE = 'Source Serif 4, serif';

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
  const shared = find(figure, has('key'));
  if (panels.length > 0)
    return panels.flatMap((panel) => {
      const name = words(find(panel, named('h3'))!);
      const drawn = [...stacks(panel, pen), ...scales(panel, pen, NARROW)];
      return drawn.every(({ height }) => height === 0) ? [] : draw([keyOf(shared, NARROW, pen), label(name, 600), ...drawn], NARROW, name);
    });
  const chronicle = find(figure, has('drawings'));
  if (chronicle) {
    const parts = sheets(timeline(chronicle, pen), WIDE);
    return parts.flatMap((one, i, { length }) => draw(one, WIDE, length > 1 ? `${i + 1}/${length}` : ''));
  }
  const narrow = find(figure, has('on-narrow'));
  const drawn = [...bars(figure, pen), ...stacks(figure, pen), ...(narrow ? scales(narrow, pen, NARROW) : [])];
  return draw(drawn.length > 0 ? drawn : drawings(figure, pen), NARROW);
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
  return { kind: 'picture', svg, alt, width: Math.min(width > NARROW ? SPREAD : PAGE, (HIGH * across) / down) };
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
        drawn: lines.map((line, i) => text(line, 0, 13 + 17 * i, {})).join('') + at(0, above, pen.narrow.draw(track, frame(width, 20))),
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
    return [
      {
        height: height + 8,
        drawn: pen.narrow.draw(bar, frame(width, height)) + at(width, 0, pen.narrow.draw(labels, frame(NARROW - width, height))),
      },
    ];
  });
}

/** Lines and points beside their scale. */
function scales(root: Element, pen: Paint, width: number): Piece[] {
  const unit = find(root, has('unit'));
  return findAll(root, (element) => has('row')(element) || has('picture')(element)).flatMap((row): Piece[] => {
    const [scale, area] = row.children.filter((child): child is Element => isElement(child) && child.name === 'svg');
    if (!scale || !area) return [];
    const [left, height] = [length(scale.attributes['width']!, 0), length(area.attributes['height']!, 0)];
    const drawn = pen.narrow.draw(scale, frame(left, height)) + at(left, 0, pen.narrow.draw(area, frame(width - left, height)));
    return [...(unit ? [label(words(unit), 400, MUTED.light)] : []), { height: height + 6, drawn }];
  });
}

/** Drawings that have all their words in them, as they are. */
const drawings = (figure: Element, pen: Paint): Piece[] =>
  findAll(figure, (one) => one.name === 'svg' && has('picture')(one)).map((drawing) => {
    const height = length(drawing.attributes['height']!, 0);
    return { height, drawn: pen.narrow.draw(drawing, frame(NARROW, height)) };
  });

/** Events along the years, with who acted. */
function timeline(chronicle: Element, pen: Paint): Piece[] {
  const wide = find(chronicle, has('on-wide'));
  const [drawing] = childrenOf(wide, 'svg');
  if (!wide || !drawing) return [];
  const height = length(drawing.attributes['height']!, 0);
  const heads = findAll(wide, has('head')).map((head): Piece => {
    const several = findAll(head, has('who'));
    return keyOfAll(several.length > 0 ? several : [head], WIDE / 2, pen);
  });
  const beside = heads.map(({ drawn }, column) => at(column === 0 ? 0 : WIDE / 2 + 80, 0, drawn)).join('');
  return [{ height: 26, drawn: beside }, ...cut(pen.wide.draw(drawing, frame(WIDE, height)), height, WIDE)];
}

/** A drawing higher than a page as parts of it, each with as many whole texts as it has room for. */
function cut(drawn: string, height: number, width: number): Piece[] {
  const tops = [...drawn.matchAll(/<text x="[^"]*" y="([^"]*)"/g)].map(([, y]) => Number(y) - LEADING).sort((a, b) => a - b);
  const room = MOST * width - 26;
  const cuts = [0];
  while (height - cuts.at(-1)! > room) {
    const from = cuts.at(-1)!;
    // Between two texts as far apart as any in the lower half of the page.
    const gaps = tops.flatMap((top, i) => (i > 0 && top > from + room / 2 && top < from + room ? [{ top, gap: top - tops[i - 1]! }] : []));
    cuts.push(gaps.reduce((best, one) => (one.gap > best.gap ? one : best), { top: from + room, gap: 0 }).top);
  }
  if (cuts.length === 1) return [{ height, drawn }];
  return cuts.map((from, i) => {
    const to = cuts[i + 1] ?? height;
    // What is drawn goes on over the edge, where it is not seen; a text stands in its own part alone.
    const within = drawn.replace(/<text x="[^"]*" y="([^"]*)".*?<\/text>/gs, (one, y) => (Number(y) > from && Number(y) <= to ? one : ''));
    return {
      height: to - from,
      drawn: `<svg width="${width}" height="${to - from}" viewBox="0 ${from} ${width} ${to - from}">${within}</svg>`,
    };
  });
}

/** A map of bodies: the lines between them, then themselves, and below them what the lines say. */
function bodies(layers: readonly Element[], said: Element | undefined, pen: Paint): Piece[] {
  const height = Math.max(...layers.map(({ attributes }) => length(attributes['height'] ?? '0', 0)));
  const drawn = layers.map((layer) => pen.wide.draw(layer, frame(WIDE, height))).join('');
  return [{ height: height + 8, drawn }, keyOf(said, WIDE, pen)];
}

const label = (words: string, weight: number, fill = INK.light): Piece => ({ height: 24, drawn: text(words, 0, 14, { weight, fill }) });
