/** Lists and measures. */
import { INK, MUTED, SURFACE } from '../../../core/colours';
import { find, findAll, named, type Element } from '../../../html/tree';
import { frame, length, words } from '../pen';
import { type Laid, NARROW, type Paint, type Piece, at, beside, childrenOf, gap, has, keyOf, rule, set, stacked, svg, symbol } from './kit';

/** Refused purchases as they were counted, and the attempts of one summer over the people behind them. */
export function lists(figure: Element, pen: Paint): Laid[] {
  const drawing = find(figure, (one) => svg(one) && has('picture')(one))!;
  const height = length(drawing.attributes['height']!, 0);
  const room = NARROW - 78;
  return [{ width: NARROW, pieces: [{ height, drawn: pen.narrow.draw(drawing, frame(room, height)) }] }];
}

/** On to a list and off it: a picture for each way of listing. */
export function ways(figure: Element, pen: Paint): Laid[] {
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
export function board(figure: Element, pen: Paint): Laid[] {
  const holder = find(figure, has('board'))!;
  const rows = findAll(holder, has('column')).map((column) => {
    const marks = findAll(column, (one) => one.name === 'li' && one !== column);
    const drawn = marks.map((one) => ({ mark: symbol(find(one, svg), pen.narrow, 1, 1), says: words(one) }));
    return row(words(find(column, named('h3'))!), drawn, has('gone')(column), pen);
  });
  return [{ width: NARROW, pieces: [keyOf(find(holder, has('key')), NARROW, pen), ...rows] }];
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
