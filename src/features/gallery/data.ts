/** The small drawing of each figure that can stand alone, made of what the figure shows. */
import { getCollection, getEntry } from 'astro:content';
import { bookIn } from '../../components/book';
import { factsIn } from '../../book/printed';
import type { Use } from '../../book/mdx';
import type { Glyph } from '../../charts/glyph';
import type { Answer } from '../../core/scoring/agree';
import type { Language } from '../../core/i18n';
import type { Messages } from 'messages';
import { PARTS } from '../code/model';
import { figureGlyphs } from '../contents/data';
import { columns } from '../contents/model/glyphs';
import { heroOf } from '../hero/data';
import { yearOf } from '../places/model';
import { agreeProps } from '../scorer/data';
import { overview } from '../town/model';
import { axes, bars, code, courses, crossings, crowd, lanes, map, matrix, ways, wholes } from './model/glyphs';

/** The lanes of a timeline, in their order. */
const TRACKS = ['centre', 'province', 'city', 'court', 'company'] as const;

type Drawn = readonly [figure: string, glyph: Glyph];

/** The drawings by the figure's name. */
export async function thumbnails(lang: Language, ui: Messages, site: URL | undefined): Promise<ReadonlyMap<string, Glyph>> {
  const { chapters } = await bookIn(lang, site);
  const uses = chapters.flatMap(({ parts }) => parts.flatMap((part) => part.uses));
  return new Map<string, Glyph>([
    ...(await Promise.all(uses.flatMap(ofValues))).flat(),
    ...(await Promise.all([timelines(), surveys(), listed(), compared(lang, ui), invented()])).flat(),
    ...(await figureGlyphs(await heroOf(lang, ui))),
  ]);
}

/** Figures that show values of facts as their author chose them. */
async function ofValues(use: Use): Promise<Drawn[]> {
  const { component, attributes: given } = use;
  if (component === 'Ownership') return ownership([given['body']].flat() as string[]);
  if (!['Bars', 'Lines', 'Counts'].includes(component)) return [];
  const all = await Promise.all(
    factsIn(use).map(async ([fact, keys]) => {
      const values = (await getEntry('facts', fact))?.data.values ?? [];
      return keys.map((key) =>
        values
          .filter((one) => (key.endsWith('*') ? one.key.startsWith(key.slice(0, -1)) : one.key === key))
          .flatMap(({ value, date }) => (typeof value === 'number' ? [{ value, at: yearOf(date ?? '2000') }] : []))
          .sort((a, b) => a.at - b.at),
      );
    }),
  );
  if (component === 'Bars') {
    const shown = all[0]?.slice(0, (given['values'] as string[]).length).flat() ?? [];
    const values = shown.map(({ value }) => value);
    return [[`bars-${given['fact']}`, given['whole'] === undefined ? bars(values) : wholes([values])]];
  }
  const id = component === 'Lines' ? `lines-${given['fact']}` : `counts-${given['id']}`;
  return [[id, courses(all.flat().filter(({ length }) => length > 1))]];
}

async function ownership(bodies: readonly string[]): Promise<Drawn[]> {
  const stakes = (await getCollection('licences')).flatMap(({ data }) => (data.kind === 'stake' ? [data] : []));
  const shares = bodies.map((body) => stakes.filter((one) => one.body === body).map(({ percent }) => percent));
  return [[`ownership-${bodies.join('-')}`, wholes(shares)]];
}

async function timelines(): Promise<Drawn[]> {
  const events = (await getCollection('events')).map(({ data }) => data);
  const chapters = [...new Set(events.flatMap((event) => event.chapters))];
  const draw = (these: typeof events) =>
    lanes(TRACKS.map((track) => these.filter((one) => one.track === track).map(({ date }) => yearOf(date))).filter(({ length }) => length));
  return [
    ['timeline', draw(events)],
    ...chapters.map((chapter): Drawn => [`timeline-${chapter}`, draw(events.filter((one) => one.chapters.includes(chapter)))]),
  ];
}

