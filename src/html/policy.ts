import { createHash } from 'node:crypto';
import { codeIn, find, findAll, type Element, type Tree } from './tree';

export interface PolicyOptions {
  readonly wasm?: boolean;
  readonly frames?: boolean;
  readonly embed?: {
    /** Address of its folder of data; null where it fetches none. */
    readonly data: string | null;
    /** Whether a script is among them. */
    readonly imports?: boolean;
  };
}

/**
 * The Content-Security-Policy of one page: nothing but this site's own files and the very scripts and styles that stand in
 * the page, each by its hash. No eval, no other origin, no inline handlers, no style attributes. `wasm` lets the page run
 * WebAssembly from this site, which the index of search is; it does not allow eval. An `embed` has all in itself and fetches, and
 * where it says so imports, from its folder of data at most, named by its address: in a sandbox it has no 'self'. `frames` lets the page show its own embeds.
 */
export function policy(page: Tree, { wasm = false, frames = false, embed }: PolicyOptions = {}): string {
  const own = embed ? [] : ["'self'"];
  const later = embed?.data ? ["'self'", embed.data] : own;
  return [
    "default-src 'none'",
    ['script-src', ...(embed?.imports ? later : own), ...(wasm ? ["'wasm-unsafe-eval'"] : []), hashes(page, isInlineScript)].join(' '),
    ['style-src', ...(find(page, isStylesheet) ? own : []), hashes(page, ({ name }) => name === 'style')].join(' '),
    ['img-src', ...own, 'data:'].join(' '),
    ...(embed ? [] : ["font-src 'self'", "manifest-src 'self'"]),
    ...(later.length > 0 ? [['connect-src', ...later].join(' ')] : []),
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}

/** A script that runs and stands in the page: data in a script is none. */
export const isInlineScript = ({ name, attributes: { src, type } }: Element): boolean =>
  name === 'script' && src === undefined && !type?.startsWith('application');

const isStylesheet = ({ name, attributes }: Element): boolean => name === 'link' && attributes['rel'] === 'stylesheet';

function hashes(page: Tree, wanted: (element: Element) => boolean): string {
  const found = new Set(findAll(page, wanted).map(codeIn).filter(Boolean));
  return [...found].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ') || "'none'";
}
