/** Of which data the drawings of figures are made, and which figure's stands for which chapter. */
import { getCollection, getEntry } from 'astro:content';
import { inReadingOrder } from '../claims/model';
import type { Hero } from '../hero/data';
import type { Glyph } from '../../charts/glyph';
import { account, balance, board, columns, fields, gate, lifelines, scales, seats, share, strip, sum, voices } from './model/glyphs';

/** The years over which scores are drawn. */
const FIRST = 2010;
const LAST = 2027;
const yearOf = (iso: string): number => Number(iso.slice(0, 4)) + (Number(iso.slice(5, 7)) - 1) / 12;

async function numbersOf(fact: string, ...keys: readonly string[]): Promise<number[]> {
  const values = (await getEntry('facts', fact))?.data.values ?? [];
  return keys.flatMap((key) => values.flatMap((one) => (one.key === key && typeof one.value === 'number' ? [one.value] : [])));
}

/** The figure whose drawing stands for a chapter; that of `since` is drawn for the chapter alone. */
const CHAPTERS: Readonly<Record<string, string>> = {
  ...{ start: 'verdicts', trust: 'bars-fraud-600bn-origin', plan: 'structure', licences: 'licences', patchwork: 'scorer' },
  ...{ firms: 'inspections', lists: 'lists', punishments: 'measures-punishment', fiction: 'stories', voices: 'viewpoints' },
  ...{ good: 'rulebook', since: 'lifelines', report: 'bets' },
};

/** The drawings by the chapter's name. */
export async function chapterGlyphs(hero: Hero | null): Promise<ReadonlyMap<string, Glyph>> {
  const drawn = await figureGlyphs(hero);
  return new Map(
    Object.entries(CHAPTERS).flatMap(([chapter, figure]) => {
      const glyph = drawn.get(figure);
      return glyph ? [[chapter, glyph] as const] : [];
    }),
  );
}

/** The drawings by the figure's name; a book without the data of one goes without it. */
export async function figureGlyphs(hero: Hero | null): Promise<ReadonlyMap<string, Glyph>> {
  const claims = (await getCollection('claims')).map(({ data }) => data);
  const parts = await numbersOf(
    'fraud-600bn-origin',
    'shoddy-and-fake-goods',
    'extra-finance-costs',
    'losses-from-evaded-debts',
    'contract-fraud',
  );
  const keepers = new Set((await getCollection('schemes')).map(({ data }) => data.keeper));
  const firms = (await getCollection('licences')).filter(({ data }) => data.kind === 'body' && data.role === 'candidate');
  const [attempts] = await numbersOf('travel-times-not-people', 'attempts-per-person');
  const measures = (await getCollection('measures')).map(({ data }) => data);
  const stories = (await getCollection('stories')).flatMap(({ data }) => (data.kind === 'thing' ? [data] : []));
  const people = (await getCollection('viewpoints')).flatMap(({ data }) => (data.kind === 'person' ? [data] : []));
  const lines = (await getCollection('lines')).map(({ data }) => data);
  const local = (await getCollection('schemes'))
    .map(({ data }) => data)
    .filter(({ keeper, kind }) => keeper === 'local' && kind === 'score');
  const bets = await getCollection('bets');
  const classes = ['a', 'b', 'c', 'd'].map(async (name) => {
    const [least = 0] = await numbersOf('inspections-lindian', `${name}-from`);
    return (await numbersOf('inspections-lindian', `${name}-to`)).map((most) => ({ least, most }));
  });
  const checks = (await Promise.all(classes)).flat();
  const columnsOf = (kind: string) =>
    ['national-rule', 'local-pilot', 'announced', 'company', 'not-found']
      .map((standing) => measures.filter((one) => one.kind === kind && one.standing === standing).length)
      .filter(Boolean);
  const themes = [...new Set(lines.map(({ theme }) => theme))];
  const signed = (theme: string, sign: number) =>
    lines.filter((line) => line.theme === theme && typeof line.points === 'number' && Math.sign(line.points) === sign).length;
  const drawn: [string, Glyph | false][] = [
    ['verdicts', claims.length > 0 && strip(inReadingOrder(claims).map(({ verdict }) => verdict))],
    ['bars-fraud-600bn-origin', parts.length > 0 && sum(parts)],
    ['structure', keepers.size > 0 && seats(keepers.size)],
    ['licences', firms.length > 0 && gate(firms.length)],
    [
      'scorer',
      hero !== null &&
        scales(
          hero.rows.flatMap(({ picture, published, cells }) =>
            picture ? [{ ends: published ? picture.bands.map(({ x, width }) => x + width) : [], mark: cells[0]?.mark?.x2 ?? null }] : [],
          ),
        ),
    ],
    ['inspections', checks.length > 0 && fields(checks)],
    ['lists', attempts !== undefined && share(attempts)],
    ...['punishment', 'reward'].map((kind): [string, Glyph | false] => [
      `measures-${kind}`,
      columnsOf(kind).length > 0 && board(columnsOf(kind)),
    ]),
    ['stories', stories.length > 0 && columns(stories.map(({ answers }) => Object.values(answers).map(({ mark }) => mark)))],
    ['viewpoints', people.length > 0 && voices(people.map(({ stance }) => stance))],
    ['rulebook', lines.length > 0 && balance(themes.map((theme) => ({ up: signed(theme, 1), down: signed(theme, -1) })))],
    [
      'lifelines',
      local.length > 0 &&
        lifelines(
          local
            .map(({ inForce: { from, until }, consent }) => ({
              ...{ from: yearOf(from), until: until === null ? LAST : yearOf(until) },
              byConsent: consent === 'opt-in',
            }))
            .sort((a, b) => a.from - b.from),
          FIRST,
          LAST,
        ),
    ],
    ['bets', bets.length > 0 && account(bets.length)],
  ];
  return new Map(drawn.flatMap(([figure, glyph]) => (glyph ? [[figure, glyph]] : [])));
}
