import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/book/collections';
import { LONGEST_SNIPPET, type OEmbed } from '../../src/core/embed';
import { embeds, frozen, pages, read, served, unescapeHtml } from './dist';

const KB = 1024;
const known = loadCollection('embeds');
const frames = loadCollection('frames');
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-implicit-button-type': 'off',
    'prefer-native-element': 'off',
    'valid-id': ['error', { relaxed: true }],
    'tel-non-breaking': 'off',
    'script-type': 'off',
    'no-raw-characters': 'off',
    'unrecognized-char-ref': 'off',
  },
});

/** Figures that are more than words and a list may weigh 45 kB, with what they fetch as soon as a reader turns to them. */
const CHARTS = /^(scorer|licences|structure|lists|mirror|viewpoints|divide|timeline|town|measures|rulebook|agree|survey|code|places)/;
/** Embeds that do not keep to 45 or 25 kB yet, with what they may weigh until they do: the list should shrink. */
const HEAVY: Readonly<Record<string, number>> = { scorer: 52, timeline: 49, structure: 46, bets: 28.5 };
const most = (id: string): number => HEAVY[id.split('/')[0] ?? ''] ?? (CHARTS.test(id) ? 45 : 25);
/** The rulebook and what counts with it weigh more than was asked; they come with the first use only. */
const mostUsed = (id: string): number => (/^(scorer|rulebook)/.test(id) ? 77 : most(id));

test('every embed that is named is built, and no other', () => {
  expect(embeds.map(({ path }) => path).sort()).toEqual([...known.keys()].map((id) => `/embed/v1/en/${id}/`).sort());
});

test('every address that was ever published answers', () => {
  // A list that only grows: others have pasted these.
  const published = readFileSync('tests/site/addresses.txt', 'utf8').trim().split('\n');
  expect(published.length).toBeGreaterThan(150);
  expect(published.filter((path) => !served.has(path))).toEqual([]);
  const missing = embeds.map(({ path }) => path).filter((path) => !published.includes(path));
  expect(missing, 'add these to tests/site/addresses.txt; once published they stay').toEqual([]);
});

const dates = existsSync('public/embed') ? readdirSync('public/embed') : [];

test('there is a copy that never changes', () => expect(dates.length).toBeGreaterThan(0));

describe.each(dates)('the copy of %s', (date) => {
  test('is to the byte what it was', () => {
    const lines = read(`/embed/${date}/SHA256SUMS`).toString().trim().split('\n');
    expect(lines.length).toBeGreaterThan(150);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(read(`/embed/${date}/${name}`))
          .digest('hex'),
        name,
      ).toBe(sum);
    }
  });

  test('leads to itself, and its policies fit its scripts', () => {
    const copies = frozen.filter(({ path }) => path.startsWith(`/embed/${date}/`));
    expect(copies.length).toBeGreaterThan(30);
    for (const { html, path } of copies) {
      expect(html, path).not.toContain('/embed/v1/');
      const [, script = ''] = /<script>([\s\S]+?)<\/script>/.exec(html) ?? [];
      expect(html.slice(0, 3000)).toContain(createHash('sha256').update(script).digest('base64'));
    }
  });
});

