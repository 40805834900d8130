/** People: five at a table, a class before and after, an invented town. */
import { INK, MUTED, RULE } from '../../../core/colours';
import { toHundredths } from '../../../core/round';
import { classesOf, find, findAll, isElement, named, type Element } from '../../../html/tree';
import { frame, length, words } from '../pen';
import { type Laid, NARROW, WIDE, type Paint, type Piece, at, beside, childrenOf, gap, has, key, rule, set, stacked, svg } from './kit';

/** Five people as seats at a table, and what is stated of them. */
export function seats(figure: Element, pen: Paint): Laid[] {
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
    width: 22,
    says: words(one),
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

/** Rounds of a question along the years; or one answer before and after, with a line between the two. */
export function survey(figure: Element, pen: Paint): Laid[] {
  const rounds = find(figure, (one) => svg(one) && has('rounds')(one));
  if (rounds) {
    const height = length(rounds.attributes['height']!, 0);
    return [{ width: WIDE, pieces: [{ height: height + 4, drawn: pen.wide.draw(rounds, frame(WIDE, height)) }] }];
  }
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
export function town(figure: Element, pen: Paint): Laid[] {
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
