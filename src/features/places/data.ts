/** The two maps as the figure draws them: where marks and words stand, and the ground below them. */
import { getEntry } from 'astro:content';
import { overlap, scaleBox, textBox, type Box } from '../../charts/box';
import { degreesOf, moveApart, nameMarks, pathOf, projectionOf, type Point, type Projection, type Spot } from '../../charts/map';
import { LETTER, textWidth } from '../../charts/text-width';
import { LAND, RULE, WATER } from '../../core/colours';
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
  const water =
    data.water.length > 0 ? `<path d="${draw(data.water, false)}" fill="none" stroke="${WATER.light}" stroke-width="2.5"/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">` +
    `<path d="${draw(data.land, true)}" fill="${LAND.light}" fill-opacity=".2" stroke="${RULE.light}" stroke-width="1.5"/>${water}</svg>`
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

/** A place that a map shows. */
interface Shown {
  /** Position among the places. */
  readonly index: number;
  /** The middle of its mark in the narrowest picture. */
  readonly at: Point;
  /** Width and height of its name, and of its name with the widest result below it. */
  readonly name: Point;
  readonly words: Point;
}

/** The places within a map but for those in `hidden`, their marks moved apart. `chips`: of each place the widest result. */
function shownOn(projection: Projection, places: readonly Entry[], chips: readonly string[], hidden: ReadonlySet<number>): Shown[] {
  const within = places.flatMap(({ at, name }, index) => {
    const point = projection.at(at.lon, at.lat);
    return isIn(point, projection) && !hidden.has(index) ? [{ index, name, point, chip: chips[index]! }] : [];
  });
  const moved = moveApart(
    within.map(({ point }) => point),
    2 * MARK + 2,
  );
  return within.map(({ index, name, chip }, i) => ({
    index,
    at: moved[i]!,
    name: [bold(name), LINE],
    words: [Math.max(bold(name), bold(chip)), chip ? 2 * LINE : LINE],
  }));
}

/** The boxes of words in a picture `k` times as wide as the narrowest. */
const boxesOf = (shown: readonly Shown[], spots: readonly (Spot | null)[], k: number): Box[] =>
  shown.flatMap(({ at: [x, y], words }, i) => {
    const spot = spots[i];
    return spot ? [textBox(x * k + spot.dx, y * k + spot.dy, words, spot.anchor)] : [];
  });

/**
 * Where the names of places stand. What finds no room on a phone is named on wider screens, `k` times as wide, and what finds none there
 * either, without its result. `covered`: what else covers a part of the map.
 */
function spotsOf(shown: readonly Shown[], { width, height }: Projection, covered: readonly Box[], k: number) {
  const find = (by: number, taken: readonly Box[], sizeOf: (one: Shown, i: number) => Point | null): (Spot | null)[] =>
    nameMarks(
      shown.map((one, i) => ({ at: [one.at[0] * by, one.at[1] * by] as const, size: sizeOf(one, i) })),
      MARK,
      [width * by, height * by],
      taken,
    );
  const wider = covered.map((box) => scaleBox(box, k));
  const everywhere = find(1, covered, ({ words }) => words);
  const taken = [...wider, ...boxesOf(shown, everywhere, k)];
  const onWide = find(k, taken, ({ words }, i) => (everywhere[i] ? null : words));
  const plain = find(k, [...taken, ...boxesOf(shown, onWide, k)], ({ name }, i) => ((everywhere[i] ?? onWide[i]) ? null : name));
  return { everywhere, onWide, plain };
}

/** One map. `hidden` are the places that another map shows, `taken` what covers a part of this one. */
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
    x: 0,
    y: height * 0.97 - 2 * LINE,
    w: width * 0.03 + Math.max(projection.length(data.bar), wide(`${data.bar} km`)),
    h: height * 0.03 + 2 * LINE,
  };
  const covered = [...taken, bar];
  const shown = shownOn(projection, places, chips, hidden);
  const { everywhere, onWide, plain } = spotsOf(shown, projection, covered, WIDE[id] / NARROW);
  const marks = shown.map(({ at: [x, y] }): Box => ({ x: x - MARK, y: y - MARK, w: 2 * MARK, h: 2 * MARK }));
  const full = [...marks, ...boxesOf(shown, everywhere, 1), ...covered];
  return {
    marks: shown.map(({ index, at: [x, y] }, i) => ({
      index,
      x: percent(x, width),
      y: percent(y, height),
      vague: places[index]!.at.vague,
      spot: everywhere[i] ?? onWide[i] ?? plain[i] ?? null,
      wide: !everywhere[i],
      plain: !(everywhere[i] ?? onWide[i]),
    })),
    names: data.names.flatMap(({ lon, lat, text }) => {
      const [x, y] = projection.at(lon, lat);
      const said = pick(text, lang).text;
      const box = textBox(x, y, [wide(said), LINE], 'middle');
      const fits = box.x >= 0 && box.x + box.w <= width && !full.some((other) => overlap(box, other));
      return fits ? [{ x: percent(x, width), y: percent(y, height), text: said }] : [];
    }),
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
      x: percent(left, width),
      y: percent(top, height),
      width: percent(right - left, width),
      height: percent(bottom - top, height),
    },
    dots: [...tipped].map((index) => {
      const [x, y] = projection.at(places[index]!.at.lon, places[index]!.at.lat);
      return { index, x: percent(x, width), y: percent(y, height) };
    }),
  };
}
