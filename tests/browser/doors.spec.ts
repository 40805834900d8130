/** What readers type, import and take away: dates digit by digit, files of every kind, names of every script, links where nothing is copied. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { operated, wakeAll } from './operate';
import { format } from '../../src/core/i18n';
import { downloadFrom, pages, SCORER, ui, wake } from './site';

const words = ui.scorer;
const tools = ui.workbench;
const PAGE = '/en/scorer/';
const open = async (page: Page, state: string) => {
  await page.goto(`${PAGE}?scorer=${state}`);
  return wake(page, 'scorer');
};
const tool = async (scorer: Locator, name: keyof typeof tools.tools): Promise<Locator> => {
  const details = scorer.locator('.tools > details').filter({ hasText: tools.tools[name] });
  await details.locator('summary').click();
  return details;
};

test.describe('a date typed on the keyboard', () => {
  const field = (scorer: Locator) => scorer.locator('input[type=date]').first();
  for (const path of [PAGE, SCORER])
    test(`is the date that was typed, on ${path}`, async ({ page }) => {
      await page.goto(`${path}?scorer=1~guo~20201231~gave-blood_20200310`);
      const scorer = await wake(page, 'scorer');
      await field(scorer).focus();
      await field(scorer).pressSequentially('03152016', { delay: 20 });
      await expect(field(scorer)).toHaveValue('2016-03-15');
      await page.keyboard.press('Tab');
      await field(scorer).blur();
      await expect(field(scorer)).toHaveValue('2016-03-15');
      await expect.poll(() => new URL(page.url()).searchParams.get('scorer')).toContain('gave-blood_20160315');
    });

  for (const [what, typed] of [
    ['whose year cannot be', '03151816'],
    ['that the calendar does not have', '02302016'],
  ] as const)
    test(`${what} goes back to the one that stood there, when the field is left`, async ({ page }) => {
      const scorer = await open(page, '1~guo~20201231~gave-blood_20200310');
      await field(scorer).focus();
      await field(scorer).pressSequentially(typed, { delay: 20 });
      await field(scorer).blur();
      // Month and day were whole before the year was.
      await expect(field(scorer)).toHaveValue('2020-03-10');
      await expect.poll(() => new URL(page.url()).searchParams.get('scorer')).toContain('gave-blood_20200310');
    });
});

const file = (change: object) =>
  Buffer.from(JSON.stringify({ format: 'who-keeps-score/life', version: 1, persona: 'guo', asOf: '2020-12-31', entries: [], ...change }));
const { problems, reasons } = tools.keep;

test.describe('an imported file', () => {
  for (const [what, content, said] of [
    [
      'null for an amount',
      file({ entries: [{ act: 'gave-blood', date: '2020-01-01', amount: null }] }),
      format(tools.keep.imported, { name: 'Guo' }, 'en'),
    ],
    [
      'an amount that is a text',
      file({
        entries: [
          { act: 'gave-blood', date: '2020-01-01' },
          { act: 'volunteered', date: '2020-01-01', amount: '50' },
        ],
      }),
      `“amount” of entry 2 ${reasons.type}`,
    ],
    ['an act that is not known', file({ entries: [{ act: 'flew', date: '2020-01-01' }] }), `“act” of entry 1 ${reasons.unknown}`],
    ['no version', file({ version: undefined }), problems.unversioned],
    ['letters in Latin-1', Buffer.from(file({ name: 'José' }).toString(), 'latin1'), problems.encoding],
    [
      'letters in UTF-16',
      Buffer.from(`\ufeff${file({ name: 'José' }).toString()}`, 'utf16le'),
      format(tools.keep.imported, { name: 'José' }, 'en'),
    ],
    [
      'a mark of UTF-8 before it',
      Buffer.from(`\ufeff${file({ name: '李雷' }).toString()}`),
      format(tools.keep.imported, { name: '李雷' }, 'en'),
    ],
    ['a name of spaces', file({ name: ' \u3000 ' }), format(tools.keep.imported, { name: 'Guo' }, 'en')],
  ] as const)
    test(`with ${what}`, async ({ page }) => {
      const keep = await tool(await open(page, '1~lin~20201231'), 'keep');
      await keep.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: content });
      await expect(keep).toContainText(said);
      await expect(keep).not.toContainText('\ufffd');
    });
});

const NAMES = {
  control: 'Mei\u000b\u0000Li',
  long: 'W'.repeat(40),
  Chinese: '文登区信用信息中心管理办公室主任张伟先生与李雷女士及其全家老小共同使用之名字甚长',
  Hindi: 'क्षत्रिय हिन्दी व्यक्तित्व विश्वविद्यालय',
  Hebrew: 'דנה כהן',
  Arabic: 'محمد الأحمد',
  emoji: '👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀',
  punctuation: '?!',
};

for (const [kind, name] of Object.entries(NAMES))
  test(`a name (${kind}) keeps its sentence, its picture and its file whole`, async ({ page }) => {
    const scorer = await open(page, '1~guo~20201231');
    await scorer.locator('.person summary').click();
    await scorer.getByLabel(tools.person.name).fill(name);
    await scorer.getByLabel(tools.person.name).blur();
    const shown = await scorer.getByLabel(tools.person.name).inputValue();
    expect(shown).not.toMatch(/[\p{Cc}]/u);
    await expect(scorer.getByRole('status').first()).toContainText(shown);
    if (kind === 'Hebrew' || kind === 'Arabic') await expect(scorer.getByRole('status').first()).toContainText(`\u2068${shown}\u2069`);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 720 });

    const picture = await tool(scorer, 'picture');
    await expect(picture.locator('svg').first()).toBeVisible();
    const beyond = await picture.locator('.paper > svg').evaluate((svg) => {
      const { right, bottom } = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')]
        .filter((text) => text.getBoundingClientRect().right > right || text.getBoundingClientRect().bottom > bottom)
        .map((text) => text.textContent);
    });
    expect(beyond).toEqual([]);
    const download = await downloadFrom(picture.getByRole('button', { name: tools.picture.svg }));
    expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.svg$/u);
    const markup = await readFile(await download.path(), 'utf8');
    expect(
      await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null,
        markup,
      ),
    ).toBeNull();
    const png = await downloadFrom(picture.getByRole('button', { name: tools.picture.png }));
    expect(png.suggestedFilename()).toMatch(/\.png$/);
  });

/** By the key of each widget's state in the address: what no version of the page ever wrote. */
for (const [path, key, link] of [
  ['/en/start/', 'bets', '1~no-such'],
  ['/en/class/', 'task', 'no-such'],
  ['/en/class/pen/', 'class', '1~?~h'],
  ['/en/fiction/', 'mirror', '1~alipay~alipay'],
  ['/en/firms/', 'code', '1~91i'],
  ['/en/good/', 'rules', '1~1~0~no-such_5'],
  ['/en/licences/', 'licences', '1~2015-02-30'],
  ['/en/lists/', 'lists', '1~9.8.7~s'],
  ['/en/patchwork/', 'agree', '1~__proto__~x~y'],
  ['/en/patchwork/', 'rulebook', '1~x~y'],
  ['/en/plan/', 'structure', '1~20200101~pboc~spc'],
  ['/en/plan/', 'structure', '1~20991231~pboc'],
  ['/en/punishments/', 'measures-reward', '1~all'],
  ['/en/schemes/', 'places', '1~1999~-~weihai'],
  ['/en/scorer/', 'scorer', '1~guo~99991231'],
  ['/en/scorer/', 'rows', '1~wendeng.no-such'],
  ['/en/timeline/', 'timeline', '1~1920s~-~-'],
  ['/en/voices/', 'seats', '1~9~----------~'],
  ['/en/voices/', 'voices', '1~-~constructor~toString'],
] as const)
  test(`a link to ${path} that cannot be read in full says so: ${key}=${link}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${path}?${key}=${link}`);
    await wakeAll(page);
    await expect(page.getByRole('alert')).not.toBeEmpty();
    expect(errors).toEqual([]);
  });