async function surveys(): Promise<Drawn[]> {
  return (await getCollection('surveys')).map(({ data: { id, answers, whole } }) => {
    const isOther = (i: number) => answers[i]?.group?.en !== answers[0]?.group?.en;
    const values = answers.map(({ value }) => value);
    return [`survey-${id}`, whole === 100 ? wholes([values]) : bars(values, isOther)];
  });
}

/** Figures of rules: ways on and off a list, ways between a firm and a person, the parts of a code. */
async function listed(): Promise<Drawn[]> {
  const all = (await getCollection('ways')).map(({ data }) => data);
  const lanesOf = all.flatMap((one) => (one.kind === 'lane' ? [one] : [])).sort((a, b) => a.order - b.order);
  const count = (lane: string, side: string) => all.filter((one) => one.kind === 'way' && one.lane === lane && one.side === side).length;
  const bridges = (await getCollection('bridges')).map(({ data }) => data.way);
  const of = (...wanted: readonly string[]) => bridges.filter((way) => wanted.includes(way)).length;
  const lists = [...new Set(lanesOf.map(({ list }) => list))];
  return [
    ...lists.map((list): Drawn => {
      const rows = lanesOf.filter((one) => one.list === list).map(({ id }) => ({ on: count(id, 'on'), off: count(id, 'off') }));
      return [`ways-${list}`, ways(rows.filter(({ on, off }) => on + off > 0))];
    }),
    ['bridges', crossings(of('down', 'score'), of('back'), of('shut'))],
    ['code', code(PARTS.map(({ from, to }) => to - from))],
  ];
}

/** Whether one keeper gives or takes; nought where it is not said how much, null where nothing happens or is known. */
function worth(answer: Answer): number | null {
  if (answer.kind === 'points') return answer.points.hi > 0 ? 1 : -1;
  if (answer.kind === 'grade' || answer.kind === 'listed') return -1;
  return answer.kind === 'counted' || answer.kind === 'open' ? 0 : null;
}

/** Figures that set things side by side. */
async function compared(lang: Language, ui: Messages): Promise<Drawn[]> {
  const mirror = (await getCollection('mirror'))
    .flatMap(({ data }) => (data.kind === 'thing' ? [data] : []))
    .sort((a, b) => a.order - b.order);
  const people = (await getCollection('viewpoints')).flatMap(({ data }) => (data.kind === 'person' ? [data] : []));
  const places = (await getCollection('places')).map(({ data }) => data);
  const asking = (await getCollection('schemes')).flatMap(({ data }) => (data.consent === 'opt-in' ? [data.scheme] : []));
  const { rows } = await agreeProps(lang, ui);
  return [
    ['mirror', columns(mirror.map(({ answers }) => Object.values(answers).map(({ mark }) => mark)))],
    [
      'divide',
      axes([
        people.map(({ guess: { age }, stance }) => ({ end: age && (age === 'older' ? 'right' : 'left'), against: stance === 'opposes' })),
        people.map(({ guess: { raised }, stance }) => ({
          end: raised && (raised === 'canada' ? 'right' : 'left'),
          against: stance === 'opposes',
        })),
      ]),
    ],
    ['places', map(places.map(({ at: { lon, lat }, schemes }) => ({ lon, lat, asks: schemes.some((one) => asking.includes(one)) })))],
    ['agree', matrix(rows.map(({ answers }) => answers.map(worth)))],
  ];
}

async function invented(): Promise<Drawn[]> {
  const town = (await getEntry('towns', 'invented'))?.data;
  if (!town) return [];
  const [group] = town.dimensions.flatMap(({ groups }) => groups);
  const { residents } = overview(town, town.start);
  const blocks = [-1, 0, 1].map((side) => {
    const people = residents.filter(({ points }) => Math.sign(points) === side);
    return { people: people.length, marked: people.filter(({ groups }) => group && groups.includes(group.id)).length };
  });
  return [['town', crowd(blocks)]];
}
