import type { AstroIntegration } from 'astro';
import { transform, type SelectorComponent } from 'lightningcss';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';
import { pageFile } from './page';
import { moveProps, plainProps } from './props';

const SCRIPT = /<script(?![^>]*\b(?:src|type="application)\b)[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** HTML allows `style` in the head only; Astro puts the one for its islands before the first of them. One element holds them all. */
export function hoistStyles(html: string): string {
  const [head = '', ...rest] = html.split('</head>');
  const body = rest.join('</head>');
  const styles = body.match(STYLE) ?? [];
  return `${head}${styles.join('')}</head>${body.replace(STYLE, '')}`.replaceAll('</style><style>', '');
}

/** Astro's script for its islands, and what only that script reads. */
const RUNTIME = /<script>(?:(?!<\/script>)[\s\S])*?astro[:-](?:visible|island)(?:(?!<\/script>)[\s\S])*<\/script>/g;
const READ_BY_RUNTIME = / (?:uid|client|opts|await-children)(?:="[^"]*")?(?=[\s>])/g;

/** Islands are woken by our own few lines: Astro's are made for every framework, every directive and parts that arrive later. */
export function leanIslands(html: string, wake: string): string {
  const [first] = html.match(RUNTIME) ?? [];
  const own = html.replace(RUNTIME, (script) => (script === first ? `<script>${wake}</script>` : ''));
  return plainProps(own.replace(/<astro-island\b[^>]*>/g, (tag) => tag.replace(READ_BY_RUNTIME, '')));
}

/** Inline scripts that follow each other become one: each would take a hash of its own in the policy, and a hash does not compress. */
export function joinScripts(html: string): string {
  const joined = html.replace(/<script>((?:(?!<\/script>)[\s\S])*)<\/script><script>/g, '<script>$1;');
  return joined === html ? html : joinScripts(joined);
}

/** Inline scripts as short as they can be said: they stand in every page. */
export const minifyScripts = (html: string): string =>
  html.replace(/<script>([\s\S]+?)<\/script>/g, (_tag, code: string) => `<script>${minifySync('page.js', code).code.trim()}</script>`);

/** The oldest browsers for which styles are written, as README names them: what they do not know stands in a form that they do. */
const OLDEST = { chrome: 99 << 16, edge: 99 << 16, firefox: 97 << 16, ios_saf: (15 << 16) | (4 << 8), safari: (15 << 16) | (4 << 8) };

/**
 * The props of an island are JSON: in single quotes their own need no escape, which is a fifth of them on the page. Everywhere
 * else an apostrophe needs none, since all other attributes stand in double quotes.
 */
export function leanQuotes(html: string): string {
  const json = (text: string): string => text.replaceAll("'", '&#39;').replaceAll('&quot;', '"');
  return html
    .replace(/<astro-island\b[^>]*>/g, (tag) => tag.replace(/ props="([^"]*)"/, (_all, text: string) => ` props='${json(text)}'`))
    .replace(/ props='[^']*'|&#39;/g, (found) => (found === '&#39;' ? "'" : found));
}

/**
 * Leaves out rules for components and classes that a page does not hold. Every chapter may name every figure, so Astro gives
 * each chapter the styles of all of them. `text` is the page and the scripts of its islands: a class that stands in an attribute or in
 * a script's string stays, and so does every rule of a Svelte component that is there, since it may put its class names together.
 */
export function pruneStyles(css: string, text: string): string {
  const known = new Map<string, boolean>();
  /** Whether the name stands in a list of classes: words from a quote on. In prose and as the name of a property it does not. */
  const isListed = (name: string): boolean => {
    const found = known.get(name) ?? new RegExp(`${name}(?=["'\`\\s]|\\$\\{)(?<=["'\`}](?:[\\w\\s-]*\\s)?${name})`).test(text);
    known.set(name, found);
    return found;
  };
  const isSvelte = (part: SelectorComponent): boolean => part.type === 'class' && part.name.startsWith('sv-');
  const script = (name: string) =>
    `dataset.${name.slice('data-'.length).replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())}`;
  const isAbsent = (part: SelectorComponent, _i: number, selector: SelectorComponent[]): boolean =>
    (part.type === 'attribute' && part.name.startsWith('data-') && !text.includes(part.name) && !text.includes(script(part.name))) ||
    (part.type === 'class' && (isSvelte(part) ? !text.includes(part.name) : !selector.some(isSvelte) && !isListed(part.name)));
  const lean = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style(rule) {
          // A rule goes whole or stays as it is: given back changed, some of its values would not be read again.
          return rule.value.selectors.every((selector) => selector.some(isAbsent)) ? [] : undefined;
        },
      },
    },
  });
  // Once more, for what became empty or alike, and for older browsers.
  const { code } = transform({ filename: 'page.css', code: lean.code, minify: true, targets: OLDEST });
  return dropRepeats(code.toString());
}

/**
 * Two figures of a page may bring the styles of the same component. Plain rules that are alike have become one; of blocks like
 * `@media …` only the last counts, since it overrides what stands before it.
 */
function dropRepeats(css: string): string {
  const blocks: readonly string[] = css.match(/[^{}]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^{}]+$/g) ?? [];
  return blocks.filter((block, i) => !block.startsWith('@media') || blocks.lastIndexOf(block) === i).join('');
}

/** Svelte marks its blocks with comments for the script that takes them up; outside of islands no script does. */
export const dropComments = (html: string): string =>
  html
    .split(/(<astro-island\b[\s\S]*?<\/astro-island>)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/<!--[\s\S]*?-->/g, '')))
    .join('');

/** Sources are laid out as if `details` were always a block; notes and terms stand in a line, where space at its edges would show. */
export const tightenDetails = (html: string): string => html.replace(/(<details\b[^>]*>)\s+|\s+(?=<\/details>)/g, '$1');

