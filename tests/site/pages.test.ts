import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pages } from './dist';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Astro's custom element and void tags are valid HTML; style rules of taste are Prettier's business.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-implicit-button-type': 'off',
    // A scrolling table and the main text take focus on purpose; a region of a group is named.
    'prefer-native-element': 'off',
    'valid-id': ['error', { relaxed: true }],
    'tel-non-breaking': 'off',
    'script-type': 'off',
    'no-raw-characters': 'off',
    'unrecognized-char-ref': 'off',
  },
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (path, { html }) => {
  test('is valid HTML', async () => {
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages
          .filter(({ severity }) => severity === 2)
          .map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  test('has a policy that allows its own scripts and styles and nothing else', () => {
    const policy = html.match(/http-equiv="content-security-policy" content="([^"]+)"/)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    // The index of search is WebAssembly; no other page may run any.
    const allowed = path.endsWith('/search/') ? policy.replace("'wasm-unsafe-eval'", '') : policy;
    expect(allowed).not.toMatch(/unsafe|https?:|\*/);
    const inline = [...html.matchAll(/<(script|style)(?![^>]*(?:\ssrc=|type="application))[^>]*>([\s\S]+?)<\/\1>/g)];
    expect(inline.length).toBeGreaterThan(0);
    for (const [, , text = ''] of inline) expect(policy).toContain(createHash('sha256').update(text).digest('base64'));
    // The lines to paste are text, in fields of their own.
    const markup = html.replace(/<textarea[\s\S]*?<\/textarea>/g, '');
    expect(markup).not.toMatch(/\son[a-z]+="/);
    expect(markup).not.toMatch(/\sstyle="/);
  });

  test('keeps what stands in its address out of its requests', () => {
    expect(html).toContain('<meta name="referrer" content="strict-origin"');
  });

  test('names its language, title, description and address', () => {
    expect(html).toMatch(/<html lang="[a-z-]+"/);
    expect(html.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
    const description = html.match(/<meta name="description" content="([^"]*)"/)?.[1] ?? '';
    expect(description.length).toBeGreaterThan(40);
    expect(html).toMatch(/<link rel="canonical" href="https:\/\/[^"]+"/);
  });

  test('has one first heading and no level skipped', () => {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 1) + 1)).toEqual([]);
  });

  test('Chinese is marked as Chinese', () => {
    const text = html
      .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
      .replace(/<astro-island[^>]*>/g, '')
      .replace(/<([a-z0-9]+)[^>]*\slang="zh-[^>]*>[\s\S]*?<\/\1>/g, '');
    expect(text.replace(/<[^>]*>/g, ' ').match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });
});
