/** A host page on another site: a server of its own, under another name of this machine. */
import type { Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';

export interface Host {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves one page; `/npm/<package>/<file>` gives a file of an installed package. */
export async function serveHost(body: string, headers: Record<string, string> = {}): Promise<Host> {
  const server: Server = createServer((request, response) => {
    const file = /^\/npm\/(.+)$/.exec(request.url ?? '')?.[1];
    if (file) response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(`node_modules/${file}`));
    else if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
    else response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => new Promise((done) => server.close(() => done())) };
}

/** How far the frame is from the height of what stands in it, CSS pixels; positive where something is cut. */
export async function cut(page: Page, index = 0): Promise<number> {
  const frame = page.locator('iframe').nth(index);
  const box = await frame.evaluate((one) => one.clientHeight);
  const inner = await frame
    .contentFrame()
    .locator('body')
    .evaluate((body) => body.getBoundingClientRect().height);
  return inner - box;
}
