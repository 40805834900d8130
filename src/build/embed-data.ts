/** Data that embeds fetch: copies below /embed/v1/<lang>/data/, where any host's frame may read them, and what they spare the frame's file. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { laterScript } from './embed-script';
import { plainProps, type Props } from './props';

interface Rulebook {
  readonly schemes: readonly {
    readonly id: string;
    readonly fedBy?: { readonly scheme: string };
    readonly rules: readonly { readonly act: string }[];
  }[];
  readonly acts: readonly { readonly id: string; readonly everyday: boolean }[];
  readonly formerIds: Readonly<Record<string, string>>;
}

/** The Chinese of an act is for the search of the scorer's own page. */
const withoutChinese = <A extends object>(act: A): A => ({ ...act, zh: undefined });

/** The part of the rulebook that a scorer with these schemes and a plain list of acts can reach: the same answers, a fifth of the bytes. */
export function reachable<B extends Rulebook>(book: B, schemes: ReadonlySet<string>, entries: ReadonlySet<string>): B {
  const acts = book.acts.filter(({ id, everyday }) => everyday || entries.has(id)).map(withoutChinese);
  const known = new Set(acts.map(({ id }) => id));
  const feeders = new Set(book.schemes.flatMap(({ id, fedBy }) => (schemes.has(id) && fedBy ? [fedBy.scheme] : [])));
  return {
    ...book,
    acts,
    formerIds: Object.fromEntries(Object.entries(book.formerIds).filter(([, id]) => known.has(id))),
    schemes: book.schemes
      .filter(({ id }) => schemes.has(id) || feeders.has(id))
      .map((scheme) => ({ ...scheme, rules: scheme.rules.filter(({ act }) => known.has(act)) })),
  };
}

/**
 * What an island says at first though its widget fetches it when something is opened: a page has it for readers without script, an
 * embed leaves it to the page that it leads to. By the widget: the class of the closed part, what stays of that, and the lighter props.
 */
const CLOSED: Readonly<Record<string, { part: string; stays: RegExp; lighter: (props: Props) => Props }>> = {
  Scorer: {
    part: 'ledger',
    stays: /^<p\b[\s\S]*?<\/p>/,
    lighter: (props) => {
      const first = props.first as Props & { readonly acts: readonly object[] };
      return { ...props, first: { ...first, acts: first.acts.map(withoutChinese), words: {}, alternatives: {}, notes: {} } };
    },
  },
  Timeline: {
    part: 'body',
    stays: /^/,
    // The events of the last date stand open at first, with their sources.
    lighter: (props) => {
      const events = props.events as (Props & { readonly date: string; readonly sources?: readonly string[] })[];
      const isOpen = ({ date }: { readonly date: string }) => date === events.at(-1)?.date;
      const named = events.filter(isOpen).flatMap(({ sources = [] }) => sources);
      return {
        ...props,
        sources: Object.fromEntries(Object.entries(props.sources as Props).filter(([id]) => named.includes(id))),
        events: events.map((event) => (isOpen(event) ? event : { ...event, sources: undefined })),
      };
    },
  },
};

/** A figure without what is closed in it and can be fetched; its islands' props are plain JSON, which src/embed/islands.ts reads. */
export function lighten(figure: string): string {
  const [, name = ''] = /component-export="(\w+)"/.exec(figure) ?? [];
  const closed = CLOSED[name];
  const plain = plainProps(figure, closed?.lighter);
  if (!closed) return plain;
  const start = new RegExp(`<div class="(?:[^" ]+ )*${closed.part} [^>]*>`, 'g');
  const opened = [...plain.matchAll(start)].map(([tag]) => tag);
  const [before = '', ...parts] = plain.split(start);
  // What stands in an open `details` is not closed.
  const isOpen = (before: string) => /^<details\b[^>]*\sopen\b/.test(before.slice(before.lastIndexOf('<details')));
  return (
    before +
    parts
      .map((text, i) => `${opened[i]}${isOpen([before, ...parts][i]!) ? text : `${closed.stays.exec(text)?.[0]}</div>${afterDiv(text)}`}`)
      .join('')
  );
}

/** What follows the div that the text stands in. */
function afterDiv(text: string): string {
  let depth = 1;
  for (const { 0: tag, index } of text.matchAll(/<div\b|<\/div>/g)) {
    depth += tag === '</div>' ? -1 : 1;
    if (depth === 0) return text.slice(index + tag.length);
  }
  return text;
}

/** Moves a figure's addresses of data into the embeds' own folder and says which they were, below /data/v1/<lang>/. */
export function moveData(figure: string, base: string, lang: string): { figure: string; files: string[] } {
  const files: string[] = [];
  const moved = figure.replace(/<astro-island\b[^>]*>/g, (tag) =>
    tag.replace(new RegExp(`&quot;${base}/data/v1/${lang}/([^&]*)&quot;`, 'g'), (_all, file: string) => {
      files.push(file);
      return `&quot;${base}/embed/v1/${lang}/data/${file}&quot;`;
    }),
  );
  return { figure: moved, files };
}

/** Copies what was moved. A folder is a scorer's: its rulebook is cut to what the chapters' scorers reach. */
export async function copyData(root: string, lang: string, files: ReadonlySet<string>, schemes: ReadonlySet<string>): Promise<void> {
  const [from, to] = [join(root, 'data/v1', lang), join(root, 'embed/v1', lang, 'data')];
  for (const file of files) {
    if (file !== '') {
      await mkdir(dirname(join(to, file)), { recursive: true });
      await cp(join(from, file), join(to, file));
      continue;
    }
    await mkdir(join(to, 'schemes'), { recursive: true });
    const book = JSON.parse(await readFile(join(from, 'rulebook.json'), 'utf8')) as Rulebook & {
      readonly personas: readonly { readonly entries: readonly { readonly act: string }[] }[];
    };
    const entries = new Set(book.personas.flatMap((persona) => persona.entries.map(({ act }) => act)));
    const slim = JSON.stringify(reachable(book, schemes, entries));
    await writeFile(join(to, 'rulebook.json'), slim);
    await writeFile(join(to, 'scorer.js'), `${await laterScript('src/widgets/scorer/counting.ts')}export const book=${slim};`);
    await cp(join(from, 'act-notes.json'), join(to, 'act-notes.json'));
    for (const scheme of schemes) await cp(join(from, 'schemes', `${scheme}.json`), join(to, 'schemes', `${scheme}.json`));
  }
}
