import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import type { Messages } from 'messages';
import { parseDocument } from 'yaml';
import { DEFAULT_LANGUAGE, type Pattern } from '../../core/i18n';
import { ContentError, describe, yamlFiles } from '../collections';
import { CONTENT } from '../setting';
import { compile, type Kind } from './compile';

/** One message as its file has it. */
export interface WrittenMessage {
  readonly file: string;
  /** The name of the file, then the keys that lead to the message. */
  readonly path: readonly string[];
  readonly message: string;
  /** What a translator has to know: its own `about`, else that of the nearest group around it. */
  readonly about: string | null;
  readonly pattern: Pattern;
  readonly takes: Readonly<Record<string, Kind>>;
}

/** What the interface says in a language, by file and key. What its files leave out is said in the language of the book's origin. */
export function readMessages(lang: string, root = CONTENT): Messages {
  const own = lang === DEFAULT_LANGUAGE ? [] : writtenMessages(lang, root);
  return treeOf([...writtenMessages(DEFAULT_LANGUAGE, root), ...own], ({ pattern }) => pattern) as unknown as Messages;
}

/** Words of the origin that a small book does not have are the project's. */
function folderOf(lang: string, root: string): string {
  const own = join(root, 'messages', lang);
  return lang === DEFAULT_LANGUAGE && !existsSync(own) ? join('content', 'messages', lang) : own;
}

/** Every message of content/messages/<lang>/. Throws a ContentError that lists every mistake: where it stands and what to write. */
export function writtenMessages(lang: string, root = CONTENT): WrittenMessage[] {
  const mistakes: string[] = [];
  const origin = lang === DEFAULT_LANGUAGE ? null : new Map(writtenMessages(DEFAULT_LANGUAGE, root).map((one) => [keyOf(one), one]));
  const found = yamlFiles(folderOf(lang, root)).flatMap((path) => {
    const file = relative('.', path);
    const document = parseDocument(readFileSync(path, 'utf8'));
    mistakes.push(...document.errors.map((error) => `${file}: not YAML: ${error.message.split('\n')[0]}`));
    if (document.errors.length > 0) return [];
    return walk(document.toJS(), { file, lang, path: [basename(path, extname(path))], about: null }, mistakes);
  });
  for (const one of found) {
    const wrong = origin ? againstOrigin(one, origin.get(keyOf(one))) : undescribed(one);
    if (wrong) mistakes.push(`${at(one.file, one.path)}: ${wrong}`);
  }
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return found;
}

const keyOf = ({ path }: Pick<WrittenMessage, 'path'>): string => path.join('.');
const at = (file: string, path: readonly string[]): string => `${file} › ${path.slice(1).join('.') || 'the file'}`;

type Around = Pick<WrittenMessage, 'file' | 'path' | 'about'> & { readonly lang: string };

/** A node is a message as a text, a message with what it is about, or a group of nodes, with what they are about under "$about". */
function walk(node: unknown, around: Around, mistakes: string[]): WrittenMessage[] {
  const wrong = (text: string): [] => {
    mistakes.push(`${at(around.file, around.path)}: ${text}`);
    return [];
  };
  if (typeof node === 'string') return written(node, around, wrong);
  if (typeof node !== 'object' || node === null || Array.isArray(node))
    return wrong(`found ${describe(node)}; write a text in quotes, or a group of messages by name`);
  const { message, about, ...more } = node as Record<string, unknown>;
  if (typeof message === 'string' && typeof about === 'string' && Object.keys(more).length === 0)
    return written(message, { ...around, about }, wrong);
  const { $about = around.about, ...group } = node as Record<string, unknown>;
  if ($about !== null && typeof $about !== 'string') return wrong(`$about: found ${describe($about)}; write in words what the group is`);
  return Object.entries(group).flatMap(([key, child]) => walk(child, { ...around, path: [...around.path, key], about: $about }, mistakes));
}

function written(message: string, { file, path, about, lang }: Around, wrong: (text: string) => []): WrittenMessage[] {
  if (message.trim() === '') return wrong('found an empty text; write what is said there');
  try {
    return [{ file, path, message, about, ...compile(message, lang) }];
  } catch (error) {
    return wrong((error as Error).message);
  }
}

/** What a message of the origin lacks for those who translate it. */
function undescribed({ about, takes }: WrittenMessage): string | null {
  if (!about) return 'nothing says what it is about; write "about" beside its "message", or "$about" in its group';
  const missing = Object.keys(takes).filter((name) => !about.includes(`{${name}}`));
  if (missing.length === 0) return null;
  return `its description does not name ${missing.map((name) => `{${name}}`).join(', ')}; say in "about" what stands there`;
}

/** What a translation has that its origin has not. It may leave a value out, as a language may need no number beside "one". */
function againstOrigin({ takes }: WrittenMessage, origin: WrittenMessage | undefined): string | null {
  if (!origin) return `content/messages/${DEFAULT_LANGUAGE}/ has no such message; mend the name or take it out`;
  for (const [name, kind] of Object.entries(takes)) {
    const given = origin.takes[name];
    if (given === undefined)
      return `{${name}} is not given; write ${
        Object.keys(origin.takes)
          .map((one) => `{${one}}`)
          .join(', ') || 'it without values'
      }`;
    if (String(given) !== String(kind))
      return `{${name}} is used as ${kind}, and what is given is ${given}; write it as ${DEFAULT_LANGUAGE} has it`;
  }
  return null;
}

/** The messages as a tree of plain objects, each leaf made of its message; a later one takes the place of an earlier. */
export function treeOf<T>(messages: readonly WrittenMessage[], leaf: (message: WrittenMessage) => T): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const one of messages) {
    const [last = '', ...groups] = [...one.path].reverse();
    const group = groups.reverse().reduce<Record<string, unknown>>((inner, key) => (inner[key] ??= {}) as Record<string, unknown>, tree);
    group[last] = leaf(one);
  }
  return tree;
}