test('every figure of a chapter can stand alone; the report cannot, it shows what one device remembers', () => {
  const named = new Set([...known.values()].map(({ id, figure }) => figure ?? id.split('/')[0]));
  const figures = pages
    .filter(({ path }) => pages.some((page) => page.path === `${path}numbers/`))
    .flatMap(({ html }) => [...html.matchAll(/<figure\b[^>]*\sid="([^"]+)"/g)].map((match) => match[1]));
  expect(figures.length).toBeGreaterThan(20);
  expect([...new Set(figures)].filter((id) => !named.has(id))).toEqual(['report']);
});

describe.each([...known.values()].map((embed) => [embed.id, embed] as const))('%s', (id, { title, page }) => {
  const path = `/embed/v1/en/${id}/`;
  const html = read(`${path}index.html`).toString();
  const head = html.slice(0, html.indexOf('</head>'));
  const body = html.slice(html.indexOf('<body'));

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(html);
    const errors = results.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 2));
    expect(errors.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)).toEqual([]);
  });

  test('holds all that it needs, and its policy allows nothing else', () => {
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|\*|font-src/);
    const addresses = policy.match(/https?:[^ ;]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('/embed/v1/en/data/'))).toEqual([]);
    const inline = [...html.matchAll(/<(script|style)(?![^>]*type="application)[^>]*>([\s\S]+?)<\/\1>/g)];
    // The styles, the script, and the one line that says that scripts run.
    expect(inline).toHaveLength(3);
    for (const [, , text = ''] of inline) expect(policy).toContain(createHash('sha256').update(text).digest('base64'));
    expect(html).not.toMatch(
      /\son[a-z]+="|\sstyle="|<script[^>]*\ssrc=|rel="(stylesheet|preload|modulepreload)"|type="module"|@font-face|url\((?!#|"?#)/,
    );
    expect(body.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/\sautofocus/);
    expect(html).not.toContain('.scrollIntoView(');
  });

  test('weighs what content/frames says, and no more than it may', () => {
    const bytes = gzipSync(html, { level: 9 }).length;
    const { bytes: said, data } = frames.get(id)!;
    expect(Math.abs(bytes - said.en!) / bytes).toBeLessThan(0.05);
    expect(bytes).toBeLessThanOrEqual(most(id) * KB);
    expect(bytes + data.en!).toBeLessThanOrEqual(mostUsed(id) * KB);
  });

  test('says its finding, its table and where it is from without a script', () => {
    const text = body
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(text.length).toBeGreaterThan(300);
    expect(body).toMatch(/<table|<ol|<ul|<dl/);
    expect(body).toMatch(new RegExp(`href="https://[^"]+/en/${page}/#`));
  });

  test('is called what content/embeds calls it', () => {
    const heading = /<h2[^>]*>([\s\S]*?)<\/h2>/.exec(body)?.[1] ?? '';
    expect(heading.replaceAll('&#39;', "'").replaceAll('&quot;', '"')).toBe(title.en);
  });

  test('is not indexed, names its page, may be sized by its host, and announces itself', () => {
    expect(head).toContain('<meta name="robots" content="noindex">');
    expect(head).toMatch(new RegExp(`<link rel="canonical" href="https://[^"]+/en/${page}/">`));
    expect(html.indexOf('name="responsive-embedded-sizing" content="allow-origins=*"')).toBeLessThan(html.indexOf('<body'));
    expect(head.length).toBeLessThan(150_000);
    for (const name of ['og:title', 'og:description', 'og:image', 'og:image:alt', 'twitter:player'])
      expect(head, name).toMatch(new RegExp(`"${name}" content="[^"]+"`));
    expect(served.has(`${path}card.png`)).toBe(true);
    expect(head).toContain('"@type":"WebPage"');
  });

  test('has oEmbed documents that keep to the specification', () => {
    const [, address = ''] = /type="application\/json\+oembed" href="(https:\/\/[^"]+)"/.exec(head) ?? [];
    expect(new URL(address).pathname).toBe(`${path}oembed.json`);
    const reply = JSON.parse(read(`${path}oembed.json`).toString()) as OEmbed;
    expect(reply).toMatchObject({ version: '1.0', type: 'rich', title: title.en, width: 640 });
    expect(reply.height).toBeGreaterThan(100);
    expect(reply.html.length).toBeLessThanOrEqual(LONGEST_SNIPPET);
    expect(reply.html).not.toContain('<script');
    expect(reply.html).toContain(`src="${new URL(path, address).href}"`);
    const xml = read(`${path}oembed.xml`).toString();
    for (const [name, value] of Object.entries(reply))
      expect(unescapeHtml(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '')).toBe(String(value));
  });

  test('its page leads readers of oEmbed to an embed of that page', () => {
    const host = pages.find((one) => one.path === `/en/${page}/`)?.html ?? '';
    const [, address = ''] = /type="application\/json\+oembed" href="(https:\/\/[^"]+)"/.exec(host.slice(0, host.indexOf('</head>'))) ?? [];
    expect(served.has(new URL(address).pathname)).toBe(true);
  });
});

test('the loader weighs at most 500 bytes', () => {
  expect(gzipSync(read('/embed/v1/loader.js'), { level: 9 }).length).toBeLessThanOrEqual(500);
});
