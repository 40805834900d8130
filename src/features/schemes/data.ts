import { getCollection } from 'astro:content';
import {
  format,
  formatDates,
  formatInterval,
  formatNumber,
  formatSigned,
  formatYear,
  pick,
  textOf,
  withUnit,
  type Language,
} from '../../core/i18n';
import { bullet, stepsOf } from '../../charts/bullet';
import { href, need, unitOf } from '../../components/page';
import type { TextState } from '../../schemas/common';
import type { Line } from '../../schemas/line';
import type { Effect, Rule, Scheme } from '../../schemas/scheme';
import type { Messages } from 'messages';
import { groupOf } from '../scorer';
import type { Cell, SchemeRow } from './index';
import { schemeTitle } from '../../book/pages';
import { summaryOf } from '../../book/scorer';
import { schemesInOrder } from '../scorer/data';

/** States of the text of a scheme's rules, by how much of it was read. */
const TEXTS: readonly TextState[] = ['keeper-unpublished', 'not-seen', 'read-in-part', 'read-whole'];

/** All schemes as the rows of their table. */
export async function schemeRows(ui: Messages, lang: Language): Promise<SchemeRow[]> {
  const rows = (await schemesInOrder()).map(async (scheme): Promise<SchemeRow> => {
    const summary = summaryOf(scheme, lang);
    const scored = scheme.kind === 'score' || scheme.kind === 'permit';
    return {
      id: scheme.id,
      href: href(`/${lang}/schemes/${scheme.id}/`),
      group: groupOf(summary),
      keeper: scheme.keeper,
      title: schemeTitle(scheme, lang),
      place: summary.place,
      bullet: bulletOf(summary),
      cells: {
        start: scored ? startOf(scheme, ui, lang) : none(ui),
        range: scored ? rangeOf(scheme, ui, lang) : none(ui),
        grades: scored ? gradesOf(scheme, ui, lang) : none(ui),
        people: await peopleOf(scheme, ui, lang),
        consent: { text: ui.schemes.consents[scheme.consent], rank: { 'opt-in': 0, compulsory: 1 }[scheme.consent as string] ?? null },
        held: { text: ui.schemes.texts.states[scheme.text.state], rank: TEXTS.indexOf(scheme.text.state) },
        years: yearsOf(scheme, ui, lang),
      },
    };
  });
  return Promise.all(rows);
}

/** How many it has on file, with the year of the count. */
async function peopleOf({ id, covers }: Scheme, ui: Messages, lang: Language): Promise<Cell> {
  if (!covers) return { text: ui.schemes.table.unknown, rank: null };
  const { data: fact } = await need('facts', covers.fact, `scheme ${id}`);
  const found = fact.values.find(({ key }) => key === covers.value);
  if (typeof found?.value !== 'number') throw new Error(`scheme ${id}: "${covers.value}" is no number of fact "${covers.fact}"`);
  const text = format(ui.schemes.table.people, { n: found.value, year: formatYear(found.date ?? '') }, lang);
  return { text, rank: found.value };
}

/** The scale of a scheme as a small drawing; whatever grades are guessed at are left out of it. */
function bulletOf({ domain, bands, base, bandsConfidence }: ReturnType<typeof summaryOf>): SchemeRow['bullet'] {
  if (!domain) return null;
  const published = bandsConfidence === 'verified' || bandsConfidence === 'secondary';
  const picture = bullet({ ...domain, bands: published ? bands : [], base }, null);
  if (picture.bands.length === 0 && picture.base === null) return null;
  return { steps: stepsOf(picture.bands, HEIGHT), start: picture.base === null ? '' : `M${picture.base} 0V${HEIGHT}` };
}
/** Height of the small drawing, which is 100 wide. */
const HEIGHT = 12;

/** Lists and records keep no points. */
const none = (ui: Messages): Cell => ({ text: ui.schemes.table.none, rank: null });

