/** Keepers of scores: one life on their scales, what they give and take, a rulebook line by line, and who was licensed. */
import { INK, LINE, MUTED, RULE } from '../../../core/colours';
import { toHundredths } from '../../../core/round';
import { find, findAll, named, type Element } from '../../../html/tree';
import { frame, length, text, words } from '../pen';
import {
  BROAD,
  type Laid,
  NARROW,
  type Paint,
  type Piece,
  WIDE,
  at,
  beside,
  childrenOf,
  gap,
  has,
  keyOf,
  rule,
  set,
  stacked,
  svg,
  symbol,
} from './kit';

/** Firms in lanes, to the gate and on to the bureaus. */
export function licences(figure: Element, pen: Paint): Laid[] {
  const [names, lane] = [96, 33.6];
  const field = find(figure, has('field'))!;
  const height = length(field.attributes['height']!, 0);
  const firms = find(figure, has('firms'))!;
  const lanes = findAll(firms, named('b')).map(words);
  const top = height - 1.9 * 16 - lanes.length * lane;
  const head = set(words(find(firms, named('h3'))!), 0, names - 6, pen, { fill: MUTED.light, size: 12 });
  return [
    {
      width: WIDE,
      pieces: [
        {
          height: height + 4,
          drawn:
            pen.wide.draw(field, { ...frame(WIDE - names, height), x: names }) +
            at(0, top - head.height, head.drawn) +
            lanes.map((name, i) => text(name, 0, top + (i + 0.85) * lane - 1.5, { weight: 600 })).join(''),
        },
      ],
    },
  ];
}

/** One life on the scales of its keepers. */
export function scorer(figure: Element, pen: Paint): Laid[] {
  const printed = find(figure, has('printed'));
  const life = printed ? [set(words(find(printed, named('p'))!), 0, NARROW, pen), gap(8)] : [];
  const groups = findAll(figure, has('group')).flatMap((group): Piece[] => {
    const rows = findAll(group, has('row')).map((row): Piece => {
      const name = find(row, has('name'))!;
      const outcome = find(row, has('outcome'))!;
      const [points, grade] = [find(outcome, named('strong')), find(outcome, has('muted'))].map((one) => (one ? words(one) : ''));
      const scale = find(row, has('scale'));
      const drawing = scale && find(scale, svg);
      const height = drawing ? length(drawing.attributes['height']!, 0) : 0;
      const [title, where] = [find(name, named('b')), find(name, has('muted'))].map((one) => (one ? words(one) : ''));
      const room = NARROW - 16 - 15 * pen.width(points!);
      const said = stacked([
        beside([
          { height: 20, drawn: symbol(find(name, svg), pen.narrow, 0, 3) },
          set(title!, 18, room, pen, { weight: 600 }),
          set(points!, 0, NARROW, pen, { weight: 600, size: 15, anchor: 'end' }),
        ]),
        beside([
          set(where!, 18, NARROW - 22 - 12 * pen.width(grade!), pen, { fill: MUTED.light, size: 12 }),
          set(grade!, 0, NARROW, pen, { fill: MUTED.light, size: 12, anchor: 'end' }),
        ]),
      ]);
      return stacked([
        { height: 6, drawn: rule(0, 0, NARROW) },
        said,
        ...(drawing ? [{ height: height + 4, drawn: pen.narrow.draw(drawing, frame(NARROW, height)) }] : [gap(4)]),
      ]);
    });
    const head = find(group, named('h3'));
    const [first, ...rest] = rows;
    return first ? [stacked([...(head ? [heading(words(head))] : []), first]), ...rest] : [];
  });
  return [{ width: NARROW, pieces: [...life, ...groups] }];
}

const heading = (said: string): Piece => ({ height: 30, drawn: text(said, 0, 21, { size: 14, weight: 600 }) });

/** Acts against keepers. */
export function agree(figure: Element, pen: Paint): Laid[] {
  const [names, row] = [218, 34];
  const heads = childrenOf(find(figure, has('heads')), 'li');
  const field = find(figure, has('field'))!;
  const rows = childrenOf(find(field, named('ol')), 'li').map((one) => set(words(one), 0, names - 10, pen, { size: 12.5 }));
  const column = (BROAD - names) / heads.length;
  const height = rows.length * row;
  const [drawing] = findAll(field, svg);
  return [
    {
      width: BROAD,
      pieces: [
        keyOf(find(figure, has('key')), BROAD, pen),
        {
          height: 84,
          drawn: heads
            .map((one, i) => {
              const x = names + (i + 0.5) * column;
              return `<g transform="translate(${toHundredths(x + 4)} 62)rotate(-90)">${text(words(one), 0, 0, {})}</g>${symbol(find(one, svg), pen.narrow, x - 6, 68)}`;
            })
            .join(''),
        },
        // The marks of a row stand in its lower two thirds: they are raised to its middle.
        lined(rows, row, INK.light, at(0, -row * 0.17, pen.narrow.draw(drawing!, { ...frame(BROAD - names, height), x: names }))),
      ],
    },
  ];
}

/** A printed rulebook, line by line. */
export function rulebook(figure: Element, pen: Paint): Laid[] {
  const [names, row] = [170, 42];
  const axis = find(find(figure, has('axis'))!, svg)!;
  const field = find(figure, has('field'))!;
  const rows = childrenOf(find(field, named('ol')), 'li').map((one) =>
    stacked([
      set(words(find(one, named('b'))!), 0, names - 8, pen, { weight: 600, size: 12.5 }),
      set(words(find(one, has('figures'))!), 0, names - 8, pen, { fill: MUTED.light, size: 12 }),
    ]),
  );
  const height = rows.length * row;
  const [drawing] = findAll(field, svg);
  const legend = find(figure, (one) => one.name === 'p' && words(one).startsWith('■'));
  return [
    {
      width: BROAD,
      pieces: [
        ...(legend ? [set(words(legend), 0, BROAD, pen, { fill: MUTED.light }), gap(6)] : []),
        { height: 38, drawn: pen.narrow.draw(axis, { ...frame(BROAD - names, 38), x: names }) },
        lined(rows, row, RULE.light, pen.wide.draw(drawing!, { ...frame(BROAD - names, height), x: names })),
      ],
    },
  ];
}

/** Rows of names between lines, `row` pixels high each, beside one drawing that holds the marks of all. */
const lined = (names: readonly Piece[], row: number, first: string, marks: string): Piece => ({
  height: names.length * row + 6,
  drawn:
    names.map(({ height, drawn }, i) => at(0, i * row + Math.max(1, (row - height) / 2), drawn)).join('') +
    [...names.keys(), names.length].map((i) => rule(0, i * row, BROAD, i === 0 ? first : LINE.light)).join('') +
    marks,
});
