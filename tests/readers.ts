/** What the project writes, read by the programs of others: ZIP by jszip, XML by fast-xml-parser, PDF by Mozilla's pdf.js. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import JSZip from 'jszip';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The entries of a ZIP file in their order, as text; pictures read as text too and are of no use as such. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const { files } = await JSZip.loadAsync(bytes);
  const entries = Object.values(files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(entries.map(async (entry) => [entry.name, await entry.async('text')] as const)));
}

/** Where XML is not well formed: the path and the first mistake. */
export const malformed = (files: ReadonlyMap<string, string>): string[] =>
  [...files]
    .filter(([path]) => /\.(?:xml|opf|xhtml|svg|rels|imsmanifest)$/.test(path))
    .flatMap(([path, text]) => {
      const checked = XMLValidator.validate(text);
      return checked === true ? [] : [`${path}: ${checked.err.msg} (line ${checked.err.line})`];
    });

/** XML as an object, attributes by their names after "@". */
export const parseXml = (text: string): Record<string, unknown> =>
  new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#text' }).parse(text) as Record<string, unknown>;

/** All words in XML, as a reader without styles reads them. */
export const wordsOf = (xml: string): string =>
  xml
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

interface Structure {
  readonly role?: string;
  readonly children?: readonly Structure[];
}

export interface ReadPdf {
  readonly pages: readonly string[];
  /** How often each role stands in the tags: "H1", "TH". */
  readonly roles: ReadonlyMap<string, number>;
  readonly title: string;
  readonly language: string | null;
  /** The number of PDF/UA that it declares. */
  readonly universal: string | null;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf: PDFDocumentProxy = await task.promise;
  const roles = new Map<string, number>();
  const count = ({ role, children = [] }: Structure): void => {
    if (role) roles.set(role, (roles.get(role) ?? 0) + 1);
    for (const child of children) count(child);
  };
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    count((await page.getStructTree()) as Structure);
  }
  const { info, metadata } = await pdf.getMetadata();
  const { Title: title = '', Language: language = null } = info as { Title?: string; Language?: string | null };
  const universal: unknown = metadata?.get('pdfuaid:part') ?? null;
  await task.destroy();
  return { pages, roles, title, language, universal: universal === null ? null : String(universal) };
}

/** Words of a page without what a line's end does to them. */
export const flat = (text: string): string => text.replace(/\u00ad|-\n/g, '').replace(/\s+/g, '');
