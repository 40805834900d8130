import { z } from 'zod';
import { role } from './act';
import { plural, words } from './ui-words';

const ways = z.object({ up: words, down: words });

/** What the tools around the scorer say, and its own page. */
export const scorerTools = z.object({
  pageTitle: words,
  pageLead: words,
  roles: z.record(role, words),
  person: z.object({ title: words, name: words, born: words, age: plural, roles: words, consents: words, consentsNote: words }),
  search: z.object({ label: words, hint: words, theme: words, allThemes: words, found: plural, none: words, added: words, failed: words }),
  replay: z.object({ play: words, pause: words }),
  timeline: z.object({ title: words, hint: words, mark: words }),
  myths: z.object({ title: words, none: plural, found: words, origin: words }),
  tools: z.object({ change: words, agree: words, beside: words, keep: words, picture: words }),
  change: z.object({
    scheme: words,
    up: words,
    down: words,
    moves: z.object({ undo: words, settle: words, add: words, again: words }),
    exact: words,
    'at-the-end': ways,
    undecidable: words,
    'out-of-reach': z.object({ up: plural, down: plural }),
    note: words,
    none: words,
  }),
  agree: z.object({
    lead: words,
    disputed: words,
    answers: z.object({ raises: words, lowers: words, lists: words, open: words, silent: plural }),
    nothing: words,
  }),
  beside: z.object({ choose: words, nobody: words, sentence: words, same: words }),
  keep: z.object({
    save: words,
    saved: words,
    saveFailed: words,
    empty: words,
    open: words,
    duplicate: words,
    copy: words,
    delete: words,
    deleteLost: words,
    lost: z.object({ dropped: words, unreadable: words, version: words }),
    export: words,
    import: words,
    imported: words,
    problems: z.object({
      size: words,
      json: words,
      format: words,
      unversioned: words,
      version: words,
      field: words,
      unreadable: words,
      encoding: words,
    }),
    inEntry: words,
    reasons: z.object({ missing: words, type: words, range: words, unknown: words, idle: words, long: words }),
    linkWithName: words,
  }),
  picture: z.object({ svg: words, png: words, failed: words, credit: words }),
});
