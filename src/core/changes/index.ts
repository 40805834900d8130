import { escapeHtml } from '../text';

/** What changed in the book, as CHANGELOG.md says it (https://keepachangelog.com), and as entries of a feed. */
interface Release {
  /** The version: the entry's id. */
  readonly id: string;
  /** ISO day; null for what is not released yet. */
  readonly date: string | null;
  readonly groups: readonly { readonly kind: string; readonly items: readonly string[] }[];
}

/** "## 0.1.0 — 2026-11-22", "### Added", "- one change": all that the file may hold below its first paragraph. Throws where a line is none of these. */
export function parseChangelog(markdown: string): Release[] {
  const releases: { id: string; date: string | null; groups: { kind: string; items: string[] }[] }[] = [];
  for (const [i, line] of markdown.split('\n').entries()) {
    const heading = line.match(/^(##|###) (.+?)(?:\s+[—–-]\s+(\d{4}-\d{2}-\d{2}))?\s*$/);
    const group = releases.at(-1)?.groups.at(-1);
    if (heading?.[1] === '##') releases.push({ id: (heading[2] ?? '').replace(/^\[|\]$/g, ''), date: heading[3] ?? null, groups: [] });
    else if (releases.length === 0 || line.trim() === '') continue;
    else if (heading?.[1] === '###') releases.at(-1)?.groups.push({ kind: heading[2] ?? '', items: [] });
    else if (/^[-*] /.test(line) && group) group.items.push(line.slice(2).trim());
    else if (/^\s+\S/.test(line) && group?.items.length) group.items.push(`${group.items.pop()} ${line.trim()}`);
    else throw new Error(`CHANGELOG.md, line ${i + 1}: write "## version — date", "### Kind" or "- change", not "${line}"`);
  }
  return releases;
}

interface FeedEntry {
  /** Unique and for ever, within the site. */
  readonly id: string;
  /** Where it stands on the page of changes: its id as an anchor. */
  readonly anchor: string;
  readonly title: string;
  readonly date: string;
  readonly html: string;
}

/** One entry a release and kind of change, newest first. What is not released waits. */
export function releaseEntries(releases: readonly Release[], book: string): FeedEntry[] {
  return releases.flatMap(({ id, date, groups }) =>
    date === null
      ? []
      : groups.map(({ kind, items }) => ({
          id: `${id}/${slugOf(kind)}`,
          anchor: `${slugOf(id)}-${slugOf(kind)}`,
          title: `${book} ${id}: ${kind}`,
          date,
          html: `<ul>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`,
        })),
  );
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** All that the feed tells, newest first. Another kind of change joins here: a function to entries, spread into the list. */
export function feedEntries(releases: readonly Release[], book: string): FeedEntry[] {
  return [...releaseEntries(releases, book)].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The Markdown of a change: *emphasis* and `code`. */
function inline(markdown: string): string {
  return escapeHtml(markdown)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>');
}

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  /** In which its entries are told. */
  readonly entriesLanguage: string;
  readonly author: string;
  /** The address of the feed itself. */
  readonly address: string;
  readonly page: string;
  /** The page that holds all entries. */
  readonly changes: string;
  readonly rights: string;
  /** The date of an empty feed. */
  readonly since: string;
  readonly entries: readonly FeedEntry[];
}

/** Atom 1.0 (RFC 4287). A day counts as its first moment in UTC. */
export function atom(feed: Feed): string {
  const moment = (date: string) => `${date}T00:00:00Z`;
  const text = (tag: string, value: string) => `<${tag}>${escapeHtml(value)}</${tag}>`;
  const link = (rel: string, type: string, to: string) => `<link rel="${rel}" type="${type}" href="${escapeHtml(to)}"/>`;
  const entries = feed.entries.map(({ id, anchor, title, date, html }) =>
    [
      feed.entriesLanguage === feed.language ? '<entry>' : `<entry xml:lang="${feed.entriesLanguage}">`,
      text('id', `${feed.address}#${id}`),
      text('title', title),
      text('updated', moment(date)),
      text('published', moment(date)),
      link('alternate', 'text/html', `${feed.changes}#${anchor}`),
      `<content type="html">${escapeHtml(html)}</content>`,
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    text('id', feed.address),
    text('title', feed.title),
    text('subtitle', feed.subtitle),
    text('updated', moment(feed.entries[0]?.date ?? feed.since)),
    `<author>${text('name', feed.author)}</author>`,
    link('self', 'application/atom+xml', feed.address),
    link('alternate', 'text/html', feed.page),
    text('rights', feed.rights),
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
