/** The pages to look things up in, as they were built. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { lines, schemes } from '../data';
import { pages, whole } from './dist';

const page = (path: string) => pages.find((one) => one.path === path)!.html;
const main = (html: string) => html.match(/<main[\s\S]*<\/main>/)![0];
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

const straight = (text: string) => text.replace(/[“”]/g, '"').replace(/[’]/g, "'");

describe('schemes', () => {
  test('each has a row of its own, and no two links read alike', () => {
    const rows = [...main(page('/en/schemes/')).matchAll(/<tr data-group=[\s\S]*?<\/tr>/g)].map(([row]) => row);
    const links = rows.map((row) => plain(row.match(/<a [\s\S]*?<\/a>/)![0]));
    expect(links).toHaveLength(schemes.size);
    expect(new Set(links).size).toBe(schemes.size);
    expect(links).toContain('Weihai: Seashell score (2018)');
    for (const row of rows) expect(row.match(/<td/g)).toHaveLength(7);
  });

  test.each(['wendeng-2020', 'wendeng-village-2020'])('%s: each printed line stands once, and the counts are those of the table', (id) => {
    const own = [...lines.values()].filter((line) => line.scheme === id);
    const kept = own.filter(({ leftOut }) => leftOut === undefined);
    const home = main(page(`/en/schemes/${id}/`));
    expect(plain(home)).toContain(`prints ${own.length} lines`);
    const counts = [...home.match(/<ul class="parts"[\s\S]*?<\/ul>/)![0].matchAll(/(\d+) lines?\b/g)].map(([, n]) => Number(n));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(kept.length);
    const themes = pages.filter(({ path }) => path.startsWith(`/en/schemes/${id}/`) && path !== `/en/schemes/${id}/`);
    const places = themes.flatMap(({ html }) => {
      const [printed = ''] = main(html).split(/<h2[^>]*>What the lines make/);
      return [...printed.matchAll(/<tr id="[^"]*"[^>]*>[\s\S]*?<td class="muted[^>]*>([^<]*)<\/td>\s*<\/tr>/g)].map(([, where = '']) =>
        plain(where),
      );
    });
    expect(places.sort()).toEqual(kept.map(({ locator }) => locator).sort());
  });

  test('no two rules of a scheme’s page begin alike: each names its deed', () => {
    const alike = [...schemes.values()].flatMap(({ id, rules }) => {
      const of = pages
        .filter(({ path }) => path.startsWith(`/en/schemes/${id}/`))
        .map(({ html }) =>
          main(html)
            .split(/<h2[^>]*>What the lines make/)
            .at(-1)!,
        );
      const deeds = of
        .flatMap((html) => [...html.matchAll(/<tr id="([^"]*)"[^>]*>\s*<td[^>]*>([^<]*)/g)])
        .filter(([, row]) => rules.some((rule) => rule.id === row));
      expect(deeds.length, id).toBe(rules.length);
      return deeds.filter(([, , deed = '']) => /^\s*(No line|$)/.test(deed)).map(([, row]) => `${id} ${row}`);
    });
    expect(alike).toEqual([]);
  });
});

describe('facts', () => {
  const facts = [...loadCollection('facts').values()].filter(({ confidence }) => confidence !== 'recalled');
  const base = pages.filter(({ path }) => path.startsWith('/en/facts/') && path !== '/en/facts/');

  test('each has its place in the fact base, once', () => {
    const ids = base.flatMap(({ html }) => [...html.matchAll(/ id="fact-([^"]+)"/g)].map(([, id]) => id)).filter((id) => id !== 'sources');
    expect(ids.sort()).toEqual(facts.map(({ id }) => id).sort());
  });

  test('a page of numbers has headings, begins its sentences with capitals and names each source in full once', () => {
    const numbers = pages.filter(({ path }) => /\/(numbers|facts\/[a-z-]+)\/$/.test(path));
    expect(numbers.length).toBeGreaterThan(20);
    for (const { path, html } of numbers) {
      expect(main(html).match(/<h2/g)!.length, path).toBeGreaterThan(1);
      const sources = [...main(html).matchAll(/<li id="source-([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(sources).size, path).toBe(sources.length);
      const cited = new Set([...main(html).matchAll(/href="#source-([^"]+)"/g)].map(([, id]) => id));
      expect([...cited].sort(), path).toEqual([...sources].sort());
      const statements = [...main(html).matchAll(/<dt[^>]*>([\s\S]*?)<\/dt>/g)].map(([, text = '']) => plain(text));
      expect(
        statements.filter((text) => /^\p{Ll}/u.test(text)),
        path,
      ).toEqual([]);
    }
  });
});

test('no sentence of a chapter begins with a small letter where a number in words stands', () => {
  const chapters = pages.filter(({ html }) => html.includes('property="article:section"'));
  expect(chapters.length).toBeGreaterThan(10);
  const small = chapters.flatMap(({ path, html }) =>
    [
      ...main(html)
        .replace(/<details[\s\S]*?<\/details>/g, '')
        .matchAll(/(?:<p>|[.?!][”"]?\s)\s*<a class="fact"[^>]*>\s*<data[^>]*>(\p{Ll}\S*)/gu),
    ].map(([, word]) => `${path} ${word}`),
  );
  expect(small).toEqual([]);
});

describe('claims in chapters', () => {
  const claims = [...loadCollection('claims').values()];
  const boxes = pages.flatMap((page) =>
    [...main(whole(page)).matchAll(/<div class="claims"[\s\S]*?(?:<\/ul>|<\/details>)\s*<\/div>/g)].map(([box]) => ({
      path: page.path,
      box,
    })),
  );

  test('what does not hold or is out of date stands open, all else is closed', () => {
    expect(boxes.length).toBeGreaterThan(20);
    const open = boxes.flatMap(({ box }) =>
      [...box.replace(/<details[\s\S]*?<\/details>/g, '').matchAll(/claims\/#(claim-\d+)"/g)].map(([, id]) => id),
    );
    const failing = claims.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'outdated').map(({ id }) => id);
    expect([...new Set(open)].sort()).toEqual(failing.sort());
  });

  test('every claim has its verdict and its reason', () => {
    const reasoned = claims.filter(({ verdict }) => verdict !== 'opinion');
    for (const { path, box } of boxes)
      for (const { id, reason } of reasoned.filter((claim) => box.includes(`claims/#${claim.id}"`)))
        expect(straight(plain(box)), `${path} ${id}`).toContain(straight(reason.en.trim().replace(/\s+/g, ' ').slice(0, 40)));
  });
});

test('each chapter leads on to the next in the order of the files, and the last to none', () => {
  const order = readdirSync('content/chapters/en').sort();
  const paths = order.map((file) => `/en/${file.replace(/^\d+-|\.mdx$/g, '')}/`);
  expect(paths.map((path) => [...main(page(path)).matchAll(/<a href="([^"]+)" rel="next"/g)].map(([, to]) => to))).toEqual(
    paths.map((_, i) => paths.slice(i + 1, i + 2)),
  );
});

test('the board of punishments draws each once, under how far it is documented', () => {
  const board = main(page('/en/punishments/')).match(/<ol class="columns"[\s\S]*?<\/ol>/)![0];
  const columns = board.split('<h3').slice(1);
  const known = [...loadCollection('measures').values()].filter(({ kind }) => kind === 'punishment');
  expect(columns.length).toBeGreaterThan(3);
  expect(board.match(/<svg/g)).toHaveLength(known.length);
  for (const column of columns) {
    const drawn = known.filter(({ name }) => column.includes(name.en));
    expect(new Set(drawn.map(({ standing }) => standing)).size).toBe(1);
    expect(column.match(/<svg/g)).toHaveLength(drawn.length);
  }
});

test('times to read stand where they belong, and no page is left with room for one', () => {
  for (const { path, html } of pages) expect(html, path).not.toContain('data-minutes');
  expect(main(page('/en/')).match(/\d+ minutes?</g)!.length).toBeGreaterThan(12);
});

test('the front page and the list of chapters lead to the short forms; the last chapter leads on', () => {
  for (const to of ['in-ten-lines', 'in-three-minutes']) expect(main(page('/en/'))).toContain(`href="/en/${to}/"`);
  expect(page('/en/plan/').match(/<header[\s\S]*?<\/header>/)![0]).toContain('href="/en/in-three-minutes/"');
  const last = main(page('/en/report/'));
  for (const to of ['scorer', 'claims', 'schemes', 'facts']) expect(last).toContain(`href="/en/${to}/"`);
});
