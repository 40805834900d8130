/** What figures begin with, from content/defaults.yaml; a book without the file has the project's own. For what runs at build alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaults } from '../schemas/defaults';
import { ContentError, explain } from './collections';
import { CONTENT } from './setting';

/** Throws a ContentError that names file and field of every mistake. */
export function readDefaults(root = CONTENT) {
  const [file = ''] = [root, 'content'].map((folder) => join(folder, 'defaults.yaml')).filter(existsSync);
  const raw: unknown = parse(readFileSync(file, 'utf8'));
  const read = defaults.safeParse(raw);
  if (!read.success) throw new ContentError(read.error.issues.map((issue) => `${file} › ${explain(issue, raw)}`));
  return read.data;
}

export const DEFAULTS = readDefaults();
