/** The built book behind Caddy, as deploy/Caddyfile says; nginx and static hosts are told the same. */
import { expect, test } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findCaddy } from '../programs.mjs';

const port = Number(process.env.TEST_PORT ?? 4330) + 50;
const site = `http://127.0.0.1:${port}`;
let caddy: ChildProcess;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  for (const path of ['404.html', 'favicon.svg', '_astro', 'en/plan', 'embed/v1/en/bars-fico', 'embed/v1/loader.js'])
    cpSync(join('dist', path), join(folder, path), { recursive: true });
  const page = join(folder, 'en/plan/index.html');
  writeFileSync(`${page}.br`, brotliCompressSync(readFileSync(page)));
  const config = ['run', '--adapter', 'caddyfile', '--config', 'deploy/Caddyfile'];
  caddy = spawn(findCaddy() ?? 'caddy', config, {
    env: { ...process.env, SITE: `http://127.0.0.1:${port}`, ROOT: folder, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(`${site}/favicon.svg`).then(
          (one) => one.status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
});

test.afterAll(() => {
  caddy.kill();
  rmSync(folder, { recursive: true });
});

test('an embed may be framed and read by anyone', async ({ request }) => {
  for (const path of ['/embed/v1/en/bars-fico/', '/embed/v1/en/bars-fico/oembed.json', '/embed/v1/loader.js']) {
    const headers = (await request.get(site + path)).headers();
    expect(headers['access-control-allow-origin'], path).toBe('*');
    expect(headers['content-security-policy']).toBe('frame-ancestors *');
    expect(headers['x-frame-options']).toBeUndefined();
  }
});

test('a page of the book may not, and says nothing to other sites', async ({ request }) => {
  const headers = (await request.get(`${site}/en/plan/`)).headers();
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['set-cookie']).toBeUndefined();
});

test('a name with a hash is kept for a year, a page for minutes', async ({ request }) => {
  const html = readFileSync('dist/en/plan/index.html', 'utf8');
  const hashed = /\/_astro\/[^"]+\.woff2/.exec(html)?.[0] ?? '';
  expect((await request.get(site + hashed)).headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await request.get(`${site}/en/plan/`)).headers()['cache-control']).toBe('public, max-age=600');
});

test('what lies compressed is sent compressed', async ({ request }) => {
  const response = await request.get(`${site}/en/plan/`, { headers: { 'accept-encoding': 'br' } });
  expect(response.headers()['content-encoding']).toBe('br');
  expect(await response.text()).toBe(readFileSync('dist/en/plan/index.html', 'utf8'));
});

test('what is not there is answered with the book’s own page', async ({ request }) => {
  const response = await request.get(`${site}/en/nowhere/`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('<html lang="en"');
});

test('static hosts and nginx are told the same of embeds', () => {
  const headers = readFileSync('public/_headers', 'utf8');
  const block = /^\/embed\/\*\n((?: {2}.*\n?)+)/m.exec(headers)?.[1] ?? '';
  const nginx = /location \/embed\/ \{([^}]*)\}/.exec(readFileSync('deploy/nginx.conf', 'utf8'))?.[1] ?? '';
  for (const text of [block, nginx]) {
    expect(text).toMatch(/Access-Control-Allow-Origin:? \*/);
    expect(text).toMatch(/frame-ancestors \*/);
  }
});
