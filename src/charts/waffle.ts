/**
 * Dots in columns of a given height, filled from the top of the first column, as one SVG path in units of a dot's distance:
 * each dot is a line of no length, which a round cap makes visible. `from` leaves that many places empty.
 */
export function waffle(count: number, rows: number, from = 0, left = 0): string {
  return Array.from({ length: count }, (_, i) => {
    const place = from + i;
    return `M${left + Math.floor(place / rows) + 0.5} ${(place % rows) + 0.5}h0`;
  }).join('');
}

/** Columns that `count` dots fill. */
export const columnsOf = (count: number, rows: number): number => Math.ceil(count / rows);
