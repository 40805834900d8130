/** The tasks as the widgets take them: with the words of one language and the numbers of the fact base. */
import { getCollection } from 'astro:content';
import { DAYS, summaryOf } from '../../book/scorer';
import { factPath } from '../../components/facts';
import { linkTo } from '../../components/book';
import { href, need, printValue, messages, unitOf } from '../../components/page';
import { withValues } from '../../components/values';
import { fill, format, formatNumber, pick, withUnit, type Language, type Localized } from '../../core/i18n';
import { score } from '../../core/scoring';
import { compileContent } from '../../core/scoring/content';
import type { Messages } from 'messages';
import { result } from '../scorer/model/layout';
import { cellsOf, stepAt, type Field } from './model';
import { predicted } from './model/predict';
import type { TaskEntry } from './schema';
import type { AskedField, AskedTask, Evidence, Life } from './types';

interface Context {
  readonly lang: Language;
  readonly ui: Messages;
  readonly say: (text: Localized) => string;
  /** Names of the town's deeds. */
  readonly deeds: ReadonlyMap<string, string>;
  readonly lives: readonly Life[];
}

/** All tasks by their numbers. */
export async function tasksIn(lang: Language): Promise<AskedTask[]> {
  const tasks = (await getCollection('tasks')).map(({ data }) => data).sort((a, b) => a.number - b.number);
  return Promise.all(tasks.map((task) => asked(task, lang)));
}

async function asked(task: TaskEntry, lang: Language): Promise<AskedTask> {
  const ui = await messages(lang);
  const say = (text: Localized) => pick(text, lang).text;
  const deeds = (await getCollection('towns')).flatMap(({ data }) => data.deeds.map(({ id, label }) => [id, say(label)] as const));
  const lives = await livesOf(task.lives ?? [], lang, ui);
  const context = { lang, ui, say, deeds: new Map(deeds), lives };
  const { id, number, stance, site } = task;
  const page = await linkTo({ currentLocale: lang, site: new URL(import.meta.env.SITE) }, `${site.page}/`);
  return {
    id,
    number,
    stance,
    lives,
    title: say(task.title),
    lead: say(task.lead),
    fields: await Promise.all(task.fields.map((field) => askedField(field, context))),
    site: {
      href: page?.href ?? href(`/${lang}/`),
      key: site.key ?? null,
      state: site.state ?? null,
      anchor: site.figure ? `#${site.figure}` : '',
      label: say(site.label),
    },
    cards: await cardsOf(task.cards ?? [], lang),
  };
}

async function askedField(field: TaskEntry['fields'][number], context: Context): Promise<AskedField> {
  const { say, deeds, ui, lang } = context;
  const label = say(field.label);
  const words = {
    label,
    short: field.short ? say(field.short) : label,
    cells: cellWords(field, context),
    evidence: field.evidence ? await evidenceOf(field, field.evidence, ui, lang) : null,
    byLife: field.kind === 'choice' && field.scheme ? await outcomes(field.scheme, field, context) : null,
  };
  const { id } = field;
  if (field.kind === 'scale') return { ...words, id, kind: field.kind, min: field.min, max: field.max, step: field.step };
  const options = field.options.map((option) => {
    if (!option.label && !deeds.has(option.id))
      throw new Error(`content/tasks: the option "${option.id}" has no label, and no town has such a deed`);
    return { id: option.id };
  });
  if (field.kind === 'choice') return { ...words, id, kind: field.kind, options };
  return { ...words, id, kind: field.kind, options, ...(field.nothing ? { nothing: say(field.nothing) } : {}) };
}

function cellWords(field: TaskEntry['fields'][number], { say, deeds, ui, lang }: Context): string[] {
  if (field.kind === 'scale')
    return Array.from({ length: cellsOf(field) }, (_, cell) => printValue({ value: stepAt(field, cell), unit: field.unit }, ui, lang));
  const names = field.options.map(({ id, label }) => (label ? say(label) : (deeds.get(id) ?? id)));
  return field.kind === 'several' && field.nothing ? [say(field.nothing), ...names] : names;
}

type Written = NonNullable<TaskEntry['fields'][number]['evidence']>;

