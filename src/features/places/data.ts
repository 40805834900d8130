/** The two maps as the figure draws them: where marks and words stand, and the ground below them. */
import { getEntry } from 'astro:content';
import { overlap, scaleBox, textBox, type Box } from '../../charts/box';
import { degreesOf, moveApart, nameMarks, pathOf, projectionOf, type Point, type Projection, type Spot } from '../../charts/map';
import { LETTER, textWidth } from '../../charts/text-width';
import { RULE } from '../../core/colours';
import { pick, type Language } from '../../core/i18n';
import type { Entry } from './entries';
import type { PlacesData } from './types';

type Id = 'east' | 'tip';

/** Pixels across the narrowest frame that shows the map: all that keeps apart there has more room in others. */
const NARROW = 280;
/** The same where the two maps stand side by side. */
const WIDE: Readonly<Record<Id, number>> = { east: 385, tip: 300 };
/** From a mark’s middle to its edge, and the height of a line of words. */
export const MARK = 7;
const LINE = 14;
const EM = LETTER * 16;

const wide = (text: string): number => textWidth(text) * EM;
/** The name of a place that is chosen, and results, are bold. */
const bold = (text: string): number => textWidth(text, 'bold') * EM;

async function groundOf(id: Id) {
  const { data } = (await getEntry('grounds', id))!;
  return { data, projection: projectionOf(data.frame, NARROW) };
}

/** Land and water as a picture that lies below the marks. Half transparent, so that it suits light and dark pages alike. */
export async function groundPicture(id: Id): Promise<string> {
  const { data, projection } = await groundOf(id);
  // Finer than the pixels of a phone, as wide screens show the same picture.
  const fine = projectionOf(data.frame, NARROW * 3);
  const draw = (lines: readonly string[], closed: boolean) =>
    lines
      .map((line) =>
        pathOf(
          degreesOf(line).map(([lon, lat]) => fine.at(lon, lat)),
          closed,
        ),
      )
      .join('');
  const [width, height] = [NARROW * 3, Math.round((NARROW * 3 * projection.height) / projection.width)];
  const water = data.water.length > 0 ? `<path d="${draw(data.water, false)}" fill="none" stroke="#6d87a8" stroke-width="2.5"/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">` +
    `<path d="${draw(data.land, true)}" fill="#a08c64" fill-opacity=".2" stroke="${RULE.light}" stroke-width="1.5"/>${water}</svg>`
  );
}

export interface Placed {
  /** Position among the places. */
  readonly index: number;
  /** In per cent of the picture. */
  readonly x: number;
  readonly y: number;
  /** Where its name stands; null where there is no room. */
  readonly spot: Spot | null;
  /** Whether there is room for the name on wide screens only. */
  readonly wide: boolean;
  /** Whether there is room for no more than the name. */
  readonly plain: boolean;
  readonly vague: boolean;
}

export interface MapLayout {
  readonly marks: readonly Placed[];
  /** Names of seas and rivers that have room. */
  readonly names: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Height in per cent of the width. */
  readonly height: number;
  readonly bar: { readonly kilometres: number; readonly width: number };
}

const percent = (value: number, of: number): number => Math.round((1000 * value) / of) / 10;
const isIn = ([x, y]: Point, { width, height }: Projection): boolean => x >= 0 && y >= 0 && x <= width && y <= height;

/**
 * `chips`: of each place the widest result that may stand below its name. `free`: what else covers a part of the map, and `hidden` are
 * the places that another map shows.
 */
