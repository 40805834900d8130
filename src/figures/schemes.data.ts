import { getCollection } from 'astro:content';
import { formatInterval, formatSigned, pick, plural, type Language, type Plural } from '../core/i18n';
import { plainLines } from '../core/scoring';
import type { Line } from '../schemas/line';
import type { Effect, Rule, Scheme } from '../schemas/scheme';
import type { Ui } from '../schemas/ui';

/** One rule as a page of a scheme prints it. */
export interface PrintedRule {
  readonly id: string;
  readonly text: string;
  readonly points: string;
  readonly original: string | null;
  readonly locator: string;
  readonly note: string | null;
  readonly theme: string;
}

/** All rules of a scheme: those written out, and the printed lines that are rules by themselves. */
export async function printedRules(scheme: Scheme, ui: Ui, lang: Language): Promise<PrintedRule[]> {
  const lines = (await getCollection('lines')).map(({ data }) => data);
  const themes = new Map((await getCollection('acts')).map(({ id, data }) => [id, data.theme]));
  const say = (text: Parameters<typeof pick>[0]) => pick(text, lang).text;
  const written = scheme.rules.map((rule: Rule): PrintedRule => ({
    ...{ id: rule.id, text: say(rule.text), original: rule.original ?? null, locator: rule.locator },
    points: pointsOf(rule.effect, ui, lang),
    note: rule.note ? say(rule.note) : null,
    theme: themes.get(rule.act) ?? 'court',
  }));
  const plain = plainLines(scheme, lines).map((line: Line): PrintedRule => ({
    ...{ id: line.id, text: `${line.en.charAt(0).toUpperCase()}${line.en.slice(1)}.`, original: line.zh, locator: line.locator },
    points: line.grade !== undefined ? gradeOf(line.grade, ui) : perUnit(line, ui, lang),
    note: line.note ? say(line.note) : null,
    theme: line.theme,
  }));
  return [...written, ...plain];
}

/** Lines of a scheme that are no rule here, each with its reason. */
export async function leftOutLines(scheme: Scheme): Promise<Line[]> {
  return (await getCollection('lines', ({ data }) => data.scheme === scheme.id && data.leftOut !== undefined)).map(({ data }) => data);
}

const gradeOf = (grade: string, ui: Ui): string => ui.scorer.grade.replace('{grade}', grade);

function perUnit({ points, per }: Line, ui: Ui, lang: Language): string {
  const text = signed(points ?? 0, lang);
  return per ? `${text} ${ui.schemes.per.replace('{unit}', plural(ui.units[per.unit] as Plural, 1, lang, { n: '' }).trim())}` : text;
}

function signed(points: number | { min: number | null; max: number | null }, lang: Language): string {
  if (typeof points === 'number') return formatSigned(points, lang);
  return formatInterval({ lo: points.min ?? -Infinity, hi: points.max ?? Infinity }, lang, '?', true);
}

function pointsOf(effect: Effect, ui: Ui, lang: Language): string {
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
    case 'grade':
      return gradeOf(effect.grade, ui);
    case 'direction':
      return effect.direction === 'up' ? '+ ?' : '− ?';
    case 'listing':
      return ui.scorer.listed;
  }
}