test.describe('where nothing can be copied', () => {
  test.use({ permissions: [] });
  for (const path of operated.filter(
    (path) => pages.includes(path) && !/\/(search|embed|report|schemes|start|surveys|punishments|offline|class(\/[\w-]+)?)\/$/.test(path),
  ))
    test(`the links of ${path} stand in fields`, async ({ page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }),
      );
      await page.goto(path);
      const copies = page.locator('.copy > button');
      const count = await copies.count();
      expect(count).toBeGreaterThan(0);
      for (let i = 0; i < count; i++) {
        const copy = page.locator('.copy').nth(i);
        await copy.scrollIntoViewIfNeeded();
        const button = copy.getByRole('button');
        if (!(await copy.isVisible()) || (await button.textContent()) === ui.viewpoints.linkWithStances) continue;
        await expect(button).toBeEnabled();
        await button.click();
        const field = copy.getByRole('textbox');
        await expect(field).toHaveValue(new RegExp(`^http.*${path}`));
        await expect(field).toBeFocused();
        expect(await field.evaluate((one: HTMLInputElement) => one.selectionEnd! - one.selectionStart!)).toBe(
          (await field.inputValue()).length,
        );
        await expect(copy.getByRole('status')).not.toBeEmpty();
      }
    });

  test('in a frame of another site the field holds the page’s own address', async ({ page, baseURL }) => {
    const host = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html');
      answer.end(`<!doctype html><iframe src="${baseURL}/embed/v1/en/scorer/" width="640" height="2400"></iframe>`);
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    const { port } = host.address() as { port: number };
    await page.goto(`http://localhost:${port}/`);
    const scorer = page.frameLocator('iframe').locator('[data-ready="true"]');
    await scorer.locator('.personas').getByText('Guo', { exact: true }).click();
    await expect(scorer.getByRole('radio', { name: 'Guo' })).toBeChecked();
    await scorer.getByRole('button', { name: words.link }).click();
    await expect(scorer.locator('.copy').getByRole('textbox')).toHaveValue(/\/en\/patchwork\/\?scorer=1(~|%7E)guo(~|%7E)20201231#scorer$/);
    host.close();
  });
});
