/** An e-book, EPUB 3.3 (https://www.w3.org/TR/epub-33/): whole in itself, with a table of contents, landmarks and what is said of its accessibility. */
import { plain, type Block, type Heading } from '../../core/blocks';
import { RULE } from '../../core/colours';
import { escapeHtml } from '../../core/text';
import { xhtmlOf, type XhtmlOptions } from './xhtml';
import { zip } from './zip';

/** A file of the book. */
export interface EpubPart {
  /** Its name and the id by which links find it: "lists". */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What it is, in the vocabulary of EPUB: chapter, glossary, bibliography. https://www.w3.org/TR/epub-ssv-11/ */
  readonly type: string;
}

interface EpubBook {
  /** An address that stays, by which a library knows the book. */
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly language: string;
  /** "2026-11-28" */
  readonly modified: string;
  readonly licence: string;
  /** PNG, upright. */
  readonly cover?: Uint8Array;
  readonly parts: readonly EpubPart[];
  readonly words: { readonly contents: string; readonly notes: string; readonly cover: string; readonly accessibility: string };
}

const STYLE = `
body { font-family: serif; line-height: 1.5; margin: 0 5%; }
h1, h2, h3, h4 { line-height: 1.2; font-weight: 600; page-break-after: avoid; break-after: avoid; }
table { border-collapse: collapse; font-size: 0.85em; width: 100%; }
caption { text-align: start; font-weight: 600; }
th, td { border-block-end: 1px solid ${RULE.light}; padding: 0.3em 0.5em 0.3em 0; text-align: start; vertical-align: top; }
.box { border-block: 1px solid ${RULE.light}; padding: 0.4em 0; margin: 1.5em 0; }
.box .title { font-weight: 600; }
.boxes { list-style: "☐ "; }
.card { border: 1px dashed ${RULE.light}; padding: 0.6em; margin: 0 0 0.6em; break-inside: avoid; page-break-inside: avoid; }
.line { border-block-end: 1px solid ${RULE.light}; margin: 0.8em 0 0; }
.page { border: 0; break-after: page; page-break-after: always; }
a.note { font-size: 0.7em; vertical-align: super; line-height: 0; }
img { max-width: 100%; }
.cover { margin: 0; text-align: center; }
`;

export function epub(book: EpubBook): Uint8Array {
  const pictures = new Map<string, string>();
  const pictureAt = (svg: string): string => {
    if (!pictures.has(svg)) pictures.set(svg, `pictures/${pictures.size + 1}.svg`);
    return pictures.get(svg)!;
  };
  const linkTo = linksIn(book.parts);
  const texts = book.parts.map((part): [string, string] => [`${part.id}.xhtml`, partFile(part, book, { linkTo, pictureAt })]);
  const cover = book.cover ? [`cover.xhtml`] : [];
  const files = new Map<string, string | Uint8Array>([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    ],
    ['book/package.opf', packageFile(book, [...cover, ...texts.map(([name]) => name)], [...pictures.values()])],
    ['book/contents.xhtml', contentsFile(book)],
    ['book/style.css', STYLE],
    ...(book.cover
      ? ([
          ['book/cover.png', book.cover],
          ['book/cover.xhtml', coverFile(book)],
        ] as const)
      : []),
    ...texts.map(([name, text]) => [`book/${name}`, text] as const),
    ...[...pictures].map(([svg, path]) => [`book/${path}`, svg] as const),
  ]);
  return zip(files, ['mimetype']);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

const page = (title: string, language: string, body: string): string =>
  `${XML}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">` +
  `<head><meta charset="UTF-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" href="style.css"/></head>\n<body>${body}</body></html>\n`;

function partFile({ title, blocks, type }: EpubPart, { language, words }: EpubBook, options: XhtmlOptions): string {
  const body = `<section epub:type="${type}"><h1>${escapeHtml(title)}</h1>\n${xhtmlOf(blocks, words.notes, options)}</section>`;
  return page(title, language, body);
}

