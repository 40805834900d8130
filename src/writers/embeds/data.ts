/** Data that embeds fetch: copies below /embed/v1/<lang>/data/, where any host's frame may read them. */
import type { Site } from '../site';
import { laterScript } from '../script';
import { withoutChinese } from './figure';

interface Rulebook {
  readonly schemes: readonly {
    readonly id: string;
    readonly fedBy?: { readonly scheme: string };
    readonly rules: readonly { readonly act: string }[];
  }[];
  readonly acts: readonly { readonly id: string; readonly everyday: boolean }[];
  readonly formerIds: Readonly<Record<string, string>>;
}

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

/** Copies what embeds ask for. A folder is a scorer's: its rulebook is cut to what the chapters' scorers reach. */
export async function copyData(
  { read, write }: Site,
  lang: string,
  files: ReadonlySet<string>,
  schemes: ReadonlySet<string>,
): Promise<void> {
  const [from, to] = [`data/v1/${lang}`, `embed/v1/${lang}/data`];
  const copy = async (file: string) => write(`${to}/${file}`, await read(`${from}/${file}`));
  for (const file of files) {
    if (file !== '') {
      await copy(file);
      continue;
    }
    const book = JSON.parse(await read(`${from}/rulebook.json`)) as Rulebook & {
      readonly personas: readonly { readonly entries: readonly { readonly act: string }[] }[];
    };
    const entries = new Set(book.personas.flatMap((persona) => persona.entries.map(({ act }) => act)));
    const slim = JSON.stringify(reachable(book, schemes, entries));
    await write(`${to}/rulebook.json`, slim);
    await write(`${to}/scorer.js`, `${await laterScript('src/features/scorer/counting.ts')}export const book=${slim};`);
    await copy('act-notes.json');
    for (const scheme of schemes) await copy(`schemes/${scheme}.json`);
  }
}
