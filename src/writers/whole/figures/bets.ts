/** Claims and bets. */
import { INK, MUTED } from '../../../core/colours';
import { toHundredths } from '../../../core/round';
import { find, findAll, named, type Element } from '../../../html/tree';
import { frame, length, words } from '../pen';
import { type Laid, NARROW, type Paint, type Piece, at, beside, childrenOf, gap, has, key, set, stacked, svg } from './kit';

/** Every claim as a tick, and what the ticks mean. */
export function verdicts(figure: Element, pen: Paint): Laid[] {
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
            width: 6,
            says: words(one),
          })),
          NARROW,
          pen,
        ),
      ],
    },
  ];
}

/** A form for a pencil: of each bet its scale, or its answers, to mark. */
export function bets(figure: Element, pen: Paint): Laid[] {
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
export function report(figure: Element, pen: Paint): Laid[] {
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
