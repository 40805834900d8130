import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hoistStyles, policy, pruneStyles, shortenScopes } from '../../../src/build/finish';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('each inline script and style of the page is allowed by its hash, and nothing else', () => {
  const text = policy(
    '<style>a{}</style><script>one()</script><script type="module">two()</script><script src="/x.js"></script><script type="application/ld+json">{}</script>',
  );
  expect(text).toContain(`script-src 'self' ${hash('one()')} ${hash('two()')};`);
  expect(text).toContain(`style-src ${hash('a{}')};`);
  expect(text).toContain("default-src 'none'");
  expect(text).not.toMatch(/unsafe|\*|https?:/);
});

test('a page without styles allows none', () => {
  expect(policy('<p>')).toContain("style-src 'none'");
});

test('styles in the body move to the head', () => {
  expect(hoistStyles('<head><style>a{}</style></head><body><style>b{}</style><p>')).toBe(
    '<head><style>a{}</style><style>b{}</style></head><body><p>',
  );
});

test('rules of components and classes that are not on the page go; all others stay', () => {
  const css =
    '.a[data-astro-cid-x1]{color:red}.b[data-astro-cid-x2],.c.sv-q{color:#00f}.note::details-content{float:right}@media print{.d.sv-z{color:red}}@media screen{.gone{color:red}}';
  const lean = pruneStyles(css, '<p class="a note" data-astro-cid-x1>…</p> const classes = "d sv-z";');
  expect(lean).toContain('data-astro-cid-x1');
  expect(lean).toContain('::details-content');
  expect(lean).toContain('sv-z');
  expect(lean).not.toMatch(/x2|sv-q|gone|screen/);
});

test('scopes get short names, the same in styles and on elements', () => {
  expect(shortenScopes('<style>a[data-astro-cid-q1]{}b[data-astro-cid-z2]{}</style><a data-astro-cid-q1><b data-astro-cid-z2>')).toBe(
    '<style>a[data-0]{}b[data-1]{}</style><a data-0><b data-1>',
  );
});
