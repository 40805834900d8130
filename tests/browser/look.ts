/**
 * For tests that only look at pages of the book: those of a worker go from page to page in one tab, since a new one takes longer than most of
 * them look. No size, medium, listener, route or storage of one test is left to the next; a test that fails ends its worker, and the tab.
 */
import { test as base, type Page } from '@playwright/test';

/** The tab for each way in which a browser can be set up. */
const tabs = new Map<string, Page>();

export const test = base.extend({
  page: async ({ browser, baseURL, viewport, javaScriptEnabled, bypassCSP, deviceScaleFactor }, use) => {
    const setup = JSON.stringify([javaScriptEnabled, bypassCSP, deviceScaleFactor]);
    const page = tabs.get(setup) ?? (await browser.newPage());
    tabs.set(setup, page);
    await page.setViewportSize(viewport!);
    await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' });
    await use(page);
    await page.unrouteAll();
    for (const event of ['console', 'pageerror', 'request'] as const) page.removeAllListeners(event);
    await page.goto('about:blank');
    // Not kept open: a second session would bring back its own media with the next page.
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL!).origin, storageTypes: 'all' });
    await session.detach();
  },
});
