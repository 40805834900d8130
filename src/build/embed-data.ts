/** Data that embeds fetch: copies below /embed/v1/<lang>/data/, where any host's frame may read them. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Rulebook {
  readonly schemes: readonly {
    readonly id: string;
    readonly fedBy?: { readonly scheme: string };
    readonly rules: readonly { readonly act: string }[];
  }[];
  readonly acts: readonly { readonly id: string; readonly everyday: boolean }[];
}

/** The part of the rulebook that a scorer with these schemes and a plain list of acts can reach: the same answers, a fifth of the bytes. */
export function reachable<B extends Rulebook>(book: B, schemes: ReadonlySet<string>, entries: ReadonlySet<string>): B {
  const acts = book.acts.filter(({ id, everyday }) => everyday || entries.has(id));
  const known = new Set(acts.map(({ id }) => id));
  const feeders = new Set(book.schemes.flatMap(({ id, fedBy }) => (schemes.has(id) && fedBy ? [fedBy.scheme] : [])));
  return {
    ...book,
    acts,
    schemes: book.schemes
      .filter(({ id }) => schemes.has(id) || feeders.has(id))
      .map((scheme) => ({ ...scheme, rules: scheme.rules.filter(({ act }) => known.has(act)) })),
  };
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
    await writeFile(join(to, 'rulebook.json'), JSON.stringify(reachable(book, schemes, entries)));
    await cp(join(from, 'act-notes.json'), join(to, 'act-notes.json'));
    for (const scheme of schemes) await cp(join(from, 'schemes', `${scheme}.json`), join(to, 'schemes', `${scheme}.json`));
  }
}
