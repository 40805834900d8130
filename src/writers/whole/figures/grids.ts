/** Questions down, who answers across. */
import { TINT, INK } from '../../../core/colours';
import { toHundredths } from '../../../core/round';
import { find, findAll, isElement, named, type Element } from '../../../html/tree';
import { words } from '../pen';
import { BROAD, type Laid, NARROW, type Paint, type Piece, at, beside, childrenOf, has, key, rule, set, stacked, svg, symbol } from './kit';

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
        tinted
          ? `<rect x="${toHundredths(names + i * column)}" width="${toHundredths(column)}" height="${height}" fill="${TINT.light}"/>`
          : '',
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
export function stories(figure: Element, pen: Paint): Laid[] {
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
export function mirror(figure: Element, pen: Paint): Laid[] {
  const table = find(find(figure, has('all-eight'))!, named('table'))!;
  const [first, ...rest] = findAll(table, named('tr'));
  const heads = childrenOf(first, 'th')
    .slice(1)
    .map((one) => ({ says: words(one), mark: find(one, svg) }));
  const cells = rest
    .flatMap((row) => childrenOf(row, 'td'))
    .map((cell) => ({ mark: find(cell, svg), says: words({ ...cell, children: cell.children.filter((child) => !isElement(child)) }) }));
  const rows = rest.map((row) => ({
    question: words(childrenOf(row, 'th')[0]!),
    marks: childrenOf(row, 'td').map((cell) => symbol(find(cell, svg), pen.narrow)),
  }));
  return [{ width: BROAD, pieces: [answersIn(cells, BROAD, pen), ...grid(heads, rows, { width: BROAD, names: 172 }, pen)] }];
}

/** Who argues about what: themes down, the seats across, a dot for each argument. */
export function viewpoints(figure: Element, pen: Paint): Laid[] {
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
