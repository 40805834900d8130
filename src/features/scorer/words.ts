import { getCollection, type CollectionEntry } from 'astro:content';
import { titleLanguage } from '../../core/citation';
import { capitalized, pick, textOf, type Language, type Localized } from '../../core/i18n';
import { plainLines } from '../../core/scoring/content';
import type { Rule, Scheme } from '../../schemas/scheme';
import type { ActNotes, Passage, ReadingWords, RuleWords, SchemeWords, Source, Sourced } from './index';

type Sources = ReadonlyMap<string, CollectionEntry<'sources'>['data']>;
const allSources = async (): Promise<Sources> => new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));

/** A sentence with the first of its sources; a recalled one never leaves the data. */
function sourced(
  at: string,
  said: { text: Localized; sources: readonly string[]; confidence: Rule['confidence'] },
  sources: Sources,
  lang: Language,
): Sourced {
  const source = sources.get(said.sources[0] ?? '');
  if (!source || said.confidence === 'recalled') {
    throw new Error(`${at}: ${source ? 'what is recalled is never published' : `no source "${said.sources[0]}" in content/sources`}`);
  }
  return {
    text: pick(said.text, lang).text,
    confidence: said.confidence,
    source: sourceOf(source),
  };
}

type SourceData = CollectionEntry<'sources'>['data'];
const sourceOf = (source: SourceData): Source => ({ title: source.title, url: source.URL ?? null, lang: titleLanguage(source) });

/** Where a text says something. */
function passage(
  at: string,
  { locator, original, sources: ids }: { locator: string; original?: string | undefined; sources: readonly string[] },
  sources: Sources,
): Passage {
  const found = ids.map((id) => {
    const source = sources.get(id);
    if (!source) throw new Error(`${at}: no source "${id}" in content/sources`);
    return sourceOf(source);
  });
  return { locator, original: original ?? null, sources: found };
}

/** One scheme in words: its rules, what follows from its bands, and what is known about it. */
export async function schemeWords(scheme: Scheme, lang: Language): Promise<SchemeWords> {
  const sources = await allSources();
  const printed = (await getCollection('lines')).map(({ data }) => data);
  const at = (id: string) => `content/schemes/${scheme.scheme} › ${id}`;
  const say = (text: Localized | undefined) => (text ? pick(text, lang).text : null);
  const rules: [string, RuleWords][] = [
    ...scheme.rules.map((rule): [string, RuleWords] => [
      rule.id,
      { ...sourced(at(rule.id), rule, sources, lang), locator: rule.locator, original: rule.original ?? null, note: say(rule.note) },
    ]),
    ...plainLines(scheme, printed).map((line): [string, RuleWords] => [
      line.id,
      {
        ...sourced(at(line.id), { text: sentences(textOf(line)), sources: scheme.sources, confidence: line.confidence }, sources, lang),
        locator: line.locator,
        original: line.zh,
        note: say(line.note),
      },
    ]),
  ];
  const { fedBy } = scheme;
  if (fedBy) {
    const words = sourced(at('fedBy'), { text: fedBy.text, sources: fedBy.sources, confidence: 'verified' }, sources, lang);
    rules.push(['fed', { ...words, locator: fedBy.locator, original: null, note: null }]);
  }
  const readings = scheme.readings.map((reading): [string, ReadingWords] => [
    reading.id,
    {
      question: pick(reading.question, lang).text,
      choices: Object.fromEntries(reading.choices.map(({ id, text }) => [id, pick(text, lang).text])),
      ...passage(at(reading.id), reading, sources),
    },
  ]);
  const { caseByCase } = scheme;
  return {
    rules: Object.fromEntries(rules),
    readings: Object.fromEntries(readings),
    caseByCase: caseByCase ? { text: pick(caseByCase.text, lang).text, ...passage(at('caseByCase'), caseByCase, sources) } : null,
    effects: scheme.effects.map(({ text }) => pick(text, lang).text),
    baseRates: scheme.baseRates.map((rate) => sourced(at('baseRates'), rate, sources, lang)),
  };
}

/** A line in each of its languages, as a sentence. */
const sentences = (texts: Localized): Localized => ({
  ...Object.fromEntries(Object.entries(texts).map(([lang, words]) => [lang, sentence(words, lang)])),
  en: sentence(texts.en, 'en'),
});

const sentence = (words: string, lang: string): string => `${capitalized(words, lang)}${/\p{Script=Han}/u.test(words) ? '。' : '.'}`;

/** What the law does about acts, and who told the myths first. */
export async function actNotes(lang: Language): Promise<Record<string, ActNotes>> {
  const sources = await allSources();
  return Object.fromEntries(
    (await getCollection('acts')).flatMap(({ data: { id, law, origin, note } }) => {
      if (!law && !origin && !note) return [];
      const at = `content/acts › ${id}`;
      const notes: ActNotes = {
        ...(law && { law: { ...sourced(at, law, sources, lang), kind: law.kind } }),
        ...(origin && { origin: sourced(at, origin, sources, lang) }),
        ...(note && { note: pick(note, lang).text }),
      };
      return [[id, notes]];
    }),
  );
}