/** "#lists" is a part, "#lists--how-one-gets-off" a heading; both stand in a file of their own name. */
function linksIn(parts: readonly EpubPart[]): (href: string) => string {
  const headings = parts.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.id ? [[block.id, id] as const] : [])),
  );
  const places = new Map<string, string>([
    ...parts.map(({ id }) => [`#${id}`, `${id}.xhtml`] as const),
    ...headings.map(([heading, part]) => [`#${heading}`, `${part}.xhtml#${heading}`] as const),
  ]);
  return (href) => places.get(href) ?? href;
}

const coverFile = ({ title, language, words }: EpubBook): string =>
  page(
    title,
    language,
    `<section epub:type="cover"><p class="cover"><img src="cover.png" alt="${escapeHtml(words.cover)}"/></p></section>`,
  );

function contentsFile({ parts, cover, title, language, words }: EpubBook): string {
  const sections = ({ id, blocks }: EpubPart): string => {
    const headings = blocks.filter((block): block is Heading => block.kind === 'heading' && block.level === 2 && block.id !== undefined);
    const items = headings.map(({ id: place, text }) => `<li><a href="${id}.xhtml#${place}">${escapeHtml(plain(text))}</a></li>`);
    return items.length > 0 ? `<ol>${items.join('')}</ol>` : '';
  };
  const items = parts.map((part) => `<li><a href="${part.id}.xhtml">${escapeHtml(part.title)}</a>${sections(part)}</li>`);
  const landmarks = [
    ...(cover ? [`<li><a epub:type="cover" href="cover.xhtml">${escapeHtml(title)}</a></li>`] : []),
    `<li><a epub:type="toc" href="contents.xhtml">${escapeHtml(words.contents)}</a></li>`,
    `<li><a epub:type="bodymatter" href="${parts[0]!.id}.xhtml">${escapeHtml(parts[0]!.title)}</a></li>`,
  ];
  return page(
    words.contents,
    language,
    `<nav epub:type="toc" id="toc"><h1>${escapeHtml(words.contents)}</h1><ol>${items.join('\n')}</ol></nav>` +
      `<nav epub:type="landmarks" hidden="hidden"><ol>${landmarks.join('')}</ol></nav>`,
  );
}

function packageFile(book: EpubBook, texts: readonly string[], pictures: readonly string[]): string {
  const { identifier, title, description, author, language, modified, licence, words } = book;
  const meta = (property: string, value: string): string => `<meta property="${property}">${escapeHtml(value)}</meta>`;
  const items = [
    '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...(book.cover ? ['<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>'] : []),
    ...texts.map((name, i) => `<item id="text-${i + 1}" href="${name}" media-type="application/xhtml+xml"/>`),
    ...pictures.map((path, i) => `<item id="picture-${i + 1}" href="${path}" media-type="image/svg+xml"/>`),
  ];
  const spine = texts.map((_, i) => `<itemref idref="text-${i + 1}"/>`);
  // The contents follow the cover, as in a printed book.
  spine.splice(book.cover ? 1 : 0, 0, '<itemref idref="contents"/>');
  return (
    `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">` +
    `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${escapeHtml(identifier)}</dc:identifier>` +
    `<dc:title>${escapeHtml(title)}</dc:title><dc:language>${language}</dc:language><dc:creator>${escapeHtml(author)}</dc:creator>` +
    `<dc:description>${escapeHtml(description)}</dc:description><dc:date>${modified}</dc:date><dc:rights>${escapeHtml(licence)}</dc:rights>` +
    meta('dcterms:modified', `${modified}T00:00:00Z`) +
    ['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)).join('') +
    meta('schema:accessModeSufficient', 'textual') +
    ['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText']
      .map((one) => meta('schema:accessibilityFeature', one))
      .join('') +
    meta('schema:accessibilityHazard', 'none') +
    meta('schema:accessibilitySummary', words.accessibility) +
    `</metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>\n`
  );
}
