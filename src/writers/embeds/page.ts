/** One embed as one file: a figure of a page with its styles and script inside, and the credit under it. */
import type { Figure, Page } from '../../book';
import { format, firstSentences, type Language } from '../../core/i18n';
import { escapeHtml } from '../../core/text';
import { pruneStyles, shortenProperties, shortenScopes, trimScopes, usedIn } from '../../html/styles';
import {
  classesOf,
  codeIn,
  drop,
  find,
  findAll,
  isElement,
  named,
  readHtml,
  setCode,
  writeHtml,
  type Element,
  type Tree,
} from '../../html/tree';
import type { Messages } from 'messages';
import { addPolicy } from '../pages';

interface EmbedPage {
  /** Address of the frame, absolute, with a slash at its end. */
  readonly address: string;
  /** Address of its card. */
  readonly card: string;
  /** Height in a column of 640 pixels; what a player is told. */
  readonly height: number;
  /** What the page draws of it. */
  readonly drawn: Element;
  readonly figure: Figure;
  /** What the figure finds, in a sentence or two. */
  readonly finding: string;
  readonly page: Page;
  /** The styles of the page, as it was built. */
  readonly styles: string;
  readonly ui: Messages;
  readonly lang: Language;
  readonly script: string;
}

/** All styles of a built page. */
export const stylesOf = (page: Tree): string => findAll(page, named('style')).map(codeIn).join('');

/** The most that an embed takes of a host's page before a reader asks for all of it, CSS pixels. */
const FIRST_HEIGHT = 600;
/** The same in a frame under 480 pixels, where lines break more often, as long as its host has not made it FIRST_HEIGHT high. */
const FIRST_HEIGHT_NARROW = 720;

/**
 * Styles of the embed's own; the figure fills the frame, and the frame is exactly as high as what stands in it. A figure that is higher than
 * FIRST_HEIGHT, and than the frame that a host gives it, ends there until a reader opens it, and what has the class `embed-later` waits as long; without script and on paper it stands whole. What
 * has the class `no-embed` is for the site alone. Without script the events of a timeline have nothing to open here.
 */
const OWN = `
:root{scroll-padding:0}
html,body{margin:0;background:var(--color-surface);min-height:0}
body{display:flow-root;font-size:1.0625rem}
.figure{margin:0!important;border-inline:0!important;border-block-end:0!important;inline-size:100%!important}
.embed-credit{display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:.7rem clamp(1rem,3vw,1.6rem) .9rem;border-block-start:1px solid var(--color-line)}
.embed-credit a{display:inline-block;min-height:1.5rem}
[data-credit=short] .embed-full{display:none}
[data-alive] .asleep,.no-embed{display:none}
main:focus{outline:none}
.embed-more{display:flex;justify-content:center;padding:.5rem;border-block-start:1px solid var(--color-rule)}
.embed-more button{min-height:2.75rem;padding:.4rem 1.2rem;border:1px solid var(--color-rule);border-radius:4px;background:none;color:inherit;font:inherit;cursor:pointer}
@media screen{[data-alive]:not([data-whole]) body{display:flex;flex-direction:column;max-height:max(${FIRST_HEIGHT}px,100vh)}
@media (width<480px) and (height<${FIRST_HEIGHT}px){[data-alive]:not([data-whole]) body{max-height:${FIRST_HEIGHT_NARROW}px}}
[data-alive]:not([data-whole]) main{flex:0 1 auto;min-height:0;overflow:hidden;position:relative}
[data-alive]:not([data-whole]) .embed-later{display:none}}
.embed-problem{padding:.6rem clamp(1rem,3vw,1.6rem);border-inline-start:3px solid var(--color-seal)}
@media (scripting:none){.timeline summary:after{display:none}}
`.replaceAll('\n', '');

/** The whole file, with all styles of the site; the font is left out: the reader's own serif is there at once. */
export function embedPage(embed: EmbedPage): Tree {
  leadHome(embed.drawn, embed.figure);
  const frame = readHtml(
    `<!doctype html><html lang="${embed.lang}" data-page="${escapeHtml(embed.figure.address)}"><head>${headOf(embed)}</head><body>${bodyOf(embed)}</body></html>`,
  );
  setCode(find(frame, named('style'))!, embed.styles.replace(/@font-face\s*\{[^}]*\}/g, '') + OWN);
  return frame;
}

