import { readParts, writeParts } from '../../../core/share/link';
import type { Rule, Setting } from './types';

/** What the reader of a link can understand. */
interface RuleVocabulary {
  readonly deeds: ReadonlySet<string>;
  readonly watch: readonly number[];
  readonly errors: readonly number[];
  readonly most: number;
  readonly points: number;
}

/**
 * Version 1: `1~watch~error~deed_points~…`, e.g. `1~1.5~3~blood_20~bill_-30`, or `1~1~0~-` where no rule is written.
 * Only letters, digits, `-`, `_`, `.` and `~`: nothing in it needs escaping in an address.
 */
export function writeRules({ rules, watch, error }: Setting): string {
  const list = rules.map(({ deed, points }) => `${deed}_${points}`);
  return writeParts(watch, error, ...(list.length > 0 ? list : ['-']));
}

/** Never throws: what cannot be read falls back or is left out, and `problem` says so. */
export function readRules(text: string, vocabulary: RuleVocabulary, fallback: Setting): { setting: Setting; problem: boolean } {
  const [watch = '', error = '', ...list] = readParts(text, Infinity) ?? [];
  const known = (value: string, allowed: readonly number[]) => allowed.find((one) => String(one) === value);
  const [closer, wrong] = [known(watch, vocabulary.watch), known(error, vocabulary.errors)];
  if (closer === undefined || wrong === undefined || list.length === 0) return { setting: fallback, problem: true };
  const rules: Rule[] = [];
  let problem = false;
  for (const part of list.length === 1 && list[0] === '-' ? [] : list) {
    const [deed = '', points = '', ...more] = part.split('_');
    const worth = /^-?\d{1,3}$/.test(points) ? Number(points) : NaN;
    const fits = vocabulary.deeds.has(deed) && Math.abs(worth) <= vocabulary.points && more.length === 0;
    if (fits && rules.length < vocabulary.most && !rules.some((rule) => rule.deed === deed)) rules.push({ deed, points: worth });
    else problem = true;
  }
  return { setting: { rules, watch: closer, error: wrong }, problem };
}
