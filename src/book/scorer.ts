/** What the scorer of a chapter begins with: its schemes, their order, the day, and what the first life comes to on it. */
import { pick, type Language, type Localized } from '../core/i18n';
import { score } from '../core/scoring';
import { disputes } from '../core/scoring/agree';
import { compileContent } from '../core/scoring/content';
import type { Scheme } from '../schemas/scheme';
import { GROUPS, groupOf, sentence, versionsOn } from '../features/scorer/model/layout';
import type { SchemeSummary } from '../features/scorer/types';
import { DEFAULTS } from './defaults';
import type { Content } from './model';

/** Days the as-of slider knows, and how far back entries may lie. */
export const DAYS = DEFAULTS.days;

/** Ids of the versions that a chapter shows; all of a book that has none of those named. */
export function shownInChapter(schemes: Iterable<Scheme>): string[] {
  const ids = [...schemes].map(({ id }) => id);
  const named = DEFAULTS.inChapter.filter((id) => ids.includes(id));
  return named.length > 0 ? named : ids;
}

/** Schemes by their groups; within a group in the order of the scales, versions of one scheme by time. */
export function inOrder(schemes: Iterable<Scheme>): Scheme[] {
  const { order } = DEFAULTS;
  const place = (scheme: string) => (order.includes(scheme) ? order.indexOf(scheme) : order.length);
  const group = (scheme: Scheme) => GROUPS.indexOf(groupOf(scheme));
  return [...schemes].sort((a, b) => group(a) - group(b) || place(a.scheme) - place(b.scheme) || (a.id < b.id ? -1 : 1));
}

export function summaryOf(scheme: Scheme, lang: Language): SchemeSummary {
  const say = (text: Localized) => pick(text, lang).text;
  const { min, max } = scheme.range;
  return {
    id: scheme.id,
    scheme: scheme.scheme,
    name: say(scheme.short),
    place: say(scheme.place),
    keeper: scheme.keeper,
    kind: scheme.kind,
    red: scheme.red,
    consent: scheme.consent,
    from: scheme.inForce.from,
    until: scheme.inForce.until,
    base: scheme.base,
    domain: scheme.drawn ?? (min === null || max === null ? null : { from: min, to: max }),
    bands: scheme.bands.map(({ id, min: lowest }) => ({ id, min: lowest })),
    ruled: scheme.rulesHeld !== 'none',
    bandsConfidence: scheme.bandsConfidence,
    about: say(scheme.summary),
  };
}

/** What a chapter's scorer says of one invented life, or of the first, on the day with which it begins. */
export function firstLife({ collections, messages }: Content, lang: Language, whose?: string) {
  const personas = [...collections.personas.values()].sort((a, b) => a.order - b.order);
  const persona = whose === undefined ? personas[0] : collections.personas.get(whose);
  if (!persona) throw new Error(`content/personas: no persona ${whose ? `"${whose}"` : 'is there'}; the scorer begins with one`);
  const schemes = inOrder(collections.schemes.values());
  const inChapter = shownInChapter(schemes);
  const shown = schemes.filter(({ id }) => inChapter.includes(id));
  // All of them: one scheme may take over points from another.
  const compiled = compileContent(schemes, collections.acts.values(), [...collections.lines.values()]);
  const ready = new Map(compiled.map((scheme) => [scheme.data.id, scheme]));
  const summaries = shown.map((scheme) => summaryOf(scheme, lang));
  const { name, born, roles, acts, line } = persona;
  const rows = versionsOn(summaries, DAYS.start).map((at) => {
    const summary = summaries[at]!;
    return { summary, score: score({ born, roles, entries: acts }, ready.get(summary.id)!, DAYS.start) };
  });
  const words = messages.get(lang)!.scorer;
  return {
    name,
    line: pick(line, lang).text,
    count: rows.length,
    outcome: sentence(rows, name, words, lang),
    sources: [...new Set(shown.flatMap(({ sources }) => sources))],
  };
}

/** Acts that fewer keepers answer are left out: too few could disagree. */
const LEAST_ANSWERS = 3;

/** Everyday acts against the schemes of the chapters on the day with which they begin: what each says to each, the most disputed first. */
export function disputedActs(collections: Pick<Content['collections'], 'schemes' | 'acts' | 'lines'>) {
  const schemes = inOrder(collections.schemes.values());
  const inChapter = shownInChapter(schemes);
  const compiled = new Map(
    compileContent(schemes, collections.acts.values(), [...collections.lines.values()]).map((scheme) => [scheme.data.id, scheme]),
  );
  const shown = schemes.filter(({ id }) => inChapter.includes(id));
  const keepers = versionsOn(
    shown.map((scheme) => ({ scheme: scheme.scheme, from: scheme.inForce.from })),
    DAYS.start,
  ).map((at) => shown[at]!);
  const everyday = [...collections.acts.values()].filter(({ theme }) => theme !== 'myths');
  const entries = everyday.map(({ id, amount }) => ({ act: id, date: DAYS.start, ...(amount && { amount: amount.default }) }));
  const roles = [...new Set(everyday.flatMap(({ role }) => role ?? []))];
  const all = disputes(
    entries,
    { entries: [], roles },
    keepers.map(({ id }) => compiled.get(id)!),
    DAYS.start,
  );
  return { keepers, least: LEAST_ANSWERS, disputes: all.filter(({ given }) => given >= LEAST_ANSWERS) };
}
