/** A code taken apart: by hand, by link and without a script it says what was worked out on paper. */
import { expect, test } from '@playwright/test';
import { ui, wake } from './site';
import { clean, confusions, twice } from './twice';

const FIRMS = '/en/firms/';
const words = ui.code;
const INVENTED = '91990000EXAMPLE11A';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the invented code stands with its sum, part by part', async ({ page }) => {
    await page.goto(FIRMS);
    const widget = page.locator('#code .code');
    await expect(widget.locator('.verdict')).toHaveText(words.verdicts.fits);
    await expect(widget.locator('.sentence')).toContainText('2,852');
    await expect(widget.locator('.parts .signs')).toHaveText(['9', '1', '990000', 'EXAMPLE11', 'A']);
    await widget.getByText(ui.figure.asTable, { exact: true }).click();
    await widget.getByRole('link', { name: ui.chapter.details.link }).click();
    const rows = page.locator(':target tbody tr');
    await expect(rows).toHaveCount(18);
    await expect(rows.nth(8).locator('td').last()).toHaveText('27');
  });
});

test('a code is typed sign by sign, and the address holds it', async ({ page }) => {
  await page.goto(FIRMS);
  const widget = await wake(page, 'code');
  const field = widget.getByLabel(words.ask);
  const verdict = widget.locator('.verdict');
  await field.fill('');
  await field.pressSequentially('9199 0000 examlpe11');
  await expect(verdict).toHaveText(words.verdicts.short);
  await field.pressSequentially('a');
  await expect(verdict).toHaveText(words.verdicts.off);
  await expect(widget.locator('.sentence')).toContainText('does not make it false');
  await expect(widget.getByRole('button', { name: words.examples.swapped })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => new URL(page.url()).searchParams.get('code')).toBe('1~91990000EXAMLPE11A');

  await page.reload();
  await wake(page, 'code');
  await expect(verdict).toHaveText(words.verdicts.off);
  await expect(field).toHaveValue('91990000EXAMLPE11A');
  await field.fill('9I');
  await expect(verdict).toHaveText(words.verdicts.strange);
  await widget.getByRole('button', { name: words.examples.invented }).press('Enter');
  await expect(verdict).toHaveText(words.verdicts.fits);
  await expect(field).toHaveValue(INVENTED);
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('a link that holds no code gives the invented one and says so', async ({ page }) => {
  await page.goto(`${FIRMS}?code=1~%3Cimg%20onerror%3D1%3E`);
  const widget = await wake(page, 'code');
  await expect(widget.getByRole('alert')).toHaveText(words.linkBroken);
  await expect(widget.getByLabel(words.ask)).toHaveValue(INVENTED);
});

test('two copies on one page keep apart', async ({ page }) => {
  await twice(page, FIRMS, 'code', 'code');
  await page.goto(FIRMS);
  const one = await wake(page, 'code');
  await one.getByRole('button', { name: words.examples.swapped }).click();
  await expect(one.locator('.verdict')).toHaveText(words.verdicts.off);
  await expect(page.locator('#code-2 .verdict')).toHaveText(words.verdicts.fits);
  expect(await confusions(page, 'code')).toMatchObject(clean);
});
