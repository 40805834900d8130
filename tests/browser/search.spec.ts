/** Search over the whole book: by keyboard, fetched when asked for, under a policy of its own. */
import { expect, type Page } from '@playwright/test';
import { format } from '../../src/core/i18n';
import { axeFaults } from './axe';
import { test } from './look';
import { expectToFit, ui, WORKER_BLOCKED } from './site';

const SEARCH = '/en/search/';
const field = (page: Page) => page.getByRole('searchbox', { name: ui.search.label });
const told = (page: Page) => page.locator('.search [role=status]');
async function ready(page: Page, path = SEARCH) {
  await page.goto(path);
  await expect(page.locator('.search[data-ready=true]')).toBeVisible();
}

test('the bar leads to it', async ({ page }) => {
  await page.goto('/en/plan/');
  await page.getByRole('banner').getByRole('link', { name: ui.site.nav.search }).click();
  await expect(page).toHaveURL(new RegExp(`${SEARCH}$`));
});

test('the index is fetched when the field is entered, and not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) asked.push(request.url());
  });
  await ready(page);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.some((url) => url.endsWith('/pagefind.js'))).toBe(true);
  expect(asked.filter((url) => /worker|-ui/.test(url))).toEqual([]);
});

test('it is used by keyboard alone, and finds by kind', async ({ page }) => {
  const seen: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && seen.push(message.text())));
  page.on('pageerror', (error) => seen.push(error.message));
  await ready(page);
  for (let i = 0; i < 12 && !(await field(page).evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press('Tab');
  await page.keyboard.type('blood donation');
  await page.keyboard.press('Enter');
  await expect(told(page)).toContainText('“blood donation”');
  for (const kind of ['chapter', 'scheme', 'fact'] as const)
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${ui.search.kinds[kind]} `) })).toBeVisible();
  await expect(page.locator('.search mark').first()).toHaveText(/blood|donation/i);
  // Every result of every kind is counted, and shown on demand: the focus goes to the first that is new.
  const more = page.locator('.search section', { hasText: ui.search.kinds.scheme }).getByRole('button');
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(more).toHaveCount(0);
  await expect(
    page.locator('.search section', { hasText: ui.search.kinds.scheme }).locator('ol > li').nth(3).getByRole('link').first(),
  ).toBeFocused();
  // From the field, Tab goes to its button and to the first result, and Enter follows it.
  await field(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const first = page.locator('.search ol a').first();
  await expect(first).toBeFocused();
  const href = await first.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href?.replace(/[.?]/g, '\\$&')}$`));
  expect(seen).toEqual([]);
});

for (const [query, kind, path] of [
  ['失信被执行人', 'scheme', '/en/patchwork/'],
  ['Orwellian', 'claim', '/en/claims/#claim-'],
  ['Kostka', 'source', '/en/sources/#'],
] as const)
  test(`“${query}” is found among ${kind}s, at an address that is there`, async ({ page }) => {
    await ready(page);
    await field(page).fill(query);
    const section = page.locator('.search section', { hasText: ui.search.kinds[kind] });
    const link = section.locator('ol a').first();
    await expect(link).toHaveAttribute('href', new RegExp(`^${path.replace(/[/#]/g, '\\$&')}`));
    await link.click();
    const id = new URL(page.url()).hash.slice(1);
    await expect(page.locator(`[id="${id}"]`)).toBeVisible();
  });

test('what is looked for stands in the address, and a link with it asks again', async ({ page }) => {
  await ready(page);
  await field(page).fill('Wendeng');
  await expect(told(page)).toContainText('“Wendeng”');
  await expect(page).toHaveURL(/\?q=Wendeng$/);
  const said = await told(page).innerText();
  await ready(page, page.url());
  await expect(field(page)).toHaveValue('Wendeng');
  await expect(told(page)).toHaveText(said);
});

test('what is not found is said, and an empty field says nothing', async ({ page }) => {
  await ready(page);
  await field(page).fill('qqqzzz');
  await expect(told(page)).toHaveText(format(ui.search.none, { query: 'qqqzzz' }, 'en'));
  await field(page).fill('');
  await expect(told(page)).toBeEmpty();
  await expect(page.locator('.search section')).toHaveCount(0);
});

for (const query of ['文登', '文登區', '执行人', 'wen deng', 'lao lai', 'Ｗｅｎｄｅｎｇ', 'Wěndēng', 'shixinbeizhixingren', '1000'])
  test(`${query} is found`, async ({ page }) => {
    await ready(page, `${SEARCH}?q=${encodeURIComponent(query)}`);
    await expect(page.locator('.search ol a').first()).toBeVisible();
    await expect(page.locator('.search mark').first()).toHaveText(/文登|执行人|wendeng|lǎolài|laolai|shīxìn|1,000/i);
  });

for (const [asked, marked] of [
  ['honor', /^honour/i],
  ['penalise', /^penal/i],
  ['Alipay’s', /^alipay/i],
  ["people's bank", /^(people|bank)/i],
  ['e-commerce', /^commerc/i],
  ['wen2 deng1', /^wendeng/i],
  ['lao3lai4', /^lǎolài/i],
  ['SCORM', /^SCORM/],
] as const)
  test(`${asked} finds what it means and marks nothing else`, async ({ page }) => {
    await ready(page, `${SEARCH}?q=${encodeURIComponent(asked)}`);
    await expect(page.locator('.search ol a').first()).toBeVisible();
    const marks = await page.locator('.search mark').allInnerTexts();
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((text) => !marked.test(text.replace(/^[^\p{L}]+/u, '')))).toEqual([]);
  });

