/** What stands in the files as text: as a reader view, a text browser or a search engine takes it, without the styles. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { embeds, pages, unescapeHtml } from './dist';

/** Elements that stand in a line of text; all others begin and end a line, or are controls and pictures. */
const INLINE =
  /^(a|abbr|b|bdi|button|cite|code|data|del|details|em|i|ins|kbd|label|mark|q|s|small|span|strong|sub|summary|sup|time|u|var)$/;
const UNREAD = /<(script|style|head|svg|noscript)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g;

/** Pieces of text that follow each other in a line, with an element's edge between them. */
function joints(html: string): { before: string; after: string }[] {
  const found: { before: string; after: string }[] = [];
  let before = '';
  for (const token of html.replace(UNREAD, '').match(/<[^>]+>|[^<]+/g) ?? []) {
    const name = /^<\/?([a-z0-9-]+)/i.exec(token)?.[1];
    if (name !== undefined) {
      if (!INLINE.test(name)) before = '';
      continue;
    }
    const after = unescapeHtml(token);
    if (before !== '') found.push({ before, after });
    before = after;
  }
  return found;
}

const lastWord = (text: string) => /[\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '';
const firstWord = (text: string) => /^[\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';

/** Words that are written as one, of which a part is marked: "21世纪", a year whose first half gives way on a phone. */
const content = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(yaml|mdx)$/.test(name))
  .map((name) => readFileSync(`content/${name}`, 'utf8'))
  .join('\n');
const isOneWord = (before: string, after: string) => content.includes(lastWord(before) + firstWord(after));

describe.each([...pages, ...embeds].map(({ path, html }) => [path, html] as const))('%s', (_path, html) => {
  const all = joints(html);
  const show = ({ before, after }: { before: string; after: string }) => `${before.slice(-30)}¦${after.slice(0, 30)}`;

  test('keeps a space between words, and after the signs that end a sentence or its parts', () => {
    const glued = all.filter(
      ({ before, after }) =>
        /[\p{L}\p{N}.,;:!?)\]”%]$/u.test(before) && /^[\p{L}\p{N}“(]/u.test(after) && !(lastWord(before) && isOneWord(before, after)),
    );
    expect([...new Set(glued.map(show))]).toEqual([]);
  });

  test('has no space before a comma, a full stop or a closing bracket', () => {
    const apart = all.filter(
      ({ before, after }) => /^[.,;:!?)\]”]/.test(after.trimStart()) && /\s$/.test(before + /^\s*/.exec(after)?.[0]),
    );
    const within = [...new Set(html.replace(UNREAD, '').match(/[^<>]{0,30}\s[.,;:!?)\]](?![^<]*>)(?=[\s<])/g))];
    expect([...new Set(apart.map(show)), ...within.filter((text) => !/[+−] \?$/.test(text))]).toEqual([]);
  });
});
