/** The slip as the build prints it: what each chapter asks, and what comes of it for the life that the book lends. */
import { DAYS, summaryOf } from '../../book/scorer';
import type { Language } from '../../core/i18n';
import { contentsIn, href, messages } from '../../components/page';
import { personasInOrder, schemesInOrder, scoresOf } from '../scorer/data';
import { entryOf } from './model/slip';
import type { ChapterAsk, SlipProps } from './types';

const made = new Map<Language, Promise<Omit<SlipProps, 'here'> | null>>();

/** null where no chapter asks anything. While one writes, it is made once. */
export function slipIn(lang: Language): Promise<Omit<SlipProps, 'here'> | null> {
  const known = made.get(lang) ?? make(lang);
  made.set(lang, known);
  return known;
}

async function make(lang: Language): Promise<Omit<SlipProps, 'here'> | null> {
  const chapters = (await contentsIn(lang)).flatMap(({ entry, id, number, path }): ChapterAsk[] => {
    const { title, slip } = entry.data;
    return slip ? [{ id, number, title, path, asks: slip.asks, of: slip.of, ...(slip.on && { on: slip.on }) }] : [];
  });
  const personas = await personasInOrder();
  const [persona] = personas;
  if (chapters.length === 0 || !persona) return null;
  const ui = await messages(lang);
  const asked = new Set(chapters.flatMap(({ of }) => of));
  const schemes = await schemesInOrder();
  const summaries = schemes.filter(({ scheme }) => asked.has(scheme)).map((scheme) => summaryOf(scheme, lang));
  const lost = [...asked].filter((scheme) => !summaries.some((summary) => summary.scheme === scheme));
  if (lost.length > 0) throw new Error(`content/schemes: no scheme "${lost.join('", "')}", of which a chapter's slip asks`);
  const citizen = { entries: persona.acts, born: persona.born, roles: persona.roles };
  const days = [...new Set([DAYS.start, ...chapters.flatMap(({ on }) => on ?? [])])];
  const scores = new Map(await Promise.all(days.map(async (day) => [day, await scoresOf(citizen, day)] as const)));
  const scoreOf = (version: string, day: string) => scores.get(day)![schemes.findIndex(({ id }) => id === version)]!;
  const { ended, notYet, notCovered, open, openRecorded, openListed, recorded, notRecorded, listed, notListed, redList, noScore } =
    ui.scorer;
  const { pointsUnknown, openAge, gradeDirect, grade, formulaSecret, baseless, ruleless, recalledGrade, noGrade } = ui.scorer;
  const results = {
    ended,
    notYet,
    notCovered,
    open,
    openRecorded,
    openListed,
    recorded,
    notRecorded,
    listed,
    notListed,
    redList,
    noScore,
    pointsUnknown,
    openAge,
    gradeDirect,
    grade,
    formulaSecret,
    baseless,
    ruleless,
    recalledGrade,
    noGrade,
  };
  return {
    lang,
    words: ui.slip,
    results,
    chapters,
    summaries,
    asOf: DAYS,
    personas: personas.map(({ id, name }) => ({ id, name })),
    lent: {
      name: persona.name,
      entries: chapters.map((chapter) => entryOf(chapter, DAYS.start, summaries, scoreOf, results, lang)),
    },
    data: href(`/data/v1/${lang}/`),
    scorer: href(`/${lang}/scorer/`),
  };
}
