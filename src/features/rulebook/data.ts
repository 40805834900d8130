/** The sheet as its figure is given it, and the file of lines that it fetches. */
import { getCollection } from 'astro:content';
import { DEFAULTS } from '../../book/defaults';
import { href } from '../../components/page';
import { format, pick, textOf, type Language } from '../../core/i18n';
import { actOf } from '../../core/scoring/content';
import type { Line } from '../../schemas/line';
import type { Scheme } from '../../schemas/scheme';
import type { Messages } from 'messages';
import { lineSize, sentence } from '../schemes/data';
import { personasInOrder } from '../scorer/data';
import { countOf, inRows, sizeOf, stacksOf, type At } from './model';
import type { LineWords, SheetData, SheetRow } from './types';

const linesDrawn = async () =>
  inRows((await getCollection('lines', ({ data }) => data.scheme === DEFAULTS.rulebook)).map(({ data }) => data));

/** Whether this book holds the scheme whose lines are drawn. */
export const hasSheet = async (): Promise<boolean> => (await getCollection('schemes')).some(({ id }) => id === DEFAULTS.rulebook);

async function drawnScheme(): Promise<Scheme> {
  const found = (await getCollection('schemes')).find(({ id }) => id === DEFAULTS.rulebook);
  if (!found) throw new Error(`content/schemes: no scheme "${DEFAULTS.rulebook}", whose rulebook is drawn`);
  return found.data;
}

const sizesOf = (lines: readonly Line[]): At[] => lines.map((line) => sizeOf(line)!.at);

/** One row of the picture a theme, the most giving first. */
async function sheetRows(ui: Messages, lang: Language): Promise<SheetRow[]> {
  const { counts: words, aside } = ui.rulebook;
  const drawn = await linesDrawn();
  // The rows stand in the order of how much they give: those that give nothing are the last.
  const bare = drawn.filter(({ lines }) => countOf(sizesOf(lines)).up === 0);
  const bareLines = bare.reduce((sum, { lines }) => sum + lines.length, 0);
  const themes: Readonly<Record<string, string>> = ui.scorer.themes;
  return drawn.map(({ theme, lines }) => {
    const { up, down, grades } = countOf(sizesOf(lines));
    return {
      theme,
      stacks: stacksOf(lines),
      name: themes[theme]!,
      counts: [up > 0 && format(words.up, { n: up }, lang), down > 0 && format(words.down, { n: down }, lang)].filter(Boolean).join(' '),
      graded: grades > 0 ? format(words.grades, { n: grades }, lang) : null,
      aside: theme === bare[0]?.theme ? format(aside, { themes: bare.length, n: bareLines }, lang) : null,
      spans: lines.flatMap((line) => {
        const { at, near } = sizeOf(line)!;
        return near === undefined ? [] : [[at, near] as const];
      }),
    };
  });
}

/** How many lines of each theme give, take and lead to each grade: the table. */
export const sheetTable = async () =>
  (await linesDrawn()).map(({ theme, lines }) => {
    const sizes = sizesOf(lines);
    return { theme, ...countOf(sizes), ofGrade: (grade: At) => sizes.filter((at) => at === grade).length };
  });

export async function sheetData(ui: Messages, lang: Language): Promise<SheetData> {
  const lines = (await linesDrawn()).flatMap((row) => row.lines);
  const { rules } = await drawnScheme();
  const people = await personasInOrder();
  const isMet = (line: Line, act: string) =>
    actOf(line) === act || rules.some((rule) => rule.act === act && (rule.id === line.id || rule.lines.includes(line.id)));
  return {
    lines: lines.map((line) => lineWords(line, ui, lang)),
    lives: people.map(({ id, acts }) => ({
      id,
      lines: lines.flatMap((line, i) => (acts.some(({ act }) => isMet(line, act)) ? [i] : [])),
    })),
  };
}

function lineWords(line: Line, ui: Messages, lang: Language): LineWords {
  const { id, zh, locator, role } = line;
  return {
    id,
    zh,
    where: locator,
    text: sentence(pick(textOf(line), lang).text),
    size: lineSize(line, ui, lang),
    role: role === undefined ? null : format(ui.rulebook.role, { role: ui.workbench.roles[role] }, lang),
  };
}

/** What the widget is given. It begins with the line that gives most. */
export async function sheetProps(ui: Messages, lang: Language) {
  const lines = (await linesDrawn()).flatMap((row) => row.lines);
  const points = lines.map((line) => Number(sizeOf(line)!.at) || 0);
  const at = points.lastIndexOf(Math.max(...points));
  const { group, groups, life, ofLife, shown, legend, axis, line, place, every, loading, failed, link, copied, notCopied, linkBroken } =
    ui.rulebook;
  return {
    lang,
    words: {
      group,
      groups,
      life,
      ofLife,
      shown,
      legend,
      axis,
      line,
      place,
      every,
      loading,
      failed,
      link,
      copied,
      notCopied,
      linkBroken,
    },
    rows: await sheetRows(ui, lang),
    people: (await personasInOrder()).map(({ id, name }) => ({ id, name })),
    first: { at, line: lineWords(lines[at]!, ui, lang) },
    file: href(`/data/v1/${lang}/wendeng-lines.json`),
    everyLine: href(`/${lang}/schemes/${DEFAULTS.rulebook}/`),
  };
}
