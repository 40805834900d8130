import { countWords } from '../../core/i18n';
import { classesOf, isElement, isText, type Element, type Node, type Tree } from '../../html/tree';

/** How many words of a page stand open, and how many more open from its disclosures. */
export interface Words {
  readonly shown: number;
  readonly closed: number;
}

/** What is not read: code, drawings, controls, and what stands for the screen reader or for the page's own ends. */
const UNREAD = /^(script|style|template|svg|nav|button|select|option|textarea)$/;
const UNREAD_CLASSES = ['visually-hidden', 'no-print', 'sources', 'cite'];

/** Counts the words of a part of a page. */
export function wordsOf(node: Tree | Node, lang: string, isClosed = false): Words {
  if ('value' in node) {
    const words = isText(node) ? countWords(node.value, lang) : 0;
    return isClosed ? { shown: 0, closed: words } : { shown: words, closed: 0 };
  }
  if (!('children' in node) || ('type' in node && isUnread(node))) return { shown: 0, closed: 0 };
  const closes = 'type' in node && node.name === 'details' && !('open' in node.attributes);
  return (
    node.children
      // The line that opens a disclosure is seen; the rest of it is not, unless it stands open.
      .map((child) => wordsOf(child, lang, isClosed || (closes && !(isElement(child) && child.name === 'summary'))))
      .reduce((sum, one) => ({ shown: sum.shown + one.shown, closed: sum.closed + one.closed }), { shown: 0, closed: 0 })
  );
}

const isUnread = (element: Element): boolean =>
  UNREAD.test(element.name) || 'hidden' in element.attributes || classesOf(element).some((name) => UNREAD_CLASSES.includes(name));
