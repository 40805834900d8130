/** One embed as one file: a figure of a built page with its styles and script inside, and the credit under it. */
import { fill, formatDate, type Language } from '../core/i18n';
import { escapeHtml, firstSentences, unescapeHtml } from '../core/text';
import type { Ui } from '../schemas/ui';
import type { DescribedPage } from './page';
import { hoistStyles, leanQuotes, policy, pruneStyles, shortenProperties, shortenScopes, trimScopes } from './finish';

export interface EmbedPage {
  /** Address of the frame, absolute, with a slash at its end. */
  readonly address: string;
  /** Address of its card. */
  readonly card: string;
  /** Height in a column of 640 pixels; what a player is told. */
  readonly height: number;
  /** The figure that it shows, as the page holds it. */
  readonly figure: string;
  /** The id of the figure on its page. */
  readonly id: string;
  readonly title: string;
  /** What the figure finds, in a sentence or two. */
  readonly finding: string;
  readonly page: DescribedPage;
  readonly ui: Ui;
  readonly lang: Language;
  readonly script: string;
  /** Where the widget may fetch data from, absolute; null where it fetches none. */
  readonly data: string | null;
}

/** The figure with this id, as Astro built it; null where the page holds none. Scripts stay behind: the embed has its own. */
export function figureIn(html: string, id: string): string | null {
  const start = html.search(new RegExp(`<figure\\b[^>]*\\sid="${id}"`));
  if (start < 0) return null;
  const end = html.indexOf('</figure>', start);
  return html
    .slice(start, end + '</figure>'.length)
    .replace(/<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>/g, '')
    .replace(/ (?:component-url|renderer-url|client|opts|uid)="[^"]*"| data-later(?=[\s>])/g, '');
}

/** The first element of a class in a figure, as text. */
export function textOf(figure: string, className: string): string | null {
  const found = new RegExp(`<p class="(?:[^"]*\\s)?${className}(?:\\s[^"]*)?"[^>]*>([\\s\\S]*?)</p>`).exec(figure)?.[1];
  return found === undefined ? null : plainText(found);
}

export const plainText = (html: string): string =>
  unescapeHtml(html.replace(/<!--[\s\S]*?-->|<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

/** Widgets that a figure needs, by their exported names. */
export const widgetsIn = (figure: string): string[] =>
  [...new Set([...figure.matchAll(/component-export="(\w+)"/g)].map((match) => match[1] as string))].sort();

/**
 * Styles of the embed's own; the figure fills the frame, and the frame is exactly as high as what stands in it. Without script the
 * events of a timeline have nothing to open here.
 */
const OWN = `
:root{scroll-padding:0}
html,body{margin:0;background:var(--color-leaf);min-height:0}
body{display:flow-root;font-size:1.0625rem}
.figure{margin:0!important;border-inline:0!important;border-block-end:0!important;inline-size:100%!important}
.embed-credit{display:flex;flex-wrap:wrap;gap:.2rem 1rem;padding:.7rem clamp(1rem,3vw,1.6rem) .9rem;border-block-start:1px solid var(--color-line)}
.embed-credit a{display:inline-block;min-height:1.5rem}
[data-credit=short] .embed-full{display:none}
[data-alive] .asleep{display:none}
.embed-problem{padding:.6rem clamp(1rem,3vw,1.6rem);border-inline-start:3px solid var(--color-seal)}
@media (scripting:none){.timeline summary:after{display:none}}
`;

/** The whole file. What it needs of the site's styles stays, the font does not: the reader's own serif is there at once. */
export function embedHtml(embed: EmbedPage): string {
  const { address, id, title, finding, page, ui, lang, script, card, height } = embed;
  const words = ui.embed;
  // As long as previews print it.
  const said = firstSentences(finding, 160);
  const chapter = `${page.address}#${id}`;
  // What leads to the figure leads to its page.
  const figure = embed.figure
    .replaceAll(`href="#${id}"`, `href="${escapeHtml(chapter)}"`)
    .replace(/<a (?=[^>]*href="(?!#))/g, '<a target="_blank" ')
    .replace(/<details class="twin quote[\s\S]*?<\/details>/, '');
  const styles = [...hoistStyles(page.html).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('');
  const css =
    pruneStyles(styles.replace(/@font-face\s*\{[^}]*\}/g, ''), `${figure}${script}${OWN}<h1 class="visually-hidden">`) +
    OWN.replaceAll('\n', '');
  const meta = (name: string, content: string, kind = 'property') => `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
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
  const problems = Object.entries(words.problems).map(
    ([problem, text]) => `<p class="embed-problem small" role="alert" data-problem="${problem}" hidden>${escapeHtml(text)}</p>`,
  );
  const html = `<!doctype html><html lang="${lang}" data-page="${escapeHtml(chapter)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="responsive-embedded-sizing" content="allow-origins=*"><title>${escapeHtml(title)} · ${escapeHtml(ui.site.name)}</title>${[
    meta('description', said, 'name'),
    meta('robots', 'noindex', 'name'),
    meta('color-scheme', 'light dark', 'name'),
    `<link rel="canonical" href="${escapeHtml(page.address)}">`,
    oembed('json', 'application/json'),
    oembed('xml', 'text/xml'),
    ...[
      ['og:type', 'article'],
      ['og:title', title],
      ['og:description', said],
      ['og:url', page.address],
      ['og:site_name', ui.site.name],
      ['og:image', card],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', `${title}. ${said}`],
    ].map(([name = '', content = '']) => meta(name, content)),
    meta('twitter:card', 'player', 'name'),
    meta('twitter:player', address, 'name'),
    meta('twitter:player:width', '640', 'name'),
    meta('twitter:player:height', String(height), 'name'),
    meta('dcterms.modified', page.modified, 'name'),
    ...(process.env.FEDIVERSE_CREATOR ? [meta('fediverse:creator', process.env.FEDIVERSE_CREATOR, 'name')] : []),
    '<script>document.documentElement.dataset.alive=""</script>',
    `<style>${css}</style>`,
    `<script type="application/ld+json">${JSON.stringify(described).replaceAll('<', '\\u003c')}</script>`,
  ].join(
    '',
  )}</head><body><main><h1 class="visually-hidden">${escapeHtml(ui.site.name)}</h1>${problems.join('')}${figure}</main><footer class="embed-credit small"><span>${escapeHtml(words.credit)} <a target="_blank" href="${escapeHtml(chapter)}">${escapeHtml(
    fill(words.from, { book: ui.site.name, title: page.title }),
  )}</a></span> <span class="embed-full muted">${escapeHtml(fill(words.asOf, { date: formatDate(page.modified, lang) }))} ${escapeHtml(ui.site.licence)}</span></footer><script>${script}</script></body></html>`;
  const lean = shortenProperties(trimScopes(shortenScopes(leanQuotes(html))), script);
  const csp = `<meta http-equiv="content-security-policy" content="${policy(lean, { embed: { data: embed.data, imports: /\bimport\(/.test(script) } })}">`;
  return lean.replace('<meta charset="utf-8">', (charset) => charset + csp);
}
