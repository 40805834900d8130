/** Firms: classes of risk, and ways from a firm to its head. */
import { COMPANY, INK, MUTED } from '../../../core/colours';
import { find, findAll, isElement, named, type Element } from '../../../html/tree';
import { frame, words } from '../pen';
import { type Laid, NARROW, type Paint, type Piece, beside, childrenOf, gap, has, key, set, stacked, svg } from './kit';

/** Fields of a hundred firms. */
export function inspections(figure: Element, pen: Paint): Laid[] {
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
export function bridges(figure: Element, pen: Paint): Laid[] {
  const [post, pad] = [6, 16];
  const inner = NARROW - 2 * post;
  const room = NARROW - 2 * pad;
  const posts = findAll(find(figure, has('posts'))!, named('span'));
  const company = find(posts[0]!, svg);
  const colour = company ? COMPANY.light : INK.light;
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
