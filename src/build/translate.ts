/** What a language of the book still lacks, as a list that a translator fills, and the filled list put where its texts belong. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isMap, isScalar, isSeq, parse, parseDocument, stringify, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { DEFAULT_LANGUAGE } from '../core/i18n/languages';
import { yamlFiles } from '../book/collections';
import { writtenMessages } from '../book/messages';
import { collectionSchemas } from '../schemas';

/** One text to be translated. */
export interface Missing {
  /** The file in which it stands in English, below content/. */
  readonly file: string;
  /** The keys that lead to it there; entries of a list are named by their ids. */
  readonly path: readonly string[];
  readonly en: string;
  /** What a translator has to know. */
  readonly about?: string;
}

/** What is counted together: messages, chapters, and each collection. */
export interface Share {
  readonly part: string;
  readonly all: number;
  readonly missing: number;
}

/** Messages that the language does not have. */
function missingMessages(lang: string, root: string): { all: number; missing: Missing[] } {
  const origin = writtenMessages(DEFAULT_LANGUAGE, root);
  const folder = join(root, 'messages', lang);
  const own = new Set(existsSync(folder) ? writtenMessages(lang, root).map(({ path }) => path.join('.')) : []);
  const missing = origin
    .filter(({ path }) => !own.has(path.join('.')))
    .map(({ file, path, message, about }) => ({
      file: relative(root, file),
      path: path.slice(1),
      en: message,
      ...(about && { about }),
    }));
  return { all: origin.length, missing };
}

/** Texts of a collection that stand in English without the language beside it. */
function missingTexts(collection: string, lang: string, root: string): { all: number; missing: Missing[] } {
  let all = 0;
  const missing: Missing[] = [];
  for (const file of yamlFiles(join(root, collection))) {
    const visit = (node: unknown, path: readonly string[]): void => {
      if (Array.isArray(node)) node.forEach((one, i) => visit(one, [...path, (one as { id?: string } | null)?.id ?? String(i)]));
      else if (typeof node === 'object' && node !== null) {
        const { en, [lang]: own } = node as Record<string, unknown>;
        if (typeof en !== 'string') for (const [key, one] of Object.entries(node)) visit(one, [...path, key]);
        else {
          all += 1;
          if (own === undefined) missing.push({ file: relative(root, file), path, en });
        }
      }
    };
    visit(parse(readFileSync(file, 'utf8')), []);
  }
  return { all, missing };
}

/** Texts in MDX that the language does not have: a whole file each. */
function missingFiles(folder: string, lang: string, root: string): { all: number; missing: string[] } {
  const names = (of: string) =>
    existsSync(join(root, folder, of)) ? readdirSync(join(root, folder, of)).filter((name) => name.endsWith('.mdx')) : [];
  const own = names(lang);
  const origin = names(DEFAULT_LANGUAGE);
  return { all: origin.length, missing: origin.filter((name) => !own.includes(name)) };
}

/** All that a language lacks, by part. */
export function lacks(lang: string, root: string): { shares: Share[]; texts: Missing[]; files: string[] } {
  const messages = missingMessages(lang, root);
  const mdx = ['chapters', 'pages'].map((folder) => ({ part: folder, ...missingFiles(folder, lang, root) }));
  const collections = Object.keys(collectionSchemas).map((collection) => ({ part: collection, ...missingTexts(collection, lang, root) }));
  const shares = [{ part: 'messages', ...messages }, ...mdx, ...collections.filter(({ all }) => all > 0)];
  return {
    shares: shares.map(({ part, all, missing }) => ({ part, all, missing: missing.length })),
    texts: [...messages.missing, ...collections.flatMap(({ missing }) => missing)],
    files: mdx.flatMap(({ part, missing }) => missing.map((name) => `${part}/${DEFAULT_LANGUAGE}/${name}`)),
  };
}

/** The list for a translator: each text with a place for its translation, in the order of the files. */
export const sheetOf = (texts: readonly Missing[], lang: string): string =>
  stringify(
    texts.map(({ file, path, en, about }) => ({ in: file, at: path.join(' › '), ...(about && { about }), en, [lang]: '' })),
    { lineWidth: 110 },
  );

/** Puts what was filled in where it belongs; answers with how many texts that were. Throws where the English has changed since. */
export function takeSheet(sheet: string, lang: string, root: string): number {
  const rows = parse(sheet) as { in: string; at: string; en: string }[];
  const filled = rows.flatMap((row) => {
    const text = (row as Record<string, unknown>)[lang];
    return typeof text === 'string' && text.trim() !== '' ? [{ ...row, path: row.at.split(' › '), text }] : [];
  });
  for (const { in: file, path, en, text } of filled) {
    const isMessage = file.startsWith(`messages/${DEFAULT_LANGUAGE}/`);
    const target = join(root, isMessage ? file.replace(`messages/${DEFAULT_LANGUAGE}/`, `messages/${lang}/`) : file);
    if (isMessage) addMessage(target, path, text);
    else writeFileSync(target, besideEnglish(readFileSync(target, 'utf8'), path, en, lang, text));
  }
  return filled.length;
}

function addMessage(file: string, path: readonly string[], text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : '{}');
  if (isMap(document.contents)) document.contents.flow = false;
  document.setIn(path, text);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

/** A file of a collection with a text put in behind its English; the rest stays as it was written. */
export function besideEnglish(yaml: string, path: readonly string[], en: string, lang: string, text: string): string {
  let node: unknown = parseDocument(yaml).contents;
  for (const key of path) {
    if (isSeq(node)) node = node.items.find((item, i) => (isMap(item) && item.has('id') ? item.get('id') === key : String(i) === key));
    else node = isMap(node) ? node.get(key, true) : undefined;
  }
  if (!isMap(node) || node.get('en') !== en) throw new Error(`${path.join(' › ')}: the English is no longer “${en}”; make the list anew`);
  const { value, key } = (node as YAMLMap<Scalar, Scalar>).items.find((pair) => pair.key.value === 'en') as Pair<Scalar, Scalar>;
  if (!isScalar(value) || !value.range || !key.range) throw new Error(`${path.join(' › ')}: found no text`);
  const said = `${lang}: ${JSON.stringify(text)}`;
  if (node.flow) return `${yaml.slice(0, value.range[1])}, ${said}${yaml.slice(value.range[1])}`;
  const indent = key.range[0] - (yaml.lastIndexOf('\n', key.range[0] - 1) + 1);
  const [, , end] = value.range;
  const before = yaml.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${' '.repeat(indent)}${said}\n${yaml.slice(end)}`;
}
