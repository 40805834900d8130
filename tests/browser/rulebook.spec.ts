/** The rulebook on one sheet: links, groups, lives and steps from line to line, against the file of lines. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { SheetData } from '../../src/features/rulebook/types';
import { ui, wake } from './site';

const PAGE = '/en/patchwork/';
const words = ui.rulebook;
const { lines, lives } = JSON.parse(readFileSync('dist/data/v1/en/wendeng-lines.json', 'utf8')) as SheetData;

const open = async (page: Page, state?: string): Promise<Locator> => {
  await page.goto(state === undefined ? PAGE : `${PAGE}?rulebook=${state}`);
  return wake(page, 'rulebook');
};
const slider = (sheet: Locator) => sheet.getByRole('slider', { name: words.line });
const read = (sheet: Locator) => sheet.locator('.read-out');
const address = (page: Page) => expect.poll(() => new URL(page.url()).searchParams.get('rulebook'));
const chosen = lines[lives.find(({ id }) => id === 'guo')!.lines[3]!]!;

test('a link opens its life and its line, in English and in Chinese', async ({ page }) => {
  const sheet = await open(page, `1~guo~${chosen.id}`);
  await expect(sheet.getByRole('combobox')).toHaveValue('guo');
  await expect(read(sheet)).toContainText(chosen.text);
  await expect(read(sheet)).toContainText(chosen.zh);
  await expect(sheet.getByRole('alert')).toBeHidden();
});

test('keys step through the lines that are shown, and the address follows', async ({ page }) => {
  const sheet = await open(page, `1~guo~${chosen.id}`);
  await slider(sheet).focus();
  await page.keyboard.press('ArrowRight');
  const { lines: own } = lives.find(({ id }) => id === 'guo')!;
  const next = lines[own[4]!]!;
  await expect(read(sheet)).toContainText(next.text);
  await expect(slider(sheet)).toHaveValue('4');
  await expect(slider(sheet)).toHaveAttribute('max', String(own.length - 1));
  await address(page).toBe(`1~guo~${next.id}`);
});

test('a group leaves the others out, and what is read is one of its lines', async ({ page }) => {
  const sheet = await open(page);
  await sheet.getByText(words.groups.voice, { exact: true }).click();
  await expect(sheet.getByRole('status').first()).toContainText(`${words.groups.voice}:`);
  await expect(slider(sheet)).toHaveValue('0');
  await address(page).toMatch(/^1~voice~/);
  const id = new URL(page.url()).searchParams.get('rulebook')!.split('~')[2];
  await expect(read(sheet)).toContainText(lines.find((line) => line.id === id)!.text);
});

test('a damaged link says so and the sheet stands as at first', async ({ page }) => {
  const sheet = await open(page, '1~nobody~ind-1~more');
  await expect(sheet.getByRole('alert')).toHaveText(words.linkBroken);
  await expect(sheet.getByRole('radio', { name: words.groups.all })).toBeChecked();
});

test('a link whose file failed is read once the file is there', async ({ page }) => {
  await page.route('**/wendeng-lines.json', (route) => route.abort());
  const sheet = await open(page, `1~guo~${chosen.id}`);
  await expect(sheet.getByRole('alert')).toHaveText(words.failed);
  await page.unroute('**/wendeng-lines.json');
  await slider(sheet).focus();
  await expect(sheet.getByRole('alert')).toBeHidden();
  await expect(sheet.getByRole('combobox')).toHaveValue('guo');
  await expect(read(sheet)).toContainText(chosen.text);
  await page.keyboard.press('ArrowRight');
  await address(page).toMatch(/^1~guo~/);
});
