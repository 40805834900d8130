import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SCRIPT = /<script(?![^>]*\b(?:src|type="application)\b)[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * The Content-Security-Policy of one page: nothing but this site's own files and the very scripts and styles that stand in
 * the page, each by its hash. No eval, no other origin, no inline handlers, no style attributes.
 */
export function policy(html: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes(html, SCRIPT)}`,
    `style-src ${hashes(html, STYLE) || "'none'"}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}

function hashes(html: string, tags: RegExp): string {
  const found = [...html.matchAll(tags)].map((match) => match[1] ?? '').filter(Boolean);
  return [...new Set(found)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
}

/** HTML allows `style` in the head only; Astro puts the one for its islands before the first of them. */
export function hoistStyles(html: string): string {
  const [head = '', ...rest] = html.split('</head>');
  const body = rest.join('</head>');
  const styles = body.match(STYLE) ?? [];
  return `${head}${styles.join('')}</head>${body.replace(STYLE, '')}`;
}

/**
 * Writes each built page's policy into it. Astro's own `security.csp` lists the hashes of the whole site on every page
 * (half a kilobyte that does not compress) and allows more than a page needs.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const root = fileURLToPath(dir);
        await Promise.all(
          pages.map(async ({ pathname }) => {
            const file = join(root, pathname === '404/' || pathname === '404' ? '404.html' : join(pathname, 'index.html'));
            const html = hoistStyles(await readFile(file, 'utf8'));
            await writeFile(
              file,
              html.replace('<meta charset="utf-8">', `$&<meta http-equiv="content-security-policy" content="${policy(html)}">`),
            );
          }),
        );
        logger.info(`${pages.length} pages`);
      },
    },
  };
}
