/**
 * A browser that translates a page takes each text out of it and puts a <font> with the translation in its place. A widget goes on
 * writing into the text that it knows, where nobody sees it. Here that text stays in the page, empty, before its translation, and
 * what the widget does with it is followed: when it is written, moved or removed, the translation goes and the text stands again,
 * to be translated anew. One watch over the page serves all widgets.
 */
interface Hidden {
  readonly text: Text;
  /** What stood in it. */
  readonly was: string;
}
/** Texts of widgets that a translation has replaced, by the element that shows it. */
const hidden = new Map<Element, Hidden>();

const isFont = (node: Node | null | undefined): node is HTMLElement => node?.nodeName === 'FONT';

function outermost(font: HTMLElement): HTMLElement {
  let last = font;
  while (isFont(last.parentElement)) last = last.parentElement;
  return last;
}

/** Where the translation of a text that was taken out of its place stands, if it was taken out for one. */
function translationOf(text: Text, { addedNodes, previousSibling, nextSibling }: MutationRecord): HTMLElement | undefined {
  const near = [text.parentNode, ...addedNodes, previousSibling, nextSibling].find(isFont);
  const font = near && outermost(near);
  return font?.isConnected && !hidden.has(font) && (!text.isConnected || font.contains(text)) ? font : undefined;
}

function follow(records: readonly MutationRecord[]): void {
  const written = new Set(records.filter(({ type }) => type === 'characterData').map(({ target }) => target));
  for (const [font, { text, was }] of hidden) {
    if (!written.has(text) && font.isConnected && font.previousSibling === text) continue;
    hidden.delete(font);
    font.remove();
    if (!written.has(text)) text.data = was;
  }
  for (const record of records) {
    for (const text of record.removedNodes) {
      if (!(text instanceof Text) || text.data.trim() === '') continue;
      const font = translationOf(text, record);
      // A widget that has not woken is put in order when it does.
      if (!font || !font.closest('astro-island:not([ssr])')) continue;
      if (font.contains(text)) text.replaceWith(text.data);
      font.before(text);
      if (written.has(text)) font.remove();
      else {
        hidden.set(font, { text, was: text.data });
        text.data = '';
      }
    }
  }
}

let watch: MutationObserver | undefined;

/** Puts plain texts where translations stand in markup that a widget is about to take up, and follows what comes later. */
export function settleTranslations(island: Element): void {
  for (const font of island.querySelectorAll('font')) font.replaceWith(font.textContent);
  watch ??= observe();
}

function observe(): MutationObserver {
  const observer = new MutationObserver((records) => {
    follow(records);
    // Changes made here are not to be followed themselves.
    observer.takeRecords();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  return observer;
}
