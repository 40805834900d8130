import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import * as placed from '../book/book';
import type { Placed } from '../book/book';
import { FIRST_LANGUAGE } from '../book/setting';
import type { Messages } from 'messages';
import type { Language } from '../core/i18n';

/** The language of the page that is being built. */
export const languageOf = ({ currentLocale }: { readonly currentLocale: string | undefined }): Language => currentLocale ?? FIRST_LANGUAGE;

/** What the interface says in a language, by the files of content/messages/. */
export const messages = async (lang: Language): Promise<Messages> => (await getEntry('messages', lang))!.data;

/** Messages of a group for a widget, less those that the page says by itself. */
export const without = <Group extends object, Key extends keyof Group>(group: Group, ...keys: readonly Key[]): Omit<Group, Key> =>
  Object.fromEntries(Object.entries(group).filter(([key]) => !keys.includes(key as Key))) as Omit<Group, Key>;

/** An address on this site, whatever the base path. */
export const href = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;

/** The feed of a language; that of the first stands at the root. */
export const feedPath = (lang: Language): string => (lang === FIRST_LANGUAGE ? '/feed.xml' : `/${lang}/feed.xml`);

export type ChapterEntry = Omit<Placed<unknown>, 'file'> & { readonly entry: CollectionEntry<'chapters'> };

/** The chapters of a language in the order of their files. */
export const chaptersIn = async (lang: Language): Promise<ChapterEntry[]> => placed.chaptersIn(await chapterFiles(), lang).map(entryOf);

/** All chapters of the book: in this language, and those that it lacks in the one that stands in for it. */
export const contentsIn = async (lang: Language): Promise<ChapterEntry[]> => placed.contentsIn(await chapterFiles(), lang).map(entryOf);

const chapterFiles = async () => (await getCollection('chapters')).map((entry) => ({ id: entry.id, front: entry.data, entry }));
const entryOf = ({ file: { entry }, path, ...place }: Placed<{ readonly entry: CollectionEntry<'chapters'> }>): ChapterEntry => ({
  ...place,
  entry,
  path: href(`/${path}`),
});

/** The chapter that a reader goes on to; none after the last. */
export const chapterAfter = ({ number }: ChapterEntry, chapters: readonly ChapterEntry[]): ChapterEntry | undefined =>
  chapters.find((one) => one.number > number);

/** An entry that must be there; the message says where to write it. */
export async function need<C extends 'facts' | 'sources' | 'glossary' | 'claims'>(collection: C, id: string, by: string) {
  const entry = await getEntry(collection, id as never);
  if (!entry) throw new Error(`${by}: no entry "${id}" in content/${collection}; write one or mend the id`);
  return entry as CollectionEntry<C>;
}

/** "" for the first copy of a widget on a page, "-2" for the second …: ids and keys in the address stay apart. */
export function instanceSuffix(widget: string, locals: App.Locals): string {
  const copies = (locals.copies ??= new Map());
  const n = (copies.get(widget) ?? 0) + 1;
  copies.set(widget, n);
  return n === 1 ? '' : `-${n}`;
}

export { printValue, unitOf } from '../book/values';
