import { getCollection } from 'astro:content';
import { titleLanguage } from '../core/citation';
import { pick, type Language, type Localized } from '../core/i18n';
import { compile, score, type ActData, type SchemeData } from '../core/scoring';
import type { Rule, Scheme } from '../schemas/scheme';
import type { ActWords, Face, PersonaWords, Rulebook, RuleWords } from '../widgets/scorer';

/** Days the as-of slider knows: from before the first scheme to the day the sources were last read. */
export const DAYS = { first: '2009-12-31', last: '2026-11-22', start: '2020-12-31' } as const;

/** The order of the scales: those whose rules are known best stand first; schemes not named here follow by id. */
const ORDER = ['wendeng', 'weihai', 'rongcheng', 'suining', 'suqian', 'yiwu', 'xiamen', 'fuzhou', 'hangzhou', 'zhima', 'tencent'];

export async function schemesInOrder(): Promise<Scheme[]> {
  const place = (scheme: string) => (ORDER.includes(scheme) ? ORDER.indexOf(scheme) : ORDER.length);
  const entries = await getCollection('schemes');
  return entries.map(({ data }) => data).sort((a, b) => place(a.scheme) - place(b.scheme) || (a.id < b.id ? -1 : 1));
}

async function actsForScoring(): Promise<ActData[]> {
  const acts = await getCollection('acts');
  return acts.map(({ data }) => ({ id: data.id, myth: data.theme === 'myths' }));
}

/** A scheme as scoring needs it: the words around the rules left out. */
export function forScoring(scheme: Scheme): SchemeData {
  return {
    id: scheme.id,
    kind: scheme.kind,
    inForce: { from: scheme.inForce.from, until: scheme.inForce.until },
    base: scheme.base,
    bands: scheme.bands.map(({ id, min }) => ({ id, min })),
    bandsConfidence: scheme.bandsConfidence,
    rulesHeld: scheme.rulesHeld,
    terms: scheme.terms,
    repeatFactor: scheme.repeatFactor,
    bonusesHeldByGrade: scheme.bonusesHeldByGrade,
    rules: scheme.rules.map(({ id, act, effect, years, fromEnd, repair }) => ({
      id,
      act,
      effect,
      years,
      fromEnd: fromEnd || undefined,
      repair: repair && { effect: repair.effect, years: repair.years },
    })),
    effects: scheme.effects.map(({ band }) => ({ band })),
  };
}

export function faceOf(scheme: Scheme, lang: Language): Face {
  const say = (text: Localized) => pick(text, lang).text;
  const { min, max } = scheme.range;
  return {
    id: scheme.id,
    name: say(scheme.short),
    place: say(scheme.place),
    keeper: scheme.keeper,
    kind: scheme.kind,
    from: scheme.inForce.from,
    until: scheme.inForce.until,
    base: scheme.base,
    drawn: scheme.drawn ?? (min === null || max === null ? null : { from: min, to: max }),
    bands: scheme.bands.map(({ id, min: lowest }) => ({ id, min: lowest })),
    bandsConfidence: scheme.bandsConfidence,
    summary: say(scheme.summary),
  };
}

async function actWords(lang: Language): Promise<ActWords[]> {
  const acts = await getCollection('acts');
  return acts
    .map(({ data: { id, label, theme, amount, settles, note } }) => ({
      id,
      label: pick(label, lang).text,
      theme,
      amount: amount ?? null,
      settles: settles ? pick(settles, lang).text : null,
      note: note ? pick(note, lang).text : null,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, lang));
}

async function personaWords(lang: Language): Promise<PersonaWords[]> {
  const personas = await getCollection('personas');
  return personas
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ data: { id, name, line, lesson, acts } }) => ({
      id,
      name,
      line: pick(line, lang).text,
      lesson: pick(lesson, lang).text,
      entries: acts,
    }));
}

async function wordsOf(schemes: readonly Scheme[], lang: Language): Promise<Record<string, RuleWords>> {
  const sources = new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
  const words: Record<string, RuleWords> = {};
  for (const scheme of schemes) for (const rule of scheme.rules) words[`${scheme.id}/${rule.id}`] = ruleWords(scheme, rule);
  return words;

  function ruleWords(scheme: Scheme, rule: Rule): RuleWords {
    const source = sources.get(rule.sources[0] ?? '');
    if (!source || rule.confidence === 'recalled') {
      throw new Error(
        `content/schemes/${scheme.scheme} › ${rule.id}: ${source ? 'a recalled rule is never published' : `no source "${rule.sources[0]}" in content/sources`}`,
      );
    }
    return {
      text: pick(rule.text, lang).text,
      locator: rule.locator,
      original: rule.original ?? null,
      confidence: rule.confidence,
      source: { title: source.title, url: source.URL ?? null, lang: titleLanguage(source) },
      note: rule.note ? pick(rule.note, lang).text : null,
    };
  }
}

/** What the widget fetches when it comes into view. */
export async function rulebook(lang: Language): Promise<Rulebook> {
  const schemes = await schemesInOrder();
  const words = new Map((await actWords(lang)).map((act) => [act.id, act]));
  return {
    version: 1,
    schemes: schemes.map(forScoring),
    acts: (await actsForScoring()).map((act) => ({ ...words.get(act.id)!, ...act })).sort((a, b) => a.label.localeCompare(b.label, lang)),
    personas: await personaWords(lang),
    words: await wordsOf(schemes, lang),
    effects: Object.fromEntries(schemes.map((scheme) => [scheme.id, scheme.effects.map(({ text }) => pick(text, lang).text)])),
  };
}

/** Scores of one life on one day under every scheme, worked out at build. */
export async function scoresOf(entries: PersonaWords['entries'], day: string) {
  const acts = new Map((await actsForScoring()).map((act) => [act.id, act]));
  return (await schemesInOrder()).map((scheme) => score({ entries }, compile(forScoring(scheme), acts), day));
}
