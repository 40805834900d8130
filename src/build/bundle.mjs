/** Makes one plain JavaScript file of a TypeScript module and imports it: what counts outside a page runs as it runs on one. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Inside node_modules, so that packages are found from there. */
const FOLDER = 'node_modules/.cache/who-keeps-score';

/**
 * The exports of a TypeScript module, bundled.
 * @param {string} entry its path from the project's root
 */
export async function importBundle(entry) {
  const { output } = await build({ configFile: false, logLevel: 'silent', build: { ssr: entry, write: false } });
  const code = output[0].code;
  const file = join(FOLDER, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, code);
  return import(pathToFileURL(file).href);
}