async function evidenceOf(
  field: TaskEntry['fields'][number],
  { options, mark, facts, named, text }: Written,
  ui: Messages,
  lang: Language,
): Promise<Evidence> {
  const first = field.kind === 'several' && field.nothing ? 1 : 0;
  const cells = field.kind === 'scale' ? [] : field.options.flatMap(({ id }, i) => (options.includes(id) ? [i + first] : []));
  const value = mark ? await sumOf(mark) : null;
  const said = value === null ? pick(text, lang).text : fill(pick(text, lang).text, { mark: printValue(value, ui, lang) });
  return {
    cells,
    named,
    mark: value?.value ?? null,
    text: await withValues(said, ui, lang),
    facts: await Promise.all(
      facts.map(async (id, i) => ({
        href: `${await factPath((await need('facts', id, 'content/tasks')).data.topic, lang)}#fact-${id}`,
        text: formatNumber(i + 1, lang),
      })),
    ),
  };
}

/** The value that answers, or the sum of several with one unit. */
async function sumOf({ fact: id, values }: NonNullable<Written['mark']>): Promise<{ value: number; unit: string }> {
  const { data: fact } = await need('facts', id, 'content/tasks');
  const found = values.map((key) => fact.values.find((one) => one.key === key));
  const value = found.reduce((sum, one) => {
    if (typeof one?.value !== 'number') throw new Error(`content/tasks: the fact "${id}" has no number for one of ${values.join(', ')}`);
    return sum + one.value;
  }, 0);
  return { value, unit: found[0]!.unit };
}

/** What a scheme comes to for each life, as the scorer says it. */
async function outcomes(scheme: string, field: Field, { ui, lang, lives }: Context): Promise<Record<string, Evidence>> {
  const [schemes, acts, lines, personas] = await Promise.all([
    ...([getCollection('schemes'), getCollection('acts'), getCollection('lines'), getCollection('personas')] as const),
  ]);
  const data = <T>(entries: readonly { readonly data: T }[]) => entries.map((entry) => entry.data);
  const compiled = compileContent(data(schemes), data(acts), data(lines)).find((one) => one.data.id === scheme);
  const entry = schemes.find(({ id }) => id === scheme);
  if (!compiled || !entry) throw new Error(`content/tasks: no scheme "${scheme}"`);
  const summary = summaryOf(entry.data, lang);
  const options = field.kind === 'scale' ? [] : field.options.map(({ id }) => id);
  return Object.fromEntries(
    lives.map(({ id, name }) => {
      const { born, roles, acts: lived } = personas.find((one) => one.id === id)!.data;
      const comes = score({ born, roles, entries: lived }, compiled, DAYS.start);
      const { value, remark } = result(summary, comes, false, ui.scorer, lang);
      const text = format(ui.class.outcome, { name, outcome: value === '—' ? remark : `${value}, ${remark}` }, lang);
      const cells = predicted(comes, summary.base).map((option) => options.indexOf(option));
      return [id, { cells, mark: null, text, named: false, facts: [] }];
    }),
  );
}

async function livesOf(ids: readonly string[], lang: Language, ui: Messages): Promise<Life[]> {
  if (ids.length === 0) return [];
  const [personas, acts] = await Promise.all([getCollection('personas'), getCollection('acts')]);
  return ids.map((id) => {
    const persona = personas.find((one) => one.id === id)?.data;
    if (!persona) throw new Error(`content/tasks: no life "${id}" in content/personas`);
    const entries = persona.acts.map(({ act: what, amount }) => {
      const act = acts.find((one) => one.id === what)?.data;
      const label = act ? pick(act.label, lang).text : what;
      const unit = act?.amount && unitOf(act.amount.unit, ui);
      return amount === undefined || !unit ? label : `${label}, ${withUnit(amount, unit, lang)}`;
    });
    return { id, name: persona.name, line: pick(persona.line, lang).text, entries, state: `1~${id}~${DAYS.start.replaceAll('-', '')}` };
  });
}

async function cardsOf(ids: readonly string[], lang: Language): Promise<AskedTask['cards']> {
  if (ids.length === 0) return [];
  const all = (await getCollection('viewpoints')).map(({ data }) => data);
  const ui = await messages(lang);
  return ids.map((id) => {
    const found = all.find((one) => one.id === id);
    if (found?.kind !== 'argument') throw new Error(`content/tasks: no argument "${id}" in content/viewpoints`);
    const person = all.find((one) => one.id === found.by);
    return { id, text: pick(found.text, lang).text, by: person?.kind === 'person' ? person.name : ui.viewpoints.author };
  });
}