/** Astro's scope attributes stand on every element; a short name for each saves a third of a kilobyte a chapter. */
export function shortenScopes(html: string): string {
  const short = new Map<string, string>();
  return html.replace(/data-astro-cid-[a-z0-9]+/g, (name) => {
    if (!short.has(name)) short.set(name, `data-${short.size.toString(36)}`);
    return short.get(name) as string;
  });
}

/** A scope's attribute stands on every element of its component; only those that a selector of the styles may mean need it. */
export function trimScopes(html: string): string {
  const styles = (html.match(STYLE) ?? []).join('');
  const meant = new Map<string, Set<string>>();
  for (const [, compound = '', scope = ''] of styles.matchAll(/([^\s{},>+~]*?)\[(data-[0-9a-z]{1,2})\]/g)) {
    const [name = '*'] = /[()[]/.test(compound) ? [] : (compound.match(/^[a-z][a-z0-9]*|\.[\w-]+/) ?? []);
    meant.set(scope, (meant.get(scope) ?? new Set()).add(name));
  }
  return html.replace(/<([a-z][a-z0-9-]*)\s[^>]*>/g, (tag, element: string) => {
    const classes = (/\sclass="([^"]*)"/.exec(tag)?.[1] ?? '').split(/\s+/).map((name) => `.${name}`);
    const isMeant = (scope: string) => ['*', element, ...classes].some((name) => meant.get(scope)?.has(name));
    return tag.replace(/ (data-[0-9a-z]{1,2})(?=[\s>])/g, (attribute, scope: string) => (isMeant(scope) ? attribute : ''));
  });
}

/**
 * The theme's custom properties have names for those who write styles; served, those that the page uses have two letters, and
 * the others go: two colours each do not compress. What a script of the page knows stays as it is.
 */
export function shortenProperties(html: string, scripts: string): string {
  const THEME = /--(?:color|font|breakpoint)-[a-z0-9-]+/g;
  const names = [...new Set(html.match(THEME))].filter((name) => !scripts.includes(name));
  const used = names.filter((name) => html.includes(`var(${name}`));
  const short = new Map(used.map((name, i) => [name, `--${i.toString(36)}`]));
  const idle = names.filter((name) => !short.has(name)).map((name) => new RegExp(`(?<=[{;])${name}:[^;}]*;?`, 'g'));
  return idle.reduce((text, declaration) => text.replace(declaration, ''), html).replace(THEME, (name) => short.get(name) ?? name);
}

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
export function policy(html: string, { wasm = false, frames = false, embed }: PolicyOptions = {}): string {
  const own = embed ? [] : ["'self'"];
  const later = embed?.data ? ["'self'", embed.data] : own;
  return [
    "default-src 'none'",
    ['script-src', ...(embed?.imports ? later : own), ...(wasm ? ["'wasm-unsafe-eval'"] : []), hashes(html, SCRIPT) || "'none'"].join(' '),
    `style-src ${hashes(html, STYLE) || "'none'"}`,
    ['img-src', ...own, 'data:'].join(' '),
    ...(embed ? [] : ["font-src 'self'"]),
    ...(later.length > 0 ? [['connect-src', ...later].join(' ')] : []),
    ...(frames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}

function hashes(html: string, tags: RegExp): string {
  const found = [...html.matchAll(tags)].map((match) => match[1] ?? '').filter(Boolean);
  return [...new Set(found)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
}

/** The page's islands and everything that they import, as one text. */
async function islandScripts(html: string, root: string): Promise<string> {
  const read = new Map<string, string>();
  const add = async (name: string): Promise<void> => {
    if (read.has(name)) return;
    read.set(name, '');
    const text = await readFile(join(root, '_astro', name), 'utf8');
    read.set(name, text);
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*\(?["'`]\.\/([^"'`]+\.js)["'`]/g)) await add(next);
  };
  for (const [, name = ''] of html.matchAll(/component-url="[^"]*\/_astro\/([^"]+)"/g)) await add(name);
  return [...read.values()].join('\n');
}

/** Paths of the pages that may do more than the others. */
interface Rights {
  readonly wasm: RegExp;
  readonly frames: RegExp;
}

/**
 * Finishes each built page: styles into the head, unused ones out, then the policy that fits what is left. Astro's own
 * `security.csp` lists the hashes of the whole site on every page, half a kilobyte that does not compress.
 */
export function finishPages({ wasm, frames }: Rights): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const root = fileURLToPath(dir);
        const wake = await readFile('src/state/islands.inline.js', 'utf8');
        await Promise.all(
          pages.map(async ({ pathname }) => {
            const file = join(root, pageFile(pathname));
            const built = leanIslands(hoistStyles(await readFile(file, 'utf8')), wake);
            const html = tightenDetails(dropComments(leanQuotes(minifyScripts(joinScripts(built)))));
            const scripts = await islandScripts(html, root);
            const text = html.replace(STYLE, '') + scripts;
            const pruned = html.replace(STYLE, (_tag, css: string) => `<style>${pruneStyles(css, text)}</style>`);
            const { html: lean, files } = moveProps(shortenProperties(trimScopes(shortenScopes(pruned)), scripts));
            await Promise.all([...files].map(([name, json]) => writeFile(join(root, '_astro', name), json)));
            const meta = `<meta http-equiv="content-security-policy" content="${policy(lean, { wasm: wasm.test(`/${pathname}`), frames: frames.test(`/${pathname}`) })}">`;
            await writeFile(
              file,
              lean.replace('<meta charset="utf-8">', (charset) => charset + meta),
            );
          }),
        );
        logger.info(`${pages.length} pages`);
      },
    },
  };
}
