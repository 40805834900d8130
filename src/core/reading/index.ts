/** How many words of a page stand open, and how many more open from its disclosures. */
export interface Words {
  readonly shown: number;
  readonly closed: number;
}

/** Elements without an end tag. */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** What is not read: code, drawings, controls, and what stands for the screen reader or for the page's own ends. */
const UNREAD = /^(script|style|template|svg|nav|button|select|option|textarea)$/;
const UNREAD_CLASS = /\b(visually-hidden|no-print|sources|cite)\b/;

/** Counts the words of one element of a page, given as HTML that is well formed. */
export function countWords(html: string): Words {
  let shown = 0;
  let closed = 0;
  const open: { name: string; unread: boolean; inside: boolean }[] = [];
  for (const [, end, name = '', attributes = '', text = ''] of html.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/g,
  )) {
    const top = open.at(-1);
    if (text) {
      const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      if (top?.unread) continue;
      if (top?.inside) closed += words;
      else shown += words;
    } else if (end) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
    } else if (!VOID.test(name) && !attributes.endsWith('/')) {
      const unread =
        (top?.unread ?? false) || UNREAD.test(name) || /\shidden(?:\s|=|$)/.test(attributes) || UNREAD_CLASS.test(classOf(attributes));
      // The line that opens a disclosure is seen; the rest of it is not, unless it stands open.
      const outside = name === 'summary' ? (open.at(-2)?.inside ?? false) : (top?.inside ?? false);
      open.push({ name, unread, inside: outside || (name === 'details' && !/\sopen(?:\s|=|$)/.test(attributes)) });
    }
  }
  return { shown, closed };
}

const classOf = (attributes: string): string => attributes.match(/\sclass="([^"]*)"/)?.[1] ?? '';

/** Minutes to read so many words, at 230 a minute, at least 1. */
export const minutes = (words: number): number => Math.max(1, Math.round(words / 230));
