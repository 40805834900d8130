import { zipSync, type Zippable } from 'fflate';

/** What a container holds, by path. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** A ZIP file, the same bytes for the same files: every entry bears one date. The entries named in `stored` are not compressed and stand first. */
export function zip(files: Files, stored: readonly string[] = []): Uint8Array {
  const entries = [...files].sort(([a], [b]) => Number(stored.includes(b)) - Number(stored.includes(a)));
  const zippable: Zippable = {};
  // A time without a zone is the machine's own, which is how ZIP keeps it.
  for (const [path, content] of entries)
    zippable[path] = [bytesOf(content), { level: stored.includes(path) ? 0 : 9, mtime: '1980-01-01T00:00:00' }];
  return zipSync(zippable);
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
