import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hoistStyles, policy } from '../../../src/build/csp';

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
