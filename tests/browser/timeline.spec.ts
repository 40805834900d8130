/** The timeline: read without a script, walked by keyboard, filtered, linked to, and printed. */
import { expect, test, type Page } from '@playwright/test';
import { loadCollection } from '../../src/book/collections';
import { byDate, countByTrack } from '../../src/features/timeline/model';
import { format, formatDate } from '../../src/core/i18n';
import { axeFaults } from './axe';
import { ui, wake } from './site';
import { clean, confusions, twice } from './twice';

const TIMELINE = '/en/timeline/';
const words = ui.timeline;
const events = byDate([...loadCollection('events').values()]);
const addressed = (page: Page) => new URL(page.url()).searchParams.get('timeline');
const open = async (page: Page, state?: string) => {
  await page.goto(state === undefined ? TIMELINE : `${TIMELINE}?timeline=${state}`);
  return wake(page, 'timeline');
};
const tracksOf = (list: typeof events) => countByTrack(list).map(({ track, count }) => `${words.tracks[track]} ${count}`);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every event stands in order with its date and its sources, and marks lead to it', async ({ page }) => {
    await page.goto(TIMELINE);
    await expect(page.locator('.years details')).toHaveCount(events.length);
    const titles = await page.locator('.years summary > span').allInnerTexts();
    events.forEach(({ title }, i) => expect(titles[i]).toContain(title.en));
    await expect(
      page.getByText(format(words.sentenceAll, { n: events.length, from: '1990', to: '2026', tracks: tracksOf(events) }, 'en')),
    ).toBeVisible();
    await expect(page.locator('.timeline .controls').first()).toBeHidden();
    const entry = page.locator('.years details').nth(20);
    await entry.locator('summary').click();
    await expect(entry.getByRole('link').first()).toHaveAttribute('href', /\/en\/sources\/#/);
    await page.locator('.lanes a').nth(4).click({ force: true });
    await expect(page.locator(':target')).toBeInViewport();
  });
});

test('a decade and a year narrow the picture and the list, and say so', async ({ page }) => {
  const timeline = await open(page);
  await expect(timeline.locator('.lanes a')).toHaveCount(events.length);
  await timeline.getByText('2010s', { exact: true }).click();
  const decade = events.filter(({ date }) => date.startsWith('201'));
  await expect(timeline.locator('.lanes a')).toHaveCount(decade.length);
  await expect(timeline.locator('.years details')).toHaveCount(decade.length);
  await expect(timeline.getByRole('status').first()).toContainText(String(decade.length));
  await expect.poll(() => addressed(page)).toBe('1~2010s~-~-');

  await timeline.getByLabel(words.year, { exact: true }).selectOption('2018');
  const year = events.filter(({ date }) => date.startsWith('2018'));
  await expect(timeline.locator('.lanes a')).toHaveCount(year.length);
  await expect.poll(() => addressed(page)).toBe('1~2018~-~-');
  await timeline.getByText(words.allYears, { exact: true }).click();
  await expect(timeline.locator('.lanes a')).toHaveCount(events.length);
  await expect.poll(() => addressed(page)).toBeNull();
});

test('tracks are taken out and put back; the last one stays', async ({ page }) => {
  const timeline = await open(page);
  for (const track of ['centre', 'province', 'city', 'court'] as const)
    await timeline.locator('.pill', { hasText: ui.timeline.tracks[track] }).click();
  const firms = events.filter(({ track }) => track === 'company');
  await expect(timeline.locator('.lanes a')).toHaveCount(firms.length);
  await expect(timeline.getByRole('checkbox', { name: ui.timeline.tracks.company })).toBeDisabled();
  await expect.poll(() => addressed(page)).toBe('1~all~company~-');
  await timeline.locator('.pill', { hasText: ui.timeline.tracks.city }).click();
  await expect(timeline.locator('.lanes a')).toHaveCount(firms.length + events.filter(({ track }) => track === 'city').length);
});