const startOf = ({ base }: Scheme, ui: Messages, lang: Language): Cell =>
  base === null ? { text: ui.schemes.table.unknown, rank: null } : { text: formatNumber(base, lang), rank: base };

const rangeOf = ({ range: { min, max } }: Scheme, ui: Messages, lang: Language): Cell => ({
  text: formatInterval({ lo: min ?? -Infinity, hi: max ?? Infinity }, lang, ui.schemes.table.noLimits),
  rank: max,
});

function gradesOf({ bands, bandsConfidence, grades }: Scheme, ui: Messages, lang: Language): Cell {
  if (grades) return { text: pick(grades.text, lang).text, rank: grades.n };
  const [lowest, highest] = [bands[0], bands.at(-1)];
  if (!lowest || !highest) return { text: ui.schemes.table.unknown, rank: null };
  const text = format(ui.schemes.table.grades, { n: bands.length, lowest: lowest.id, highest: highest.id }, lang);
  const doubt = bandsConfidence && bandsConfidence !== 'verified' ? `, ${ui.schemes.confidences[bandsConfidence]}` : '';
  return { text: `${text}${doubt}`, rank: bands.length };
}

function yearsOf({ inForce: { from, until } }: Scheme, ui: Messages, lang: Language): Cell {
  const [first, last] = [formatYear(from), until && formatYear(until)];
  const text = last === null ? format(ui.schemes.table.since, { from: first }, lang) : formatDates(first, last, lang);
  return { text, rank: Number(first) };
}

/** One rule or printed line as a page of a scheme shows it. */
export interface PrintedRule {
  readonly id: string;
  /** What the person did or what happened to the person. */
  readonly deed: string;
  /** What the rule makes of it, where points and grade do not say it all. */
  readonly text: string | null;
  readonly points: string;
  readonly original: string | null;
  readonly locator: string;
  readonly note: string | null;
  readonly theme: string;
}

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

/** The rules of a scheme that are written out here, each with the deed that it scores: an everyday act, or a printed line's own. */
export async function writtenRules(scheme: Scheme, ui: Messages, lang: Language): Promise<PrintedRule[]> {
  const say = (text: Parameters<typeof pick>[0]) => pick(text, lang).text;
  const deeds = new Map([
    ...(await getCollection('lines')).map(({ id, data }) => [id, { label: pick(textOf(data), lang).text, theme: data.theme }] as const),
    ...(await getCollection('acts')).map(({ id, data }) => [id, { label: say(data.label), theme: data.theme }] as const),
  ]);
  return scheme.rules.map((rule: Rule): PrintedRule => {
    const deed = deeds.get(rule.act);
    if (!deed) throw new Error(`content/schemes/${scheme.scheme}: rule "${rule.id}" scores "${rule.act}", which is no act and no line`);
    return {
      id: rule.id,
      deed: sentence(deed.label),
      text: say(rule.text),
      original: rule.original ?? null,
      locator: rule.locator,
      points: pointsOf(rule.effect, ui, lang),
      note: rule.note ? say(rule.note) : null,
      theme: deed.theme,
    };
  });
}

/** Every line of the printed table once, also those that a written rule stands for; without those left out. */
export async function printedLines(scheme: Scheme, ui: Messages, lang: Language): Promise<PrintedRule[]> {
  const taken = new Set(scheme.rules.map(({ id }) => id));
  return (await linesOf(scheme))
    .filter(({ leftOut }) => leftOut === undefined)
    .map((line): PrintedRule => ({
      id: taken.has(line.id) ? `line-${line.id}` : line.id,
      deed: sentence(line.en),
      text: null,
      original: line.zh,
      locator: line.locator,
      theme: line.theme,
      points: lineSize(line, ui, lang),
      note: line.note ? pick(line.note, lang).text : null,
    }));
}

