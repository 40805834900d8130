/** Of which data the drawings of figures are made, and which figure's stands for which chapter. */
import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import { DAYS } from '../../book/scorer';
import type { Glyph } from '../../charts/glyph';
import { inReadingOrder } from '../claims/model';
import type { Hero } from '../hero/data';
import { yearOf } from '../places/model';
import { account, balance, board, columns, fields, gate, lifelines, scales, seats, share, strip, sum, voices } from './model/glyphs';

/** The years over which scores are drawn: all that the scorer knows. */
const FIRST = Number(DAYS.first.slice(0, 4)) + 1;
const LAST = Number(DAYS.last.slice(0, 4)) + 1;

/** The figure whose drawing stands for a chapter; that of `since` is drawn for the chapter alone. */
const CHAPTERS: Readonly<Record<string, string>> = {
  start: 'verdicts',
  trust: 'bars-fraud-600bn-origin',
  plan: 'structure',
  licences: 'licences',
  patchwork: 'scorer',
  firms: 'inspections',
  lists: 'lists',
  punishments: 'measures-punishment',
  fiction: 'stories',
  voices: 'viewpoints',
  good: 'rulebook',
  since: 'lifelines',
  report: 'bets',
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
  const drawn = await Promise.all(Object.entries(DRAWINGS).map(async ([figure, draw]) => [figure, await draw(hero)] as const));
  return new Map(drawn.flatMap(([figure, glyph]) => (glyph ? [[figure, glyph] as const] : [])));
}

/** How each figure is drawn; false where the book has no data for it. */
const DRAWINGS: Readonly<Record<string, (hero: Hero | null) => Promise<Glyph | false>>> = {
  verdicts: async () => {
    const claims = await all('claims');
    return claims.length > 0 && strip(inReadingOrder(claims).map(({ verdict }) => verdict));
  },
  'bars-fraud-600bn-origin': async () => {
    const keys = ['shoddy-and-fake-goods', 'extra-finance-costs', 'losses-from-evaded-debts', 'contract-fraud'];
    const parts = await numbersOf('fraud-600bn-origin', ...keys);
    return parts.length > 0 && sum(parts);
  },
  structure: async () => {
    const keepers = new Set((await all('schemes')).map(({ keeper }) => keeper));
    return keepers.size > 0 && seats(keepers.size);
  },
  licences: async () => {
    const firms = (await all('licences')).filter((one) => one.kind === 'body' && one.role === 'candidate');
    return firms.length > 0 && gate(firms.length);
  },
  scorer: async (hero) => hero !== null && scales(hero.rows.flatMap(scaleOf)),
  inspections: async () => {
    const classes = await Promise.all(['a', 'b', 'c', 'd'].map(inspectedShare));
    return classes.flat().length > 0 && fields(classes.flat());
  },
  lists: async () => {
    const [attempts] = await numbersOf('travel-times-not-people', 'attempts-per-person');
    return attempts !== undefined && share(attempts);
  },
  'measures-punishment': () => measuresOf('punishment'),
  'measures-reward': () => measuresOf('reward'),
  stories: async () => {
    const stories = (await all('stories')).flatMap((one) => (one.kind === 'thing' ? [one] : []));
    return stories.length > 0 && columns(stories.map(({ answers }) => Object.values(answers).map(({ mark }) => mark)));
  },
  viewpoints: async () => {
    const people = (await all('viewpoints')).flatMap((one) => (one.kind === 'person' ? [one] : []));
    return people.length > 0 && voices(people.map(({ stance }) => stance));
  },
  rulebook: async () => {
    const lines = await all('lines');
    const signed = (theme: string, sign: number) =>
      lines.filter((line) => line.theme === theme && typeof line.points === 'number' && Math.sign(line.points) === sign).length;
    const themes = [...new Set(lines.map(({ theme }) => theme))];
    return lines.length > 0 && balance(themes.map((theme) => ({ up: signed(theme, 1), down: signed(theme, -1) })));
  },
  lifelines: async () => {
    const local = (await all('schemes')).filter(({ keeper, kind }) => keeper === 'local' && kind === 'score');
    const lives = local.map(({ inForce: { from, until }, consent }) => ({
      from: yearOf(from),
      until: until === null ? LAST : yearOf(until),
      byConsent: consent === 'opt-in',
    }));
    lives.sort((a, b) => a.from - b.from);
    return lives.length > 0 && lifelines(lives, FIRST, LAST);
  },
  bets: async () => {
    const bets = await all('bets');
    return bets.length > 0 && account(bets.length);
  },
};

const all = async <C extends CollectionKey>(collection: C): Promise<CollectionEntry<C>['data'][]> =>
  (await getCollection(collection)).map(({ data }) => data);

async function numbersOf(fact: string, ...keys: readonly string[]): Promise<number[]> {
  const values = (await getEntry('facts', fact))?.data.values ?? [];
  return keys.flatMap((key) => values.flatMap((one) => (one.key === key && typeof one.value === 'number' ? [one.value] : [])));
}

const scaleOf = ({ picture, published, cells }: Hero['rows'][number]) =>
  picture ? [{ ends: published ? picture.bands.map(({ x, width }) => x + width) : [], mark: cells[0]?.mark?.x2 ?? null }] : [];

/** The share of the firms of a class that is inspected. */
async function inspectedShare(name: string) {
  const [least = 0] = await numbersOf('inspections-lindian', `${name}-from`);
  return (await numbersOf('inspections-lindian', `${name}-to`)).map((most) => ({ least, most }));
}

/** What stands behind measures, in the order of the columns. */
const STANDINGS = ['national-rule', 'local-pilot', 'announced', 'company', 'not-found'];

async function measuresOf(kind: 'punishment' | 'reward'): Promise<Glyph | false> {
  const measures = (await all('measures')).filter((one) => one.kind === kind);
  const counts = STANDINGS.map((standing) => measures.filter((one) => one.standing === standing).length).filter(Boolean);
  return counts.length > 0 && board(counts);
}
