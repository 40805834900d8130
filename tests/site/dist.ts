import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Built {
  /** Path in the address, e.g. /en/plan/ */
  readonly path: string;
  readonly file: string;
  readonly html: string;
}

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });

const built: readonly Built[] = files
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => ({
    path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
    file: join('dist', name),
    html: readFileSync(join('dist', name), 'utf8'),
  }));

/** Files for the frames of other sites; they have rules of their own. */
export const embeds = built.filter(({ path }) => path.startsWith('/embed/v1/'));
/** Copies of them as they were on a day. */
export const frozen = built.filter(({ path }) => /^\/embed\/\d/.test(path));
export const pages = built.filter((page) => !embeds.includes(page) && !frozen.includes(page));

/** Everything a path of this site may lead to. */
export const served: ReadonlySet<string> = new Set([...files.map((name) => `/${name}`), ...built.map(({ path }) => path)]);

export const read = (path: string): Buffer => readFileSync(join('dist', path));
