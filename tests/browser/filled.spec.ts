/** A browser that comes back to a page fills in what its fields held when it was left: what a widget says is still what its fields show. */
import { expect, test, type Page } from '@playwright/test';
import { difference, operated, said, wakeAll } from './operate';

/** Before any widget wakes: the fields that wait for one hold other values. */
const fillIn = (page: Page) =>
  page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('astro-island :is(input, select):disabled')) {
        if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
        else if (field.type === 'radio' || field.type === 'checkbox') field.checked = true;
        else if (field.type === 'range') field.value = field.max;
        else if (field.type === 'text' || field.type === 'search') field.value = 'b00000';
      }
    }),
  );

const fields = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('astro-island :is(input, select)')].map((field) =>
      field.type === 'radio' || field.type === 'checkbox' ? String((field as HTMLInputElement).checked) : field.value,
    ),
  );

// The widget of an embed has woken before its page is read to the end, and fields are filled in then.
for (const path of operated.filter((path) => !path.startsWith('/embed/')))
  test(`filled in by the browser, the widgets of ${path} begin as they were built`, async ({ page, browser, baseURL }) => {
    const other = await browser.newPage({ baseURL: baseURL! });
    // The mark of a class is drawn by chance.
    for (const one of [page, other]) await one.addInitScript(() => (crypto.getRandomValues = (array) => array));
    await fillIn(other);
    await Promise.all([page, other].map((one) => one.goto(path)));
    await Promise.all([page, other].map(wakeAll));
    await expect.poll(async () => difference(await said(page), await said(other))).toBeNull();
    expect(await fields(other)).toEqual(await fields(page));
    expect(new URL(other.url()).search).toBe('');
    await other.close();
  });