test('by keyboard one walks from date to date, on the slider and in the picture, and hears where one is', async ({ page }) => {
  const timeline = await open(page);
  const slider = timeline.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  const dates = [...new Set(events.map(({ date }) => date))];
  await expect(slider).toHaveAttribute('aria-valuetext', formatDate(dates[0]!, 'en'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', formatDate(dates[2]!, 'en'));
  const by = events.filter(({ date }) => dates.indexOf(date) <= 2);
  const titles = events.filter(({ date }) => date === dates[2]).map(({ title }) => title.en);
  const sentence = format(
    words.sentence,
    {
      date: formatDate(dates[2]!, 'en'),
      n: by.length,
      of: events.length,
      tracks: tracksOf(by),
      titles,
    },
    'en',
  );
  await expect(timeline.getByRole('status').first()).toHaveText(sentence);
  await expect(timeline.locator('.years details')).toHaveCount(by.length);
  await expect(timeline.locator('.lanes a.later')).toHaveCount(events.length - by.length);

  // One stop of Tab in the picture; arrows move it.
  await expect(timeline.locator('.lanes a[tabindex="0"]')).toHaveCount(1);
  await timeline.locator('.lanes a[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', formatDate(dates[3]!, 'en'));
  await expect(timeline.locator('.lanes a[tabindex="0"]')).toBeFocused();
  await timeline.getByRole('button', { name: words.earlier }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', formatDate(dates[2]!, 'en'));
});

test('a mark chooses its date and what is known of it is fetched; the state survives a reload', async ({ page }) => {
  let fetched = 0;
  page.on('request', (request) => (fetched += Number(request.url().endsWith('/timeline.json'))));
  const timeline = await open(page);
  expect(fetched).toBe(0);
  const plan = events.find(({ id }) => id === 'outline-2014')!;
  const mark = timeline.locator(`.lanes a[aria-label*="${plan.title.en}"]`);
  await mark.click();
  const statement = loadCollection('facts').get(plan.facts[0]!)!.statement.en;
  await expect(timeline.locator('.card')).toContainText(plan.title.en);
  await expect(timeline.locator('.card')).toContainText(statement);
  await expect.poll(() => addressed(page)).toBe('1~all~-~20140614');
  await page.reload();
  const again = await wake(page, 'timeline');
  await expect(again.locator('.card')).toContainText(statement);
  await expect(again.getByRole('slider')).toHaveAttribute('aria-valuetext', '14 June 2014');
});

test('where the notes cannot be fetched the entry says so and keeps its sources', async ({ page }) => {
  await page.route('**/timeline.json', (route) => route.abort());
  const timeline = await open(page);
  await timeline.getByRole('button', { name: words.earlier }).click();
  await expect(timeline.locator('.card').getByText(words.failed)).toBeVisible();
  await expect(timeline.locator('.card').getByRole('link').first()).toBeVisible();
});

test('a newer or hostile link gives a message and all events', async ({ page }) => {
  const ran: string[] = [];
  page.on('pageerror', (error) => ran.push(error.message));
  for (const link of ['2~all~-~-', encodeURIComponent('1~<img src=x>~-~-'), '1~all~__proto__~-', '%00']) {
    const timeline = await open(page, link);
    await expect(timeline.getByRole('alert')).toHaveText(words.linkBroken);
    await expect(timeline.locator('.lanes a')).toHaveCount(events.length);
    await timeline.getByText('2000s', { exact: true }).click();
    await expect(timeline.getByRole('alert')).toHaveCount(0);
  }
  expect(ran).toEqual([]);
});

test('axe finds nothing on the timeline in use, in both themes and widths', async ({ page }) => {
  const timeline = await open(page, '1~2018~-~20180130');
  await expect(timeline.locator('.card a').first()).toBeVisible();
  expect(await axeFaults(page, '#timeline')).toEqual([]);
});

test('two timelines on one page keep apart', async ({ page }) => {
  await twice(page, TIMELINE, 'timeline', 'timeline');
  await page.goto(TIMELINE);
  const one = await wake(page, 'timeline');
  const two = await wake(page, 'timeline-2');
  await one.getByText('2000s', { exact: true }).click();
  await two.getByRole('button', { name: words.earlier }).click();
  await expect(two.locator('.lanes a')).toHaveCount(events.length);
  await expect(one.locator('.lanes a')).not.toHaveCount(events.length);
  await expect.poll(() => addressed(page)).toBe('1~2000s~-~-');
  await expect.poll(() => new URL(page.url()).searchParams.get('timeline-2')).toMatch(/^1~all~-~\d{8}$/);
  expect(await confusions(page, 'timeline')).toMatchObject(clean);
});

test('on paper the list stands with all events and without controls', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.timeline .controls:visible')).toHaveCount(0);
  await expect(page.locator('.years summary:visible')).toHaveCount(events.length);
});