/** What the file says of itself to hosts, previews and search engines. */
function headOf({ address, figure: { title }, finding, page, ui, lang, card, height }: EmbedPage): string {
  // As long as previews print it.
  const said = firstSentences(finding, 160, lang);
  const meta = (name: string, content: string, kind = 'name') => `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
  const property = (name: string, content: string) => meta(name, content, 'property');
  const oembed = (format: string, type: string) =>
    `<link rel="alternate" type="${type}+oembed" href="${address}oembed.${format}" title="${escapeHtml(title)}">`;
  const described = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    description: finding,
    url: address,
    inLanguage: lang,
    isPartOf: page.address,
    dateModified: page.modified,
    thumbnailUrl: card,
  };
  return [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="responsive-embedded-sizing" content="allow-origins=*">',
    `<title>${escapeHtml(title)} · ${escapeHtml(ui.site.name)}</title>`,
    meta('description', said),
    meta('robots', 'noindex'),
    meta('color-scheme', 'light dark'),
    `<link rel="canonical" href="${escapeHtml(page.address)}">`,
    oembed('json', 'application/json'),
    oembed('xml', 'text/xml'),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', said),
    property('og:url', page.address),
    property('og:site_name', ui.site.name),
    property('og:image', card),
    property('og:image:width', '1200'),
    property('og:image:height', '630'),
    property('og:image:alt', `${title}. ${said}`),
    meta('twitter:card', 'player'),
    meta('twitter:player', address),
    meta('twitter:player:width', '640'),
    meta('twitter:player:height', String(height)),
    meta('dcterms.modified', page.modified),
    ...(process.env.FEDIVERSE_CREATOR ? [meta('fediverse:creator', process.env.FEDIVERSE_CREATOR)] : []),
    '<script>document.documentElement.dataset.alive=""</script>',
    '<style></style>',
    `<script type="application/ld+json">${JSON.stringify(described).replaceAll('<', '\\u003c')}</script>`,
  ].join('');
}

/** The figure, what is said where it cannot be shown, and the credit. */
function bodyOf({ drawn, figure, page, ui, lang, script }: EmbedPage): string {
  const { problems, whole, credit, from, asOf } = ui.gallery;
  const told = Object.entries(problems).map(
    ([problem, text]) => `<p class="embed-problem small" role="alert" data-problem="${problem}" hidden>${escapeHtml(text)}</p>`,
  );
  const home = `<a target="_blank" href="${escapeHtml(figure.address)}">${escapeHtml(format(from, { book: ui.site.name, title: page.title }, lang))}</a>`;
  return [
    `<main tabindex="-1"><h1 class="visually-hidden">${escapeHtml(ui.site.name)}</h1>${told.join('')}${writeHtml(drawn)}</main>`,
    `<p class="embed-more small no-print" hidden><button type="button">${escapeHtml(whole)}</button></p>`,
    `<footer class="embed-credit small"><span>${escapeHtml(credit)} ${home}</span> `,
    `<span class="embed-full muted">${escapeHtml(format(asOf, { date: page.modified }, lang))} ${escapeHtml(ui.site.licence)}</span></footer>`,
    `<script>${script}</script>`,
  ].join('');
}

/**
 * Leaves the file those styles of the site alone that it uses, and adds the policy that fits it. The embed's own styles stay whole: some wait
 * for a state that no file is served in. `data` is where it may fetch from, absolute; null where it fetches nothing.
 */
export function finishEmbed(frame: Tree, script: string, data: string | null): void {
  const style = find(frame, named('style'))!;
  const used = usedIn(frame, `${script}${OWN}`);
  setCode(style, pruneStyles(codeIn(style).slice(0, -OWN.length), used) + OWN);
  shortenScopes(frame);
  trimScopes(frame);
  shortenProperties(frame, script);
  addPolicy(frame, { embed: { data, imports: /\bimport\(/.test(script) } });
}

/** What leads to the figure leads to its page, and every link out of the frame opens beside it; how to cite stays on the page. */
function leadHome(drawn: Element, { id, address }: Figure): void {
  drop(
    drawn,
    (node) => isElement(node) && node.name === 'details' && ['figure-more', 'quote'].every((name) => classesOf(node).includes(name)),
  );
  for (const link of findAll(drawn, named('a'))) {
    const { href } = link.attributes;
    const to = href === `#${id}` ? address : href;
    if (to !== undefined && !to.startsWith('#')) link.attributes = { target: '_blank', ...link.attributes, href: to };
  }
}
