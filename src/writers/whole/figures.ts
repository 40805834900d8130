/**
 * Figures of which a page lays out the words with HTML around its drawings: put together again as pictures. What is drawn, and how, is
 * taken from the page; here only stands where it goes on paper.
 */
import { INK, LINE, MUTED, RULE, SEAL, SURFACE } from '../../core/colours';
import { toHundredths } from '../../core/round';
import { classesOf, find, findAll, isElement, named, type Element } from '../../html/tree';
import { KEEPER_SHAPES } from '../../kit/keeper';
import { frame, keeperOf, KEEPERS, length, text, words, wrapped, type Pen, type Style } from './drawn';
import type { Painter } from './svg';

/** Pixels that a drawing has across, for the narrowest frame that shows it; letters then are 8 points high on a page of A5. */
export const NARROW = 440;
/** For figures of many columns; letters then are 7 points high. */
const BROAD = 560;
export const WIDE = 640;
const LEADING = 17;

/** A part of a picture, from the top of its own. */
export interface Piece {
  readonly height: number;
  readonly drawn: string;
}

export interface Laid {
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** Said after the finding where a figure has several. */
  readonly name?: string;
}

/** How the drawings of a page are painted, where the page is as wide as a phone and where it is as wide as a desk. */
export interface Paint extends Pen {
  readonly narrow: Painter;
  readonly wide: Painter;
  /** Pictures that the page asks for, by address. */
  readonly pictures: ReadonlyMap<string, string>;
}

const has = (name: string) => (element: Element) => classesOf(element).includes(name);
const svg = named('svg');
const childrenOf = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).filter((child): child is Element => isElement(child) && child.name === name);

const at = (x: number, y: number, drawn: string): string =>
  drawn === '' ? '' : `<g transform="translate(${toHundredths(x)} ${toHundredths(y)})">${drawn}</g>`;
const rule = (x: number, y: number, width: number, colour = LINE.light, thick = 1): string =>
  `<path d="M${toHundredths(x)} ${toHundredths(y)}h${toHundredths(width)}" stroke="${colour}" stroke-width="${thick}"/>`;

/** Lines of words below one another. */
function set(content: string, x: number, room: number, pen: Pen, style: Style = {}): Piece {
  const size = style.size ?? 13;
  const lead = Math.round((LEADING * size) / 13);
  // Bold letters are a little wider than those by which lines are broken.
  const lines = content === '' ? [] : wrapped(content, (style.weight ?? 400) > 400 ? room / 1.06 : room, size, pen);
  const place = style.anchor === 'middle' ? x + room / 2 : style.anchor === 'end' ? x + room : x;
  return { height: lines.length * lead, drawn: lines.map((line, i) => text(line, place, (i + 0.76) * lead, style)).join('') };
}

/** Pieces one under the other as one. */
export function stacked(pieces: readonly Piece[]): Piece {
  let height = 0;
  const drawn = pieces.map((piece) => {
    const placed = at(0, height, piece.drawn);
    height += piece.height;
    return placed;
  });
  return { height, drawn: drawn.join('') };
}

/** Pieces beside one another. */
const beside = (pieces: readonly Piece[]): Piece => ({
  height: Math.max(0, ...pieces.map(({ height }) => height)),
  drawn: pieces.map(({ drawn }) => drawn).join(''),
});

const gap = (height: number): Piece => ({ height, drawn: '' });

/** A mark of the page of a size of its own. */
function symbol(mark: Element | undefined, painter: Painter, x = 0, y = 0): string {
  if (!mark) return '';
  const [width, height] = ['width', 'height'].map((side) => length(mark.attributes[side] ?? '16', 0)) as [number, number];
  return painter.draw(mark, { ...frame(width, height), x, y });
}

/** What marks stand for, in lines as wide as the picture. */
function key(items: readonly { readonly mark: string; readonly width: number; readonly says: string }[], room: number, pen: Pen): Piece {
  let [x, y] = [0, 0];
  const drawn = items.map(({ mark, width, says }) => {
    const all = width + 6 + 13 * pen.width(says) + 16;
    if (x > 0 && x + all - 16 > room) [x, y] = [0, y + 20];
    const item = at(x, y, `${mark}${text(says, width + 6, 13, {})}`);
    x += all;
    return item;
  });
  return items.length === 0 ? gap(0) : { height: y + 28, drawn: drawn.join('') };
}

