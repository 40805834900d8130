/** Works the controls of a page's widgets one by one, the same on every copy of the page, and tells what then stands there. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { embeds, fileOf, pages } from './site';

const widgetsOf = (path: string) => [...readFileSync(fileOf(path), 'utf8').matchAll(/component-export="(\w+)"/g)].map(([, name]) => name);

/** The first page that shows each widget; of the embeds, whose widgets wake in another way, those that fetch something. */
const seen = new Set<string>();
export const operated = [
  ...pages.filter((path) => {
    const fresh = widgetsOf(path).filter((name) => !seen.has(name!));
    for (const name of fresh) seen.add(name!);
    return fresh.length > 0;
  }),
  ...embeds.filter((path) => /\/(scorer|structure|timeline)\/$/.test(path)),
];

/** Wakes every widget of the page. */
export async function wakeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const asleep = () =>
      [...document.querySelectorAll('astro-island:not(dialog *)')].find(
        (one) => one.matches('[ssr]') || one.querySelector('[data-ready="false"]'),
      );
    for (let island = asleep(); island; island = asleep()) {
      (island.firstElementChild ?? island).scrollIntoView({ behavior: 'instant', block: 'center' });
      await new Promise((done) => setTimeout(done, 20));
    }
  });
}

/** How many controls the widgets of the page have. */
export const controls = (page: Page): Promise<number> => page.locator('astro-island :is(summary, select, input, button)').count();

/** Does step number `n` of the page: opens what is closed, or gives a control another value. Says whether there is such a step. */
export const step = (page: Page, n: number): Promise<string | null> =>
  page.evaluate((n) => {
    window.print = () => undefined;
    const kindOf = (one: Element) => `${one.tagName} ${one.getAttribute('type')} ${one.className.replace(/sv-\w+/g, '')}`;
    const controls = [...document.querySelectorAll('astro-island :is(summary, select, input, button)')].filter(
      (one) => one.getAttribute('type') !== 'file' && !one.closest('[hidden]'),
    );
    // Of forty alike in one widget the first and the last stand for all.
    const kinds = new Map<string, Element[]>();
    const islands = [...document.querySelectorAll('astro-island')];
    for (const one of controls) {
      const key = `${islands.indexOf(one.closest('astro-island')!)} ${kindOf(one)}`;
      kinds.set(key, [...(kinds.get(key) ?? []), one]);
    }
    const chosen = controls.filter((one) => [...kinds.values()].some((alike) => [alike[0], alike.at(-1)].includes(one)));
    const control = chosen[n];
    if (!control) return null;
    const tell = (...types: string[]) => types.forEach((type) => control.dispatchEvent(new Event(type, { bubbles: true })));
    if (control instanceof HTMLSelectElement) {
      control.selectedIndex = [...control.options].findLastIndex(({ disabled }) => !disabled);
      tell('input', 'change');
    } else if (control instanceof HTMLInputElement && !['radio', 'checkbox'].includes(control.type)) {
      const value = { range: control.max, number: control.max, date: control.min, search: 'credit', text: 'Mei' }[control.type];
      control.focus();
      control.value = value ?? '';
      tell('input', 'change');
      if (control.type !== 'text' || control.getAttribute('role') !== 'combobox') control.blur();
    } else (control as HTMLElement).click();
    return `${kindOf(control)} ${control.textContent?.trim().slice(0, 40)}`;
  }, n);

/** Waits until nothing of the page, but attributes where they are left out, has changed for so many milliseconds. */
export const settled = (page: Page, rest: number, attributes: boolean): Promise<void> =>
  page.evaluate(
    async ([rest, attributes]) => {
      let last = performance.now();
      const watch = new MutationObserver(() => (last = performance.now()));
      watch.observe(document, { subtree: true, childList: true, characterData: true, attributes });
      while (performance.now() - last < rest) await new Promise((done) => setTimeout(done, 25));
      watch.disconnect();
    },
    [rest, attributes] as const,
  );

/** What the widgets say, each as one line, once nothing has changed for a while. */
export const said = async (page: Page): Promise<string[]> => {
  await settled(page, 100, false);
  return page.evaluate(() => [...document.querySelectorAll('astro-island')].map((one) => one.textContent!.replace(/\s+/g, ' ').trim()));
};

/** Where two lists of texts part, with some of what follows. */
export function difference(wanted: readonly string[], found: readonly string[]): string | null {
  const [one, two] = [wanted.join('\n'), found.join('\n')];
  if (one === two) return null;
  const at = [...one].findIndex((sign, i) => sign !== two[i]);
  return `“${one.slice(Math.max(at - 40, 0), at + 80)}” became “${two.slice(Math.max(at - 40, 0), at + 80)}”`;
}
