/** Two copies of a widget on one page do not disturb each other. */
import { expect, test, type Page } from '@playwright/test';
import { expectLife, person, SCORER, START, ui, VOICES, wake } from './site';

/** Serves a chapter with one of its figures twice, the second as Astro would build it: ids, prefixes and the key in the address apart. */
async function twice(page: Page, path: string, figure: string, key: string): Promise<void> {
  await page.route(`**${path}*`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const html = await response.text();
    const [first = ''] = new RegExp(`<figure[^>]* id="${figure}"[^]*?</figure>`).exec(html) ?? [];
    const prefix = /<!--\$(s\d+)-s1-->/.exec(first)?.[1];
    const addressKey = `"addressKey":[0,"${key}"]`;
    if (!prefix || first.split(addressKey).length !== 2)
      throw new Error(`${path}: the figure "${figure}" is not built as this test expects`);
    const second = first
      .replaceAll(new RegExp(`\\b${prefix}-(?=s\\d)`, 'g'), `${prefix}copy-`)
      .replaceAll(new RegExp(`(id="|aria-labelledby="|href="#)${figure}`, 'g'), `$1${figure}-2`)
      .replace(/ uid="(\w+)"/, ' uid="$1copy"')
      .replace(addressKey, `"addressKey":[0,"${key}-2"]`);
    await route.fulfill({ response, body: html.replace(first, () => first + second) });
  });
}

/** Ids that stand twice in the page, and references within a figure that lead out of it or nowhere. */
const confusions = (page: Page, figure: string) =>
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

const clean = { doubled: [], astray: [], sharedGroups: [] };

test('two scorers', async ({ page }) => {
  await twice(page, SCORER, 'scorer', 'scorer');
  let fetched = 0;
  page.on('request', (request) => (fetched += Number(request.url().endsWith('rulebook.json'))));
  await page.goto(SCORER);
  const one = await wake(page, 'scorer');
  const two = await wake(page, 'scorer-2');
  expect(fetched).toBe(1);

  await one.locator('.personas').getByText('Guo', { exact: true }).click();
  await expectLife(one, person('guo').entries);
  await expectLife(two, person('lin').entries);
  await expect(two.getByRole('radio', { name: 'Lin' })).toBeChecked();

  await two.getByRole('slider').focus();
  await page.keyboard.press('End');
  await two.locator('.entries button').first().click();
  const fewer = person('lin').entries.slice(1);
  await expectLife(two, fewer, '2026-11-22');
  await expectLife(one, person('guo').entries, START);
  await expect(one.locator('.entries li')).toHaveCount(person('guo').entries.length);
  expect(await confusions(page, 'scorer')).toMatchObject(clean);

  const { searchParams } = new URL(page.url());
  expect(searchParams.get('scorer')).toBe('1~guo~20201231');
  expect(searchParams.get('scorer-2')).toMatch(/^1~lin~20261122~/);
  await page.reload();
  await expectLife(await wake(page, 'scorer'), person('guo').entries);
  await expectLife(await wake(page, 'scorer-2'), fewer, '2026-11-22');
});

test('two copies of the voices', async ({ page }) => {
  await twice(page, VOICES, 'viewpoints', 'voices');
  await page.goto(VOICES);
  const one = await wake(page, 'viewpoints');
  const two = await wake(page, 'viewpoints-2');
  const words = ui.viewpoints;

  await one.locator('.themes').first().getByText('Privacy', { exact: true }).click();
  await expect(one.locator('.deck').first().locator('.card')).not.toHaveCount(15);
  await expect(two.locator('.deck').first().locator('.card')).toHaveCount(15);
  await expect(two.getByRole('radio', { name: words.allThemes })).toBeChecked();

  await two.getByRole('button', { name: words.showAll }).click();
  await two.getByLabel(words.second).selectOption('mrs-zhang');
  await expect(two.locator('.deck').first().locator('details[open]')).toHaveCount(15);
  await expect(one.locator('.deck details[open]')).toHaveCount(0);
  await expect(one.getByLabel(words.second)).toHaveValue('adam');
  expect(await confusions(page, 'viewpoints')).toMatchObject(clean);

  const { searchParams } = new URL(page.url());
  expect(searchParams.get('voices')).toBe('1~privacy~mr-li~adam');
  expect(searchParams.get('voices-2')).toMatch(/^1~-~mr-li~mrs-zhang~/);
});
