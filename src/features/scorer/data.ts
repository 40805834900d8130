import { getCollection } from 'astro:content';
import { unitOf, without } from '../../components/page';
import { DAYS, disputedActs, summaryOf, inOrder } from '../../book/scorer';
import { capitalized, pick, textOf, type Language } from '../../core/i18n';
import { score, type Citizen, type Scheme as CompiledScheme, type Score } from '../../core/scoring';
import { actOf, compileContent, formerIds, plainLines, schemeData } from '../../core/scoring/content';
import type { Act } from '../../schemas/act';
import type { Line } from '../../schemas/line';
import type { Scheme } from '../../schemas/scheme';
import type { Messages } from 'messages';
import { versionsOn } from './index';
import { alternativesOf } from './alternatives';
import { actNotes, schemeWords } from './words';
import type { ActWords, PersonaWords, Rulebook, SchemeWords } from './index';

export const schemesInOrder = async (): Promise<Scheme[]> => inOrder((await getCollection('schemes')).map(({ data }) => data));

/** The invented people, as far as this book has them. */
export const personasInOrder = async () => (await getCollection('personas')).map(({ data }) => data).sort((a, b) => a.order - b.order);

const lines = async (): Promise<Line[]> => (await getCollection('lines')).map(({ data }) => data);

/** All acts: the everyday ones, and each printed line that is an act of its own. */
async function allActs(): Promise<Act[]> {
  const [acts, schemes, printed] = [await getCollection('acts'), await schemesInOrder(), await lines()];
  const own = schemes.flatMap((scheme) => plainLines(scheme, printed)).filter((line) => actOf(line) === line.id);
  return [
    ...acts.map(({ data }) => data),
    ...own.map((line): Act => {
      const { id, zh, theme, role, per, settles } = line;
      const amount = per && { ...per, step: 1 };
      return { id, label: textOf(line), zh, theme, role, amount, settles };
    }),
  ];
}