const keyOf = (list: Element | undefined, room: number, pen: Paint): Piece =>
  key(
    childrenOf(list, 'li').map((one) => {
      const marks = childrenOf(one, 'svg');
      const width = Math.max(0, ...marks.map(({ attributes }) => length(attributes['width'] ?? '14', 0)));
      return { mark: marks.map((mark) => symbol(mark, pen.narrow, 0, 1)).join(''), width, says: words(one) };
    }),
    room,
    pen,
  );

type Layout = (figure: Element, pen: Paint) => Laid[];

/** Layouts by the first word of the figure's address on its page. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  ...{
    verdicts,
    licences,
    scorer,
    agree,
    places,
    rulebook,
    code,
    inspections,
    bridges,
    lists,
    ways,
    stories,
    mirror,
    viewpoints,
    town,
    bets,
    report,
  },
  ...{ measures: board, divide: seats, survey: slope },
};

/** The pictures of a figure that a page lays out with words around its drawings; none for any other. */
export function laidOut(figure: Element, pen: Paint): Laid[] {
  const [kind = ''] = (figure.attributes['id'] ?? classesOf(figure)[0] ?? '').split('-');
  return LAYOUTS[kind]?.(figure, pen) ?? [];
}

/** Every claim as a tick, and what the ticks mean. */
function verdicts(figure: Element, pen: Paint): Laid[] {
  const strip = find(find(figure, has('strip'))!, svg)!;
  const ends = findAll(find(figure, has('ends'))!, named('span')).map(words);
  return [
    {
      width: NARROW,
      pieces: [
        { height: 62, drawn: pen.narrow.draw(strip, frame(NARROW, 58)) },
        beside(ends.map((one, i) => set(one, 0, NARROW, pen, { fill: MUTED.light, anchor: i === 0 ? 'start' : 'end' }))),
        gap(8),
        key(
          childrenOf(
            find(figure, (one) => one.name === 'ul'),
            'li',
          ).map((one) => ({
            mark: pen.narrow.draw(find(one, svg)!, { ...frame(6, 24), y: -5 }),
            ...{ width: 6, says: words(one) },
          })),
          NARROW,
          pen,
        ),
      ],
    },
  ];
}