test('a word that stands nowhere finds nothing, and what is near is offered', async ({ page }) => {
  await ready(page, `${SEARCH}?q=creditchina`);
  await expect(told(page)).toHaveText(format(ui.search.none, { query: 'creditchina' }, 'en'));
  await expect(page.locator('.search section')).toHaveCount(0);
  await page.getByRole('button', { name: 'credit china' }).click();
  await expect(page.locator('.search ol a').first()).toBeVisible();
  await field(page).fill('blood qqqzzz');
  await page.getByRole('button', { name: ui.search.submit, exact: true }).click();
  await expect(told(page)).toContainText(format(ui.search.without, { words: 'qqqzzz' }, 'en'));
  await expect(page.locator('.search mark').first()).toHaveText(/blood/i);
});

for (const [asked, meant] of [
  ['Shenzen', 'shenzhen'],
  ['Rongchneg', 'rongcheng'],
  ['blacklst', 'blacklist'],
] as const)
  test(`${asked} stands nowhere, though words begin like it: ${meant} is offered`, async ({ page }) => {
    await ready(page, `${SEARCH}?q=${asked}`);
    await expect(told(page)).toHaveText(format(ui.search.none, { query: asked }, 'en'));
    await page.getByRole('button', { name: meant, exact: true }).click();
    await expect(page.locator('.search mark').first()).toHaveText(new RegExp(meant, 'i'));
  });

for (const [asked, fewer] of [
  ['high-speed rail', 'high speed'],
  ['do children suffer', 'children'],
  ['“rail high”', 'rail high'],
  ['诺诚 文登', '文登'],
] as const)
  test(`${asked} stands nowhere together: fewer words are offered, and found`, async ({ page }) => {
    await ready(page, `${SEARCH}?q=${encodeURIComponent(asked)}`);
    await expect(told(page)).toHaveText(format(ui.search.none, { query: asked.replace(/[“”]/g, '') }, 'en'));
    await page.getByRole('button', { name: fewer, exact: true }).click();
    await expect(page.locator('.search ol a').first()).toBeVisible();
  });

test('a part of the index that could not be fetched is said, and never “nothing was found”', async ({ page }) => {
  await page.route('**/*.pf_index', (route) => route.abort());
  await ready(page, `${SEARCH}?q=wendeng`);
  await expect(told(page)).toHaveText(ui.search.failed);
});

test('results that could not be fetched are said, and those that are shown stay', async ({ page }) => {
  await ready(page, `${SEARCH}?q=wendeng`);
  const results = page.locator('.search section li');
  await expect(results.first()).toBeVisible();
  const shown = await results.count();
  await page.route('**/*.pf_fragment', (route) => route.abort());
  await page.locator('.search section > button').first().click();
  await expect(told(page)).toHaveText(ui.search.failed);
  await expect(results).toHaveCount(shown);
});

test('text from the address or the index never becomes markup', async ({ page }) => {
  await ready(page, `${SEARCH}?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(told(page)).toContainText('<img src=x');
  await expect(page.locator('.search img')).toHaveCount(0);
});

test('a last answer wins over a slow one', async ({ page }) => {
  await page.route('**/pagefind/index/**', async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  await ready(page);
  await field(page).fill('Rongcheng');
  await page.keyboard.press('Enter');
  await field(page).fill('qqqzzz');
  await page.keyboard.press('Enter');
  await expect(told(page)).toHaveText(format(ui.search.none, { query: 'qqqzzz' }, 'en'));
  // The slow answer's files have all arrived by now, and changed nothing.
  await page.waitForLoadState('networkidle');
  await expect(told(page)).toHaveText(format(ui.search.none, { query: 'qqqzzz' }, 'en'));
});

test('an index that cannot be fetched is said, and may be asked for again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await ready(page);
  await field(page).fill('Wendeng');
  await expect(told(page)).toHaveText(ui.search.failed);
  await expect(page.getByRole('heading', { name: ui.search.otherWays })).toBeVisible();
});

test('one place is counted in the singular', async ({ page }) => {
  await ready(page);
  await field(page).fill('Analects');
  await expect(told(page)).toContainText('Analects');
  const n = await page.locator('.search h2 .figures').allInnerTexts();
  const count = n.reduce((sum, text) => sum + Number(text), 0);
  await expect(told(page)).toHaveText(format(ui.search.count, { n: count, query: 'Analects' }, 'en'));
});

test('searching asks no other server and keeps nothing', async ({ page, baseURL }) => {
  const seen: string[] = [];
  page.on('request', (request) => void (request.url().startsWith(`${baseURL}/`) || seen.push(request.url())));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && message.text() !== WORKER_BLOCKED) seen.push(message.text());
  });
  await ready(page);
  await field(page).fill('Suining');
  await expect(page.locator('.search section').first()).toBeVisible();
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  expect(seen).toEqual([]);
});

test('axe finds nothing in the results, in both themes, wide and narrow, and they fit', async ({ page }) => {
  await ready(page, `${SEARCH}?q=${encodeURIComponent('失信')}`);
  await expect(page.locator('.search section').first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await expectToFit(page);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no dead field, and the lists say where to look', async ({ page }) => {
    await page.goto(SEARCH);
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByText(ui.search.noScript)).toBeVisible();
    for (const name of [ui.claims.ledger, ui.sources.title])
      await expect(page.locator('main').getByRole('link', { name, exact: true })).toBeVisible();
  });
});