async function actWords(lang: Language): Promise<ActWords[]> {
  const everyday = new Set((await getCollection('acts')).map(({ id }) => id));
  return (await allActs())
    .map(({ id, label, zh, theme, role, amount, settles }) => ({
      id,
      zh,
      theme,
      role,
      everyday: everyday.has(id),
      label: pick(label, lang).text,
      amount: amount ?? null,
      settles: settles ? pick(settles, lang).text : null,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, lang));
}

async function personaWords(lang: Language): Promise<PersonaWords[]> {
  return (await personasInOrder()).map(({ id, name, born, roles, line, lesson, acts }) => ({
    id,
    name,
    born,
    roles,
    line: pick(line, lang).text,
    lesson: pick(lesson, lang).text,
    entries: acts,
  }));
}

/** What the widget fetches when it comes into view. */
export async function rulebook(lang: Language): Promise<Rulebook> {
  const [schemes, printed, words] = [await schemesInOrder(), await lines(), await actWords(lang)];
  return {
    version: 1,
    schemes: schemes.map((scheme) => schemeData(scheme, printed)),
    acts: words.map((act) => ({ ...act, myth: act.theme === 'myths' })),
    formerIds: Object.fromEntries(formerIds(printed, new Set(words.map(({ id }) => id)))),
    personas: await personaWords(lang),
  };
}

/** Scores of one life on one day under every scheme, worked out at build. */
export async function scoresOf(citizen: Citizen, day: string): Promise<Score[]> {
  return (await compiled()).map((scheme) => score(citizen, scheme, day));
}

/** Every scheme ready to count with, in the order of the page. */
async function compiled(): Promise<CompiledScheme[]> {
  const [acts, schemes, printed] = [await getCollection('acts'), await schemesInOrder(), await lines()];
  return compileContent(
    schemes,
    acts.map(({ data }) => data),
    printed,
  );
}

/** Of the words of a scheme those of rules, questions and effects that a score met. */
async function wordsMet(scheme: Scheme, score: Score, lang: Language): Promise<SchemeWords> {
  const { rules, readings, caseByCase, effects } = await schemeWords(scheme, lang);
  const asked = score.readings.flatMap(({ id }) => (readings[id] ? [[id, readings[id]] as const] : []));
  const met = score.trace.flatMap(({ rule }) => rule ?? []);
  return {
    rules: Object.fromEntries(met.map((rule) => [rule, rules[rule]!])),
    readings: Object.fromEntries(asked),
    caseByCase: score.unknown.some(({ reason }) => reason === 'case-by-case') ? caseByCase : null,
    effects: effects.map((effect, i) => (score.effects.includes(i) ? effect : '')),
    baseRates: null,
  };
}

/** What a copy of the scorer is given: the schemes shown, in the order of the page, and the first life (`whose`, or the first of all) with the words it meets. */
export async function scorerProps(lang: Language, ui: Messages, shown: readonly string[], whose?: string) {
  const schemes = (await schemesInOrder()).filter(({ id }) => shown.includes(id));
  const missing = shown.filter((id) => !schemes.some((scheme) => scheme.id === id));
  if (missing.length > 0) throw new Error(`content/schemes: no scheme "${missing.join('", "')}" for the scorer`);
  const personas = await personaWords(lang);
  const persona = personas.find(({ id }) => id === (whose ?? personas[0]?.id));
  if (!persona) throw new Error(`content/personas: no persona ${whose ? `"${whose}"` : 'is there'}; the scorer begins with one`);
  const summaries = schemes.map((scheme) => summaryOf(scheme, lang));
  const all = await scoresOf(persona, DAYS.start);
  const order = (await schemesInOrder()).map(({ id }) => id);
  const first = versionsOn(summaries, DAYS.start).map((at) => ({ scheme: schemes[at]!, score: all[order.indexOf(schemes[at]!.id)]! }));
  // Only what the first life meets travels with the page; the rest is fetched when the widget comes into view.
  const lived = (act: string) => persona.entries.some((entry) => entry.act === act);
  const words = await Promise.all(first.map(async ({ scheme, score }) => [scheme.id, await wordsMet(scheme, score, lang)] as const));
  const ready = await compiled();
  const alternatives = first.flatMap(({ scheme, score: { readings } }) => {
    const counted = ready.find(({ data }) => data.id === scheme.id)!;
    const count = (settled: Citizen['readings']) => score({ ...persona, readings: settled }, counted, DAYS.start);
    const summary = summaries.find(({ id }) => id === scheme.id)!;
    return readings.length > 0 ? [[scheme.id, alternativesOf(summary, { readings }, undefined, count, ui.scorer, lang)] as const] : [];
  });
  const acts = await actWords(lang);
  const units = [...new Set(acts.flatMap(({ amount }) => amount?.unit ?? []))];
  return {
    lang,
    words: without(ui.scorer, 'title'),
    units: Object.fromEntries(
      units.flatMap((name) => {
        const unit = unitOf(name, ui);
        return unit ? [[name, unit]] : [];
      }),
    ),
    summaries,
    personas: personas.map(({ id, name }) => ({ id, name })),
    asOf: DAYS,
    first: {
      persona,
      acts: acts.filter(({ id }) => lived(id)),
      scores: first.map(({ score }) => score),
      words: Object.fromEntries(words),
      alternatives: Object.fromEntries(alternatives),
      notes: Object.fromEntries(Object.entries(await actNotes(lang)).filter(([id]) => lived(id))),
    },
    count: acts.length,
  };
}

/** Acts against keepers, as their figure is given them. */
export async function agreeProps(lang: Language, ui: Messages) {
  const byId = <T>(entries: readonly { readonly id: string; readonly data: T }[]) => new Map(entries.map(({ id, data }) => [id, data]));
  const acts = byId(await getCollection('acts'));
  const { keepers, disputes } = disputedActs({
    acts,
    schemes: byId(await getCollection('schemes')),
    lines: byId(await getCollection('lines')),
  });
  const { whose, readerCitizen, cell, answers: said, legend, link, copied, notCopied, linkBroken } = ui.agree;
  const rows = disputes.map(({ entry, answers }) => ({
    id: entry.act,
    label: capitalized(pick(acts.get(entry.act)!.label, lang).text, lang),
    answers,
  }));
  return {
    lang,
    rows,
    asOf: DAYS,
    words: { whose, readerCitizen, cell, answers: said, legend, link, copied, notCopied, linkBroken },
    columns: keepers.map((scheme) => summaryOf(scheme, lang)).map(({ id, name, keeper }) => ({ id, name, keeper })),
    people: (await personaWords(lang))
      .map(({ id, name, entries }) => ({
        id,
        name,
        acts: rows.map((row) => row.id).filter((act) => entries.some((one) => one.act === act)),
      }))
      .filter(({ acts }) => acts.length > 0),
  };
}
