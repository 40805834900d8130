import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { CONTENT } from './setting';
import { collectionSchemas, type Entry, type CollectionName } from '../schemas';

/** A mistake in a content file, said so that whoever wrote the file can mend it: file, field, what was found, what to write. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(readonly mistakes: readonly string[]) {
    super(`The content has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n  ${mistakes.join('\n  ')}`);
  }
}

/** Every entry of one collection, by id, from content/<collection>/. Throws a ContentError that lists every mistake of the collection. */
export function loadCollection<N extends CollectionName>(collection: N, root = CONTENT): Map<string, Entry<N>> {
  const { schema, files } = collectionSchemas[collection];
  const entries = new Map<string, Entry<N>>();
  const firstSeen = new Map<string, string>();
  const mistakes: string[] = [];
  for (const path of yamlFiles(join(root, collection))) {
    const file = relative('.', path);
    const document = parseDocument(readFileSync(path, 'utf8'));
    if (document.errors.length > 0) {
      mistakes.push(...document.errors.map((error) => `${file}: not YAML: ${error.message.split('\n')[0]}`));
      continue;
    }
    const data: unknown = document.toJS();
    if (files === 'lists' && !Array.isArray(data)) {
      mistakes.push(`${file}: found ${describe(data)}; write a list of entries, each beginning with "- id:"`);
      continue;
    }
    for (const [i, raw] of (files === 'lists' ? (data as unknown[]) : [data]).entries()) {
      const name = idOf(raw) ?? `entry ${i + 1}`;
      const parsed = schema.safeParse(raw);
      if (!parsed.success) {
        mistakes.push(...parsed.error.issues.map((issue) => `${file} › ${name} › ${explain(issue, raw)}`));
        continue;
      }
      const entry = parsed.data as Entry<N> & { id: string };
      const earlier = firstSeen.get(entry.id);
      if (earlier) mistakes.push(`${file} › ${entry.id} › id: already used in ${earlier}; write another id`);
      firstSeen.set(entry.id, file);
      entries.set(entry.id, entry);
    }
  }
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return entries;
}

export function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

export function explain(issue: z.core.$ZodIssue, raw: unknown): string {
  const field = issue.path.join('.') || 'the entry';
  const found = describe(issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], raw));
  return `${field}: found ${found}; ${issue.message}`;
}

export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function idOf(raw: unknown): string | null {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : null;
}
