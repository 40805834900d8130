/** Where the script of a figure does not run: the page says so, says that it shows the first state, and where the live one is. */
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { test } from './look';
import { operated as all } from './operate';
import { fileOf, ui } from './site';

/** The list of schemes is a table that says all without script. */
const operated = all.filter((path) => path !== '/en/schemes/');

for (const path of operated)
  test(`${path} says so where a policy kills its scripts, as in an archive`, async ({ page }) => {
    // What an archive does: scripts of the page are rewritten, so that the hashes of the policy in it fit none.
    const html = readFileSync(fileOf(path), 'utf8').replace(/<script(?![^>]*ld\+json)[^>]*>/g, '$&/* archived */');
    await page.route(`**${path}`, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(path);
    const note = page.locator('.asleep').first();
    await expect(note).toBeVisible();
    await expect(note).toContainText(ui.figure.asleep);
    await expect(note.getByRole('link')).toHaveAttribute('href', /^https:\/\//);
    await expect(note.getByRole('link')).toHaveText(/^https:\/\//);
  });

test('a figure whose script could not be fetched says so, and the others of the page do not', async ({ page }) => {
  await page.goto('/en/voices/');
  const url = await page.locator('#viewpoints astro-island').getAttribute('component-url');
  await page.route(`**${url}*`, (route) => route.abort());
  await page.reload();
  await page.locator('#viewpoints').scrollIntoViewIfNeeded();
  await expect(page.locator('#viewpoints .asleep')).toBeVisible();
  await expect(page.locator('#survey-students-informed-2019 .asleep')).toBeHidden();
});
