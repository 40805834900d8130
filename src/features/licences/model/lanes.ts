/**
 * The picture of the licences: a lane for each firm, on a true scale of time, to the gate at which all were turned down, and from there to its
 * share of the first bureau. A lane is as high as its firm's share, so that eight lanes and the association's part make one bar. Places across
 * are in per cent of the scale, down in rem.
 */
import { spreadLabels } from '../../../charts/labels';
import { LETTER, textWidth } from '../../../charts/text-width';
import { wrapText } from '../../../charts/wrap';
import { yearTicks, placeOf } from '../../../charts/years';
import { toHundredths } from '../../../core/round';
import { HEAD, LANE } from './size';
import type { Bureau } from './index';

interface Given {
  /** The firms, by id and short name, from above. */
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly steps: readonly {
    readonly date: string;
    readonly until?: string | undefined;
    readonly bureau?: string | undefined;
    readonly mark: string;
  }[];
  readonly bureaus: readonly (Bureau & { readonly from: string })[];
  /** An owner with its share, as it stands beside its part. */
  readonly label: (holder: string, percent: number) => string;
  /** What stands at the gate, one line each. */
  readonly refusal: readonly string[];
  readonly lang: string;
}

/** Height of a line of the owners' names, and how wide these are where the picture is narrowest that holds them. */
const LINE = 1.1;
const ROOM = 9.6;
/** The same of the one before the eight, which stands on the left of its part on the narrowest screen. */
const BEFORE = 8;

const size = (text: string) => textWidth(text) * LETTER;

/** Width of the firms' names, which the styles of the picture know as well. */
const GUTTER = 6;
/** Whether words have room there. */
export const fitsName = (text: string): boolean => size(text) + 0.2 <= GUTTER;

export function lanes({ lanes: firms, steps, bureaus, label, refusal, lang }: Given) {
  const first = `${steps[0]!.date.slice(0, 4)}-01-01`;
  const end = [...steps.map(({ date, until }) => until ?? date), ...bureaus.map(({ from }) => from)].sort().at(-1)!;
  const last = `${Number(end.slice(0, 4)) + 2}-01-01`;
  const x = (date: string) => placeOf(date.length === 7 ? `${date}-28` : date, first, last);
  const shared = bureaus[0]!;
  const share = shared.holders.find(({ holder }) => firms.some(({ id }) => id === holder))!.percent;
  const unit = LANE / share;
  const order = (holder: string) => firms.findIndex(({ id }) => id === holder);
  const length = unit * 100;
  const bars = bureaus.map(({ body, from, holders }, i) => {
    // In the shared bureau each firm's part stands in its own lane.
    const sorted = i === 0 ? [...holders].sort((a, b) => order(a.holder) - order(b.holder)) : holders;
    let y = HEAD;
    const parts = sorted.map(({ holder, percent }) => {
      const part = { holder, percent, y: toHundredths(y), height: toHundredths(unit * percent) };
      y += part.height;
      return part;
    });
    const wanted = parts.map((part) => {
      const height = LINE * wrapText(label(part.holder, part.percent), ROOM, size, lang).length + 0.2;
      return { at: part.y + part.height / 2 - height / 2, size: height };
    });
    // Counted from the bottom, so that none stands below the bar.
    const bottom = HEAD + length;
    const labels = spreadLabels(wanted.map(({ at, size: height }) => ({ at: bottom - at - height, size: height })).reverse())
      .reverse()
      .map((at, n) => bottom - at - wanted[n]!.size);
    return {
      body,
      x: x(from),
      step: steps.findIndex(({ bureau }) => bureau === body),
      /** On the side of the bar on which there is room its owners are named. */
      side: x(from) < 70 ? ('right' as const) : ('left' as const),
      parts: parts.map((part, n) => ({ ...part, label: toHundredths(labels[n]!), size: toHundredths(wanted[n]!.size) })),
    };
  });
  const refused = steps.findIndex(({ mark }) => mark === 'refused');
  return {
    top: toHundredths(HEAD + length - firms.length * LANE),
    bottom: toHundredths(HEAD + length),
    gate: { x: x(steps[refused]!.date), step: refused, says: refusal },
    /** The largest owner of the shared bureau, line by line. */
    leader: wrapText(label(bars[0]!.parts[0]!.holder, bars[0]!.parts[0]!.percent), BEFORE, size, lang),
    years: yearTicks(`${Number(first.slice(0, 4)) - 1}-12-31`, `${Number(last.slice(0, 4)) - 1}-12-31`).map(({ year }) => ({
      year,
      x: x(`${year}-01-01`),
      // On a phone there is room for every third year.
      first: (year - Number(first.slice(0, 4))) % 3 === 0,
    })),
    steps: steps.map(({ date, until }) => ({ x: x(date), until: until ? x(until) : null })),
    bars,
  };
}
