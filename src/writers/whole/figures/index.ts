/**
 * Figures of which a page lays out the words with HTML around its drawings: put together again as pictures. What is drawn, and how, is
 * taken from the page; here only stands where it goes on paper.
 */
import { classesOf, type Element } from '../../../html/tree';
import { licences, scorer, agree, rulebook } from './ledgers';
import { lifelines, places } from './places';
import { inspections, bridges } from './firms';
import { lists, ways, board } from './lists';
import { stories, mirror, viewpoints } from './grids';
import { seats, survey, town } from './people';
import { verdicts, bets, report } from './bets';
import type { Laid, Layout, Paint } from './kit';

export { LEADING, NARROW, WIDE, type Laid, type Paint, type Piece } from './kit';

/** Layouts by the first word of the figure's address on its page. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  verdicts,
  licences,
  scorer,
  agree,
  places,
  lifelines,
  rulebook,
  inspections,
  bridges,
  lists,
  ways,
  measures: board,
  stories,
  mirror,
  viewpoints,
  divide: seats,
  survey,
  town,
  bets,
  report,
};

/** The pictures of a figure that a page lays out with words around its drawings; none for any other. */
export function laidOut(figure: Element, pen: Paint): Laid[] {
  const [kind = ''] = (figure.attributes['id'] ?? classesOf(figure)[0] ?? '').split('-');
  return LAYOUTS[kind]?.(figure, pen) ?? [];
}
