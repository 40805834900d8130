/** A chapter that holds one of its figures twice, as Astro would build it: ids, prefixes and the key in the address apart. */
import type { Page } from '@playwright/test';

export async function twice(page: Page, path: string, figure: string, key?: string): Promise<void> {
  await page.route(`**${path}*`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const html = await response.text();
    const [first = ''] = new RegExp(`<figure[^>]* id="${figure}"[^]*?</figure>`).exec(html) ?? [];
    const prefix = /<!--\$(s\d+)-s1-->/.exec(first)?.[1] ?? / uid="(\w+)"/.exec(first)?.[1];
    const addressKey = key === undefined ? '' : `&quot;addressKey&quot;:[0,&quot;${key}&quot;]`;
    if (!prefix || (addressKey && first.split(addressKey).length !== 2))
      throw new Error(`${path}: the figure "${figure}" is not built as this test expects`);
    let second = first
      .replaceAll(new RegExp(`\\b${prefix}-(?=s\\d)`, 'g'), `${prefix}copy-`)
      .replaceAll(new RegExp(`(id|aria-labelledby)="${figure}`, 'g'), `$1="${figure}-2`)
      .replace(/ uid="(\w+)"/, ' uid="$1copy"');
    if (addressKey) second = second.replace(addressKey, addressKey.replace(`${key}&`, `${key}-2&`));
    await route.fulfill({ response, body: html.replace(first, () => first + second) });
  });
}

/** Ids that stand twice in the page, and names of radio groups that two copies share. */
export const confusions = (page: Page, figure: string) =>
  page.evaluate((name) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const groups = (id: string) =>
      new Set([...document.querySelectorAll<HTMLInputElement>(`#${id} input[type=radio]`)].map((radio) => radio.name));
    const other = groups(`${name}-2`);
    return { doubled: ids.filter((id, i) => ids.indexOf(id) !== i), sharedGroups: [...groups(name)].filter((group) => other.has(group)) };
  }, figure);