/** Limits that the text sets to what several entries bring together, in words. */
export async function limitsOf(scheme: Scheme, ui: Messages, lang: Language) {
  const rules = await writtenRules(scheme, ui, lang);
  const lines = await linesOf(scheme);
  const deeds = new Map([
    ...lines.map((line): [string, string] => [line.id, pick(textOf(line), lang).text]),
    ...rules.map(({ id, deed }): [string, string] => [id, deed.replace(/\.$/, '')]),
  ]);
  const ofLines = lines.flatMap(({ id, cap, locator, zh }) =>
    cap ? [{ ...cap, rules: [id], times: undefined, unitsOf: undefined, locator, original: zh }] : [],
  );
  const deed = (id: string) => deeds.get(id) ?? id;
  return [...scheme.caps, ...ofLines].map(({ points, times, unitsOf, per: span, locator, original, rules: limited }) => {
    const { cap, capPer } = ui.schemes;
    const [per, of] = [capPer[span], limited.map((id) => `“${deed(id)}”`).join(', ')];
    const text =
      points !== undefined
        ? format(cap.points, { n: points, per, deeds: of }, lang)
        : times !== undefined
          ? format(cap.times, { n: times, per, deeds: of }, lang)
          : unitsOf !== undefined
            ? format(cap.unitsOf, { other: deed(unitsOf), deeds: of }, lang)
            : format(cap.highest, { per, deeds: of }, lang);
    return { text, locator, original, sources: [] };
  });
}

/** The transcribed lines of a scheme: those of its annexes and those of its articles. */
const linesOf = async (scheme: Scheme): Promise<Line[]> =>
  (await getCollection('lines', ({ data }) => data.scheme === scheme.id)).map(({ data }) => data);

/** Lines of a scheme that are no rule here, each with its reason. */
export const leftOutLines = async (scheme: Scheme): Promise<Line[]> =>
  (await linesOf(scheme)).filter(({ leftOut }) => leftOut !== undefined);

/** Where the lines are printed and how many stand there: "Annex for individuals" → 435. What is no annex is an article. */
export async function placesOfLines(scheme: Scheme, ui: Messages): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  for (const { locator } of await linesOf(scheme)) {
    const place = locator.match(/^(Annex[^,]*),/)?.[1] ?? ui.schemes.articles;
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return places;
}

/** What a printed line comes to, as pages say it: "−20", "−10 a month", "grade D". */
export function lineSize({ grade, points, choices, per }: Line, ui: Messages, lang: Language): string {
  if (grade !== undefined) return format(ui.scorer.grade, { grades: [grade] }, lang);
  const sizes = choices?.map((choice) => choice.points);
  const text = signed(sizes ? { min: Math.min(...sizes), max: Math.max(...sizes) } : (points ?? 0), lang);
  const unit = per && unitOf(per.unit, ui);
  return unit ? `${text} ${format(ui.schemes.per, { unit: withUnit(1, unit, lang, '').trim() }, lang)}` : text;
}

function signed(points: number | { min: number | null; max: number | null }, lang: Language): string {
  if (typeof points === 'number') return formatSigned(points, lang);
  return formatInterval({ lo: points.min ?? -Infinity, hi: points.max ?? Infinity }, lang, '?', true);
}

function pointsOf(effect: Effect, ui: Messages, lang: Language): string {
  switch (effect.type) {
    case 'points':
    case 'per-unit':
      return signed(effect.points, lang);
    case 'ladder':
    case 'tiers': {
      const ends =
        effect.type === 'ladder' ? effect.steps.map(({ points }) => points) : [effect.tiers[0]?.points ?? 0, effect.cap ?? Infinity];
      return formatInterval({ lo: Math.min(...ends), hi: Math.max(...ends) }, lang, '?', true);
    }
    case 'one-of': {
      const sizes = effect.choices.map(({ points }) => points);
      return signed({ min: Math.min(...sizes), max: Math.max(...sizes) }, lang);
    }
    case 'grade':
      return format(ui.scorer.grade, { grades: [effect.grade] }, lang);
    case 'direction':
      return effect.direction === 'up' ? '+ ?' : '− ?';
    case 'listing':
      return ui.scorer.listed;
  }
}
