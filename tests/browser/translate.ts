/** A page as a browser that translates leaves it: each of its texts in a <font>, or taken away with one put in its place. */
import type { Page } from '@playwright/test';

export type Way = 'moved' | 'replaced';

/** Wraps every text that is not wrapped yet, in one of the ways that translators have. */
export const translate = (page: Page, way: Way) =>
  page.evaluate((way) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.data.trim() === '' || text.parentElement!.closest('font, script, style, noscript, textarea')) continue;
      const font = document.createElement('font');
      if (way === 'moved') {
        text.before(font);
        font.append(text);
      } else {
        font.append(document.createElement('font'));
        font.firstElementChild!.textContent = text.data;
        text.replaceWith(font);
      }
    }
  }, way);