async function layOut(
  id: Id,
  places: readonly Entry[],
  chips: readonly string[],
  hidden: ReadonlySet<number>,
  taken: readonly Box[],
  lang: Language,
): Promise<MapLayout> {
  const { data, projection } = await groundOf(id);
  const { width, height } = projection;
  /** The bar of length in the lower left corner, with its words. */
  const bar: Box = {
    ...{ x: 0, y: height * 0.97 - 2 * LINE },
    ...{ w: width * 0.03 + Math.max(projection.length(data.bar), wide(`${data.bar} km`)), h: height * 0.03 + 2 * LINE },
  };
  const covered = [...taken, bar];
  const shown = places.flatMap(({ at }, index) => {
    const point = projection.at(at.lon, at.lat);
    return isIn(point, projection) && !hidden.has(index) ? [{ index, point }] : [];
  });
  const moved = moveApart(
    shown.map(({ point }) => point),
    2 * MARK + 2,
  );
  const size = (index: number): Point => [Math.max(bold(places[index]!.name), bold(chips[index]!)), chips[index] ? 2 * LINE : LINE];
  /** Boxes of the words in a picture `k` times as wide. */
  const boxesOf = (spots: readonly (Spot | null)[], k: number): Box[] =>
    shown.flatMap(({ index }, i) => {
      const [spot, [x, y]] = [spots[i], moved[i]!];
      return spot ? [textBox(x * k + spot.dx, y * k + spot.dy, size(index), spot.anchor)] : [];
    });
  const k = WIDE[id] / NARROW;
  const named = (k: number, sizeOf: (i: number) => Point | null) =>
    shown.map((_, i) => ({ at: [moved[i]![0] * k, moved[i]![1] * k] as const, size: sizeOf(i) }));
  const spots = nameMarks(
    named(1, (i) => size(shown[i]!.index)),
    MARK,
    [width, height],
    covered,
  );
  // What finds no room on a phone is named on wider screens; what finds none there either, without its results.
  const wider = covered.map((box) => scaleBox(box, k));
  const more = nameMarks(
    named(k, (i) => (spots[i] ? null : size(shown[i]!.index))),
    MARK,
    [width * k, height * k],
    [...wider, ...boxesOf(spots, k)],
  );
  const plain = nameMarks(
    named(k, (i) => ((spots[i] ?? more[i]) ? null : [bold(places[shown[i]!.index]!.name), LINE])),
    MARK,
    [width * k, height * k],
    [...wider, ...boxesOf(spots, k), ...boxesOf(more, k)],
  );
  const boxes: Box[] = [...moved.map(([x, y]): Box => ({ x: x - MARK, y: y - MARK, w: 2 * MARK, h: 2 * MARK })), ...boxesOf(spots, 1)];
  const names = data.names.flatMap(({ lon, lat, text }) => {
    const [x, y] = projection.at(lon, lat);
    const said = pick(text, lang).text;
    const box = textBox(x, y, [wide(said), LINE], 'middle');
    const covers = [...boxes, ...covered].some((other) => overlap(box, other));
    return covers || box.x < 0 || box.x + box.w > width ? [] : [{ x: percent(x, width), y: percent(y, height), text: said }];
  });
  return {
    marks: shown.map(({ index }, i) => ({
      ...{
        index,
        spot: spots[i] ?? more[i] ?? plain[i] ?? null,
        wide: !spots[i],
        plain: !(spots[i] ?? more[i]),
        vague: places[index]!.at.vague,
      },
      ...{ x: percent(moved[i]![0], width), y: percent(moved[i]![1], height) },
    })),
    names,
    height: percent(height, width),
    bar: { kilometres: data.bar, width: percent(projection.length(data.bar), width) },
  };
}

/** Of each place the widest result of any life in any year: what must have room below its name. */
export const widestOf = (results: PlacesData['results'], places: number): string[] =>
  Array.from({ length: places }, (_, i) =>
    Object.values(results)
      .flatMap((runs) => runs[i]!.flatMap(([, result]) => result?.[0] ?? []))
      .reduce((widest, value) => (value.length > widest.length ? value : widest), ''),
  );

/** The whole map, its inset, and the inset’s frame on the map. */
export async function mapsOf(places: readonly Entry[], chips: readonly string[], lang: Language) {
  const { data } = await groundOf('tip');
  const { projection } = await groundOf('east');
  const { west, south, east, north } = data.frame;
  const [[left, top], [right, bottom]] = [projection.at(west, north), projection.at(east, south)];
  const tip = await layOut('tip', places, chips, new Set(), [], lang);
  const tipped = new Set(tip.marks.map(({ index }) => index));
  const { width, height } = projection;
  return {
    tip,
    whole: await layOut('east', places, chips, tipped, [{ x: left, y: top, w: right - left, h: bottom - top }], lang),
    frame: {
      ...{ x: percent(left, width), y: percent(top, height) },
      ...{ width: percent(right - left, width), height: percent(bottom - top, height) },
    },
    dots: [...tipped].map((index) => {
      const [x, y] = projection.at(places[index]!.at.lon, places[index]!.at.lat);
      return { index, x: percent(x, width), y: percent(y, height) };
    }),
  };
}