/** Firms in lanes, to the gate and on to the bureaus. */
function licences(figure: Element, pen: Paint): Laid[] {
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
function scorer(figure: Element, pen: Paint): Laid[] {
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
function agree(figure: Element, pen: Paint): Laid[] {
  const [names, row] = [218, 34];
  const heads = childrenOf(find(figure, has('heads')), 'li');
  const field = find(figure, has('field'))!;
  const rows = childrenOf(find(field, named('ol')), 'li').map(words);
  const column = (BROAD - names) / heads.length;
  const height = rows.length * row;
  const [drawing] = findAll(field, svg);
  const legend = find(figure, (one) => one.name === 'p' && find(one, has('gives')) !== undefined);
  return [
    {
      width: BROAD,
      pieces: [
        ...(legend ? [legendOf(legend, pen)] : []),
        {
          height: 84,
          drawn: heads
            .map((one, i) => {
              const x = names + (i + 0.5) * column;
              return `<g transform="translate(${toHundredths(x + 4)} 62)rotate(-90)">${text(words(one), 0, 0, {})}</g>${symbol(find(one, svg), pen.narrow, x - 6, 68)}`;
            })
            .join(''),
        },
        {
          height: height + 6,
          drawn:
            rule(0, 0, BROAD, INK.light) +
            rows
              .map((name, i) => {
                const { drawn, height: high } = set(name, 0, names - 10, pen, { size: 12.5 });
                return at(0, i * row + (row - high) / 2, drawn) + rule(0, (i + 1) * row, BROAD);
              })
              .join('') +
            // The marks of a row stand in its lower two thirds: they are raised to its middle.
            at(0, -row * 0.17, pen.narrow.draw(drawing!, { ...frame(BROAD - names, height), x: names })),
        },
      ],
    },
  ];
}

/** What the marks of acts mean: on the page each is a sign before its words, and the first is painted by the styles. */
function legendOf(legend: Element, pen: Paint): Piece {
  const gives = find(legend, has('gives'))!;
  const others = legend.children.flatMap((child) => (isElement(child) || !('value' in child) ? [] : child.value.split(/\s{2,}/)));
  return key(
    [
      { mark: `<circle cx="6" cy="7" r="4.5" fill="${SEAL.light}"/>`, width: 10, says: words(gives) },
      ...others.flatMap((said) => {
        const [sign = '', ...rest] = said.trim().split(' ');
        return rest.length === 0 ? [] : [{ mark: text(sign, 0, 12, {}), width: 12, says: rest.join(' ') }];
      }),
    ],
    BROAD,
    pen,
  );
}

/** A map of the whole and one of its crowded corner. */
function places(figure: Element, pen: Paint): Laid[] {
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

/** A printed rulebook, line by line. */
function rulebook(figure: Element, pen: Paint): Laid[] {
  const [names, row] = [170, 42];
  const axis = find(find(figure, has('axis'))!, svg)!;
  const field = find(figure, has('field'))!;
  const rows = childrenOf(find(field, named('ol')), 'li');
  const height = rows.length * row;
  const [drawing] = findAll(field, svg);
  const legend = find(figure, (one) => one.name === 'p' && words(one).startsWith('■'));
  return [
    {
      width: BROAD,
      pieces: [
        ...(legend ? [set(words(legend), 0, BROAD, pen, { fill: MUTED.light }), gap(6)] : []),
        { height: 38, drawn: pen.narrow.draw(axis, { ...frame(BROAD - names, 38), x: names }) },
        {
          height: height + 4,
          drawn:
            rows
              .map((one, i) => {
                const said = stacked([
                  set(words(find(one, named('b'))!), 0, names - 8, pen, { weight: 600, size: 12.5 }),
                  set(words(find(one, has('figures'))!), 0, names - 8, pen, { fill: MUTED.light, size: 12 }),
                ]);
                return (
                  at(0, i * row + Math.max(1, (row - said.height) / 2), said.drawn) +
                  rule(0, i * row, BROAD, i === 0 ? RULE.light : LINE.light)
                );
              })
              .join('') + pen.wide.draw(drawing!, { ...frame(BROAD - names, height), x: names }),
        },
      ],
    },
  ];
}

/** A code and what its signs leave over. */
function code(figure: Element, pen: Paint): Laid[] {
  const drawing = find(figure, (one) => svg(one) && has('picture')(one))!;
  const height = length(drawing.attributes['height']!, 0);
  return [{ width: NARROW, pieces: [{ height, drawn: pen.narrow.draw(drawing, frame(NARROW, height)) }] }];
}

/** Fields of a hundred firms. */
function inspections(figure: Element, pen: Paint): Laid[] {
  const fields = childrenOf(find(figure, has('fields')), 'li');
  const column = NARROW / fields.length;
  const room = column - 12;
  return [
    {
      width: NARROW,
      pieces: [
        dotKey(find(figure, has('key')), pen),
        beside(
          fields.map((one, i) => {
            const head = find(one, has('head'))!;
            const x = i * column;
            return stacked([
              set(words(find(head, named('b'))!), x, room + 8, pen, { weight: 600, size: 14 }),
              set(words(find(head, has('muted'))!), x, room + 8, pen, { fill: MUTED.light, size: 11.5 }),
              gap(4),
              { height: room + 6, drawn: pen.narrow.draw(find(one, svg)!, { ...frame(room, room), x }) },
              set(words(find(one, has('said'))!), x, room, pen, { weight: 600 }),
            ]);
          }),
        ),
      ],
    },
  ];
}

/** A key of dots, which are drawn in the middle of a unit. */
const dotKey = (list: Element | undefined, pen: Paint): Piece =>
  key(
    childrenOf(list, 'li').map((one) => ({
      mark: pen.narrow.draw(find(one, svg)!, { ...frame(14, 14), y: 1 }),
      width: 14,
      says: words(one),
    })),
    NARROW,
    pen,
  );

/** Ways from a firm to its head and back, between two posts. */
function bridges(figure: Element, pen: Paint): Laid[] {
  const [post, pad] = [6, 16];
  const inner = NARROW - 2 * post;
  const room = NARROW - 2 * pad;
  const posts = findAll(find(figure, has('posts'))!, named('span'));
  const company = find(posts[0]!, svg);
  const colour = company ? keeperOf(company) : INK.light;
  const between = ({ height, drawn }: Piece): Piece => ({
    height,
    drawn: `<rect width="${post}" height="${height}" fill="${colour}"/><rect x="${NARROW - post}" width="${post}" height="${height}" fill="${INK.light}"/>${drawn}`,
  });
  const sections = findAll(find(figure, has('lanes'))!, named('section')).flatMap((section): Piece[] => {
    const [first, ...rest] = findAll(section, named('li')).map((one): Piece => {
      const what = find(one, has('what'))!;
      const [bold] = [find(what, named('b'))].map((b) => (b ? words(b) : ''));
      const after = words({ ...what, children: what.children.filter((child) => !isElement(child) || child.name !== 'b') });
      const year = find(one, has('year'));
      const from = [year ? words(year) : '', words(find(one, has('rule')) ?? what)].filter(Boolean).join(' · ');
      const arrow = find(one, svg);
      return stacked([
        { height: 18, drawn: arrow ? pen.narrow.draw(arrow, { ...frame(inner, 14), x: post }) : '' },
        set(bold!, pad, room, pen, { weight: 600 }),
        set(after, pad, room, pen),
        set(from, pad, room, pen, { fill: MUTED.light, size: 11.5 }),
        gap(6),
      ]);
    });
    const head = words(find(section, named('h3'))!);
    return first ? [between(stacked([gap(8), set(head, pad, room, pen, { fill: MUTED.light }), first])), ...rest.map(between)] : [];
  });
  return [
    {
      width: NARROW,
      pieces: [
        beside(posts.map((one, i) => set(words(one), 0, NARROW, pen, { weight: 600, size: 14, anchor: i === 0 ? 'start' : 'end' }))),
        gap(4),
        ...sections,
      ],
    },
  ];
}

/** Refused purchases as they were counted, and the attempts of one summer over the people behind them. */
function lists(figure: Element, pen: Paint): Laid[] {
  const drawing = find(figure, (one) => svg(one) && has('picture')(one))!;
  const height = length(drawing.attributes['height']!, 0);
  const room = NARROW - 78;
  return [{ width: NARROW, pieces: [{ height, drawn: pen.narrow.draw(drawing, frame(room, height)) }] }];
}

/** On to a list and off it: a picture for each way of listing. */
function ways(figure: Element, pen: Paint): Laid[] {
  const part = (holder: Element | undefined): Piece[] => {
    if (!holder) return [];
    const items = childrenOf(find(holder, has('ways')), 'li').map((one) => {
      const small = find(one, has('muted'));
      const said = words({ ...one, children: one.children.filter((child) => child !== small) });
      return stacked([
        { height: 5, drawn: rule(0, 2, NARROW) },
        set(said, 0, NARROW, pen),
        set(small ? words(small) : '', 0, NARROW, pen, { fill: MUTED.light, size: 11.5 }),
        gap(3),
      ]);
    });
    return [set(words(find(holder, has('label'))!), 0, NARROW, pen, { fill: MUTED.light, weight: 600 }), ...items];
  };
  return childrenOf(find(figure, has('lanes')), 'li').map((lane): Laid => {
    const title = words(find(lane, named('h3'))!);
    const [on, stay, off, step] = ['on', 'stay', 'off', 'step'].map((name) => find(lane, has(name)));
    return {
      width: NARROW,
      name: title,
      pieces: [
        set(title, 0, NARROW, pen, { weight: 600, size: 14 }),
        gap(4),
        ...part(on),
        ...(stay ? [gap(8), slab(words(find(stay, named('span'))!), words(find(stay, named('b'))!), pen)] : []),
        ...part(off),
        ...part(step),
      ],
    };
  });
}

/** What stands on a black list, and for how long. */
function slab(list: string, term: string, pen: Paint): Piece {
  const said = stacked([
    set(list, 0, NARROW, pen, { fill: SURFACE.light, anchor: 'middle' }),
    set(term, 0, NARROW, pen, { fill: SURFACE.light, anchor: 'middle', weight: 600, size: 15 }),
  ]);
  const high = said.height + 14;
  return {
    height: high + 16,
    drawn: `<path d="M0 0h${NARROW}v${high}l${-NARROW / 2} 8l${-NARROW / 2} -8z" fill="${INK.light}"/>${at(0, 7, said.drawn)}`,
  };
}

/** Every measure as a mark, in rows by how far it is documented. */
function board(figure: Element, pen: Paint): Laid[] {
  const holder = find(figure, has('board'));
  if (!holder) return listed(figure, pen);
  const rows = findAll(holder, has('column')).map((column) => {
    const marks = findAll(column, (one) => one.name === 'li' && one !== column);
    const drawn = marks.map((one) => ({ mark: symbol(find(one, svg), pen.narrow, 1, 1), says: words(one) }));
    return row(words(find(column, named('h3'))!), drawn, has('gone')(column), pen);
  });
  return [{ width: NARROW, pieces: [keyOf(find(holder, has('key')), NARROW, pen), ...rows] }];
}

/** The same of measures of which the page has the list alone. */
function listed(figure: Element, pen: Paint): Laid[] {
  const imposers = findAll(figure, (one) => one.name === 'select' && one.attributes['data-filter'] === 'imposedBy').flatMap((one) =>
    findAll(one, named('option')),
  );
  // An office abroad is a state's too, and nobody is an outline.
  const shape = (imposer: string): string =>
    imposer === 'abroad'
      ? `<path d="${KEEPER_SHAPES.centre}" transform="translate(1 1)scale(.875)" fill="none" stroke="${INK.light}" stroke-width="2.5"/>`
      : imposer in KEEPER_SHAPES
        ? `<path d="${KEEPER_SHAPES[imposer as keyof typeof KEEPER_SHAPES]}" transform="translate(1 1)scale(.875)" fill="${KEEPERS[imposer]}"/>`
        : `<circle cx="8" cy="8" r="5.7" fill="none" stroke="${INK.light}" stroke-width="1.5" stroke-dasharray="3 2.5"/>`;
  const items = findAll(figure, (one) => one.name === 'li' && one.attributes['data-standing'] !== undefined);
  const rows = [...Map.groupBy(items, (one) => words(find(one, has('standing'))!))].map(([standing, measures]) =>
    row(
      `${standing} ${measures.length}`,
      measures.map((one) => ({ mark: shape(one.attributes['data-imposed-by']!), says: words(find(one, has('name'))!) })),
      measures[0]!.attributes['data-standing'] === 'not-found',
      pen,
    ),
  );
  const used = new Set(items.map((one) => one.attributes['data-imposed-by']));
  const known = imposers.filter(({ attributes }) => used.has(attributes['value']));
  return [
    {
      width: NARROW,
      pieces: [
        key(
          known.map((one) => ({ mark: shape(one.attributes['value']!), width: 16, says: words(one) })),
          NARROW,
          pen,
        ),
        ...rows,
      ],
    },
  ];
}

/** Measures that are documented alike; a broken line stands over those that nobody found. */
function row(title: string, marks: readonly { readonly mark: string; readonly says: string }[], isGone: boolean, pen: Paint): Piece {
  return stacked([
    { height: 8, drawn: `<path d="M0 1h${NARROW}" stroke="${INK.light}" stroke-width="2"${isGone ? ' stroke-dasharray="5 3"' : ''}/>` },
    set(title, 0, NARROW, pen, { weight: 600, size: 14 }),
    gap(4),
    stacked(marks.map(({ mark, says }) => beside([{ height: 20, drawn: mark }, set(says, 24, NARROW - 24, pen)]))),
    gap(6),
  ]);
}

/** Questions down, who answers across, each answer a mark. */
function grid(
  heads: readonly { readonly says: string; readonly mark?: Element | undefined; readonly tinted?: boolean }[],
  rows: readonly { readonly question: string; readonly marks: readonly string[] }[],
  { width, names }: { readonly width: number; readonly names: number },
  pen: Paint,
): Piece[] {
  const column = (width - names) / heads.length;
  const titles = heads.map(({ says, mark }, i) =>
    stacked([
      { height: mark ? 18 : 0, drawn: symbol(mark, pen.narrow, names + (i + 0.5) * column - 6, 2) },
      set(says, names + i * column, column, pen, { weight: 600, size: 11.5, anchor: 'middle' }),
    ]),
  );
  const head = beside(titles.map((title) => ({ height: title.height, drawn: title.drawn })));
  return [
    { height: head.height + 6, drawn: head.drawn },
    ...rows.map(({ question, marks }): Piece => {
      const said = set(question, 0, names - 12, pen);
      const height = Math.max(said.height, 18) + 12;
      const bands = heads.map(({ tinted }, i) =>
        tinted ? `<rect x="${toHundredths(names + i * column)}" width="${toHundredths(column)}" height="${height}" fill="#efe8da"/>` : '',
      );
      return {
        height,
        drawn:
          bands.join('') +
          rule(0, 0, width) +
          at(0, (height - said.height) / 2, said.drawn) +
          marks.map((mark, i) => at(names + (i + 0.5) * column - 8, height / 2 - 8, mark)).join(''),
      };
    }),
  ];
}

/** The words of the marks, each once with its shape. */
function answersIn(cells: readonly { readonly mark: Element | undefined; readonly says: string }[], width: number, pen: Paint): Piece {
  const items = new Map(cells.flatMap(({ mark, says }) => (mark && says ? [[says, mark] as const] : [])));
  return key(
    [...items].map(([says, mark]) => ({ mark: symbol(mark, pen.narrow), width: 16, says })),
    width,
    pen,
  );
}

/** Tales and the record, feature by feature. */
function stories(figure: Element, pen: Paint): Laid[] {
  const heads = findAll(find(figure, has('heads'))!, named('span')).map((one) => ({ says: words(one), tinted: has('china')(one) }));
  const rows = findAll(figure, named('summary')).flatMap((row) => {
    const question = find(row, has('question'));
    return question ? [{ question: words(question), cells: findAll(row, has('word')) }] : [];
  });
  const said = rows.flatMap(({ cells }) =>
    cells.map((cell) => ({
      mark: find(cell, svg),
      says: words({ ...cell, children: cell.children.filter((child) => !isElement(child)) }),
    })),
  );
  const marked = rows.map(({ question, cells }) => ({ question, marks: cells.map((cell) => symbol(find(cell, svg), pen.narrow)) }));
  return [{ width: NARROW, pieces: [answersIn(said, NARROW, pen), ...grid(heads, marked, { width: NARROW, names: 208 }, pen)] }];
}

/** Scores and lists at home and in China, question by question. */
function mirror(figure: Element, pen: Paint): Laid[] {
  const table = find(find(figure, has('all-eight'))!, named('table'))!;
  const [first, ...rest] = findAll(table, named('tr'));
  const heads = childrenOf(first, 'th')
    .slice(1)
    .map((one) => ({ says: words(one), mark: find(one, svg) }));
  const cells = rest
    .flatMap((row) => childrenOf(row, 'td'))
    .map((cell) => {
      const holder = find(cell, named('span'))!;
      return { mark: find(cell, svg), says: words({ ...holder, children: holder.children.filter((child) => !isElement(child)) }) };
    });
  const rows = rest.map((row) => ({
    question: words(childrenOf(row, 'th')[0]!),
    marks: childrenOf(row, 'td').map((cell) => symbol(find(cell, svg), pen.narrow)),
  }));
  return [{ width: BROAD, pieces: [answersIn(cells, BROAD, pen), ...grid(heads, rows, { width: BROAD, names: 172 }, pen)] }];
}

/** Who argues about what: themes down, the seats across, a dot for each argument. */
function viewpoints(figure: Element, pen: Paint): Laid[] {
  const cards = childrenOf(find(figure, has('deck')), 'li').map((card) => {
    const [seat = '', ...themes] = words(find(card, has('themes'))!).split(' · ');
    return { seat, themes };
  });
  const seated = [...new Set(cards.map(({ seat }) => seat))].sort();
  const rows = [...new Set(cards.flatMap(({ themes }) => themes))].map((theme) => ({
    question: theme,
    marks: seated.map((seat) => {
      const n = cards.filter((card) => card.seat === seat && card.themes.includes(theme)).length;
      return Array.from({ length: n }, (_, i) => `<circle cx="${8 + (i - (n - 1) / 2) * 14}" cy="8" r="5.5" fill="${INK.light}"/>`).join(
        '',
      );
    }),
  }));
  return [
    {
      width: NARROW,
      pieces: grid(
        seated.map((says) => ({ says })),
        rows,
        { width: NARROW, names: 190 },
        pen,
      ),
    },
  ];
}

/** Five people as seats at a table, and what is stated of them. */
function seats(figure: Element, pen: Paint): Laid[] {
  const names = 96;
  const chairs = findAll(figure, has('seat'));
  const column = (NARROW - names) / chairs.length;
  const centre = (i: number): number => names + (i + 0.5) * column;
  const [against, towards] = findAll(find(figure, has('stances'))!, named('span')).map(words);
  const rows = findAll(figure, (one) => has('row')(one) && one.name === 'div');
  const cell = (look: readonly string[], x: number, y: number, width: number, height: number): string => {
    const border = look.includes('silent') ? RULE.light : INK.light;
    const half = look.includes('whole')
      ? [x, width]
      : look.some((one) => /^(?:younger|china)$/.test(one))
        ? [x, width / 2]
        : [x + width / 2, width / 2];
    const inside = look.includes('silent')
      ? hatched(x, y, width, height)
      : `<rect x="${half[0]}" y="${y}" width="${half[1]}" height="${height}" fill="${INK.light}"/>`;
    return `${inside}<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${border}"/>`;
  };
  const lookOf = (one: Element): string[] => classesOf(one);
  const legend = findAll(figure, (one) => one.name === 'span' && childrenOf(one, 'i').some(has('cell'))).map((one) => ({
    mark: cell(lookOf(childrenOf(one, 'i')[0]!), 0, 2, 22, 11),
    ...{ width: 22, says: words(one) },
  }));
  return [
    {
      width: NARROW,
      pieces: [
        beside([
          set(against!, names, NARROW - names, pen, { size: 12 }),
          set(towards!, names, NARROW - names, pen, { size: 12, anchor: 'end' }),
        ]),
        {
          height: 66,
          drawn: chairs
            .map((chair, i) => {
              const drawing = find(chair, svg)!;
              const drawn = pen.narrow.draw(drawing, frame(54, 59));
              return has('opposes')(drawing)
                ? `<g transform="translate(${toHundredths(centre(i) + 27)} 4)scale(-1 1)">${drawn}</g>`
                : at(centre(i) - 27, 4, drawn);
            })
            .join(''),
        },
        beside(
          chairs.map((chair, i) =>
            set(words(find(chair, has('name'))!), names + i * column, column, pen, { weight: 600, size: 12, anchor: 'middle' }),
          ),
        ),
        gap(8),
        ...rows.map((row): Piece => {
          const cells = childrenOf(row, 'span').filter(has('cell'));
          const said = findAll(row, has('text')).map(words);
          const own = set(words(find(row, named('b'))!), 0, names - 8, pen, { weight: 600, size: 12 });
          return stacked([
            { height: 6, drawn: rule(0, 0, NARROW) },
            {
              height: 26,
              drawn: at(0, 3, own.drawn) + cells.map((one, i) => cell(lookOf(one), centre(i) - column / 2 + 4, 0, column - 8, 22)).join(''),
            },
            ...said.map((one) => set(one, names, NARROW - names, pen, { size: 12, fill: MUTED.light })),
            gap(4),
          ]);
        }),
        key(legend, NARROW, pen),
      ],
    },
  ];
}

/** Slanting lines in a box. */
function hatched(x: number, y: number, width: number, height: number): string {
  let d = '';
  for (let from = -height + 7; from < width; from += 7) {
    const [x1, x2] = [Math.max(0, from), Math.min(width, from + height)];
    d += `M${x + x1} ${toHundredths(y + height - (x1 - from))}L${x + x2} ${toHundredths(y + height - (x2 - from))}`;
  }
  return `<path d="${d}" stroke="${RULE.light}"/>`;
}

/** One answer before and after, with a line between the two. */
function slope(figure: Element, pen: Paint): Laid[] {
  const drawing = find(figure, (one) => svg(one) && find(one, has('slope')) !== undefined);
  if (!drawing) return [];
  const height = length(drawing.attributes['height']!, 0);
  const list = findAll(figure, named('ul')).find((one) => find(one, named('b')))!;
  const sides = childrenOf(list, 'li');
  const column = NARROW / sides.length;
  return [
    {
      width: NARROW,
      pieces: [
        beside(
          sides.map((side, i) => {
            const value = find(side, named('b'))!;
            const said = words({ ...side, children: side.children.filter((child) => child !== value) });
            return stacked([
              set(said, i * column, column, pen, { anchor: 'middle' }),
              set(words(value), i * column, column, pen, { anchor: 'middle', weight: 600, size: 16 }),
            ]);
          }),
        ),
        gap(6),
        { height: height + 4, drawn: pen.narrow.draw(drawing, frame(NARROW, height)) },
      ],
    },
  ];
}

/** The people of the invented town: who falls, who stays, who rises. */
function town(figure: Element, pen: Paint): Laid[] {
  const labels = find(figure, has('labels'))!;
  const people = find(figure, (one) => svg(one) && one.attributes['viewBox'] !== undefined)!;
  const [, , across = 1, down = 1] = people.attributes['viewBox']!.split(' ').map(Number);
  const height = (NARROW * down) / across;
  const said = findAll(labels, named('span')).map(words);
  const group = find(figure, (one) => one.name === 'label' && find(one, named('select')) !== undefined);
  const large = group ? words({ ...group, children: group.children.filter((child) => !isElement(child)) }) : '';
  const which = find(figure, has('on-paper'));
  return [
    {
      width: NARROW,
      pieces: [
        beside(said.map((one, i) => set(one, 0, NARROW, pen, { weight: 600, anchor: ['start', 'middle', 'end'][i] ?? 'start' }))),
        gap(6),
        { height: height + 8, drawn: pen.narrow.draw(people, frame(NARROW, height)) },
        set(`${large} ${which ? words(which) : ''}`.trim(), 0, NARROW, pen, { fill: MUTED.light }),
      ],
    },
  ];
}

/** A form for a pencil: of each bet its scale, or its answers, to mark. */
function bets(figure: Element, pen: Paint): Laid[] {
  const rows = findAll(figure, named('fieldset')).map((bet): Piece => {
    const scale = find(bet, has('scale'));
    const asked = set(words(find(bet, has('question'))!), 0, NARROW, pen, { weight: 600 });
    if (!scale)
      return stacked([
        asked,
        gap(4),
        ...findAll(find(bet, has('options'))!, named('label')).map((option) =>
          beside([
            { height: 20, drawn: `<rect x=".5" y="2.5" width="11" height="11" fill="none" stroke="${INK.light}"/>` },
            set(words(option), 20, NARROW - 20, pen),
          ]),
        ),
        gap(12),
      ]);
    const ends = findAll(find(scale, has('ends'))!, named('span')).map(words);
    const ticks = Array.from({ length: 11 }, (_, i) => `M${toHundredths((NARROW - 1) * (i / 10) + 0.5)} ${i % 5 === 0 ? 10 : 14}V18`).join(
      '',
    );
    return stacked([
      asked,
      { height: 22, drawn: `<path d="M0 18H${NARROW}${ticks}" fill="none" stroke="${INK.light}"/>` },
      beside(ends.map((one, i) => set(one, 0, NARROW, pen, { fill: MUTED.light, size: 12, anchor: i === 0 ? 'start' : 'end' }))),
      gap(12),
    ]);
  });
  return [{ width: NARROW, pieces: rows }];
}

/** What the evidence says on the scale of each bet. */
function report(figure: Element, pen: Paint): Laid[] {
  const rows = findAll(figure, (one) => one.name === 'li' && find(one, has('name')) !== undefined).map((row): Piece => {
    const drawing = find(row, svg);
    const height = drawing ? length(drawing.attributes['height']!, 0) : 0;
    // The scale lies in the middle of its drawing, below the name.
    return stacked([
      set(words(find(row, has('name'))!), 0, NARROW, pen, { weight: 600 }),
      { height: height - 4, drawn: drawing ? at(0, -10, pen.narrow.draw(drawing, frame(NARROW, height))) : '' },
    ]);
  });
  const ends = findAll(find(figure, has('ends'))!, named('span')).map(words);
  return [
    {
      width: NARROW,
      pieces: [
        beside(ends.map((one, i) => set(one, 0, NARROW, pen, { fill: MUTED.light, anchor: i === 0 ? 'start' : 'end' }))),
        gap(6),
        ...rows,
      ],
    },
  ];
}
