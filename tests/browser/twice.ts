/** One figure twice on a page, as Astro would build it, and what must not be confused then. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/**
 * Serves a chapter with one of its figures twice, the second as Astro would build it: ids, prefixes and, where the figure has
 * one, the key in the address apart.
 */
export async function twice(page: Page, path: string, figure: string, key?: string): Promise<void> {
  await page.route(`**${path}*`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const html = await response.text();
    const [first = ''] = new RegExp(`<figure[^>]* id="${figure}"[^]*?</figure>`).exec(html) ?? [];
    const prefix = /<!--\$(s\d+)-s1-->/.exec(first)?.[1];
    const [attribute = '', file = ''] = / data-props="([^"]+)"/.exec(first) ?? [];
    const props = file && readFileSync(`dist${file}`, 'utf8');
    const addressKey = key === undefined ? '' : `"addressKey":"${key}"`;
    if (!props || (addressKey && props.split(addressKey).length !== 2))
      throw new Error(`${path}: the figure "${figure}" is not built as this test expects`);
    const own = props.replace(addressKey, addressKey.replace(`${key}"`, `${key}-2"`));
    // A widget that makes no ids has no prefix for them.
    const second = (prefix ? first.replaceAll(new RegExp(`\\b${prefix}-(?=s\\d)`, 'g'), `${prefix}copy-`) : first)
      .replaceAll(new RegExp(`(id|aria-labelledby)="${figure}`, 'g'), `$1="${figure}-2`)
      .replaceAll(`href="#${figure}`, `href="#${figure}-2`)
      .replace(attribute, () => ` props="${own.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
    await route.fulfill({ response, body: html.replace(first, () => first + second) });
  });
}

/** Ids that stand twice in the page, and references within a figure that lead out of it or nowhere. */
export const confusions = (page: Page, figure: string) =>
  page.evaluate((name) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const doubled = ids.filter((id, i) => ids.indexOf(id) !== i);
    const astray = [...document.querySelectorAll(`#${name}, #${name}-2`)].flatMap((root) =>
      [...root.querySelectorAll('[for], [aria-labelledby], [fill^="url(#"]')]
        .map(
          (one) =>
            one.getAttribute('for') ?? one.getAttribute('aria-labelledby') ?? /#([^)]*)/.exec(one.getAttribute('fill') ?? '')?.[1] ?? '',
        )
        .filter((id) => !root.querySelector(`[id="${id}"]`)),
    );
    const [one, two] = [name, `${name}-2`].map(
      (id) => new Set([...document.querySelectorAll<HTMLInputElement>(`#${id} input[type=radio]`)].map((radio) => radio.name)),
    );
    return { ids: ids.length, doubled, astray, sharedGroups: [...one!].filter((group) => two!.has(group)) };
  }, figure);

export const clean = { doubled: [], astray: [], sharedGroups: [] };
