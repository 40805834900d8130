/**
 * What the book says of itself to machines, in schema.org's words (https://schema.org), as JSON-LD.
 * Addresses are absolute; dates are ISO days, months or years. Nodes point to each other by @id, so that a page says each thing once.
 */
import type { Said } from '../i18n';

export type Node = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/** The book as CITATION.cff and the site's settings give it. */
export interface Publication {
  readonly name: string;
  readonly description: string;
  /** Address of the front page in the page's language. */
  readonly home: string;
  readonly language: string;
  readonly editors: string;
  /** Address of the licence's text. */
  readonly licence: string;
  readonly version: string;
  readonly released: string;
}

export interface Place {
  readonly name: string;
  readonly address: string;
}

/** A text as JSON-LD says it: with its language where that is another than the page's. https://www.w3.org/TR/json-ld11/#string-internationalization */
const spoken = (text: Said): string | { readonly '@language': string; readonly '@value': string } =>
  typeof text === 'string' ? text : { '@language': text.lang, '@value': text.text };

const editors = ({ home, editors: name }: Publication): Node => ({ '@type': 'Organization', '@id': `${home}#editors`, name, url: home });
const book = ({ home, name }: Publication): Node => ({ '@type': 'Book', '@id': `${home}#book`, name, url: home });
const own = (publication: Publication) => ({ inLanguage: publication.language, license: publication.licence });

/** The later of two dates of any precision; a work was not changed before it came out. */
const later = (a: string, b: string): string => (a > b ? a : b);

/** The front page: the site and the book with its chapters in order. */
export function home(publication: Publication, chapters: readonly (Place & { readonly language?: string })[], search?: string): Node[] {
  const { name, description, home: url, released, version } = publication;
  const editor = { '@id': `${url}#editors` };
  return [
    {
      '@type': 'WebSite',
      '@id': `${url}#site`,
      name,
      description,
      url,
      inLanguage: publication.language,
      publisher: editor,
      ...(search && {
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={term}` },
          'query-input': 'required name=term',
        },
      }),
    },
    {
      ...book(publication),
      description,
      ...own(publication),
      author: editor,
      publisher: editor,
      datePublished: released,
      bookEdition: version,
      bookFormat: 'https://schema.org/EBook',
      hasPart: chapters.map(({ name, address, language }, i) => ({
        '@type': 'Article',
        '@id': `${address}#article`,
        name,
        url: address,
        ...(language && language !== publication.language && { inLanguage: language }),
        position: i + 1,
      })),
    },
    editors(publication),
  ];
}

interface ChapterWork extends Place {
  readonly description: string;
  /** From 1. */
  readonly number: number;
  /** When its sources were last checked. */
  readonly checked: string;
  readonly image: string;
  /** Addresses of what it cites. */
  readonly citations: readonly string[];
}

/** A chapter as an article that is part of the book. */
export function article(publication: Publication, chapter: ChapterWork): Node {
  const { name, address, description, number, checked, image, citations } = chapter;
  const editor = editors(publication);
  return {
    '@type': 'Article',
    '@id': `${address}#article`,
    headline: name,
    description,
    ...own(publication),
    url: address,
    image,
    datePublished: publication.released,
    dateModified: later(checked, publication.released),
    author: editor,
    publisher: { '@id': editor['@id'] },
    isPartOf: book(publication),
    position: number,
    ...(citations.length > 0 && { citation: citations }),
  };
}

/** The way to a page from the front page, itself the last step. */
export function breadcrumbs(steps: readonly Place[]): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: address })),
  };
}

interface ReviewedArticle extends Place {
  readonly author: string;
  readonly issued: string;
  readonly publisher: string;
}

interface ReviewedClaim {
  /** Address of the claim's entry in the ledger. */
  readonly address: string;
  readonly claim: Said;
  readonly verdict: string;
  /** The verdict in the reader's words. */
  readonly words: string;
  readonly asOf: string;
}

/** From 1, wrong, to 5, right. What was right in its day, and what cannot be checked, has no number; readers of reviews ask for one. */
const RATINGS: Readonly<Record<string, number>> = { supported: 5, qualified: 3, contradicted: 1 };

/** One review a claim whose verdict is a rating, all of one article. */
export function claimReviews(publication: Publication, source: ReviewedArticle, claims: readonly ReviewedClaim[]): Node[] {
  const { name, address, author, issued, publisher } = source;
  const editor = editors(publication);
  return [
    editor,
    {
      '@type': 'NewsArticle',
      '@id': address,
      url: address,
      headline: name,
      author: { '@type': 'Person', name: author },
      publisher: { '@type': 'Organization', name: publisher },
      datePublished: issued,
    },
    ...claims
      .filter(({ verdict }) => verdict in RATINGS)
      .map(({ address: url, claim, verdict, words, asOf }) => ({
        '@type': 'ClaimReview',
        url,
        claimReviewed: spoken(claim),
        author: { '@id': editor['@id'] },
        datePublished: asOf,
        itemReviewed: { '@type': 'Claim', appearance: { '@id': address } },
        reviewRating: {
          '@type': 'Rating',
          ratingValue: RATINGS[verdict],
          bestRating: 5,
          worstRating: 1,
          alternateName: words,
        },
      })),
  ];
}

interface DataWork extends Place {
  /** 50 to 5,000 characters, or search engines for data leave it out. */
  readonly description: string;
  readonly modified: string;
  readonly files: readonly { readonly address: string; readonly format: string }[];
  readonly keywords?: readonly string[];
}

/** Data to download. `address` is the page that speaks of it; `format` is a media type. */
export function dataset(publication: Publication, data: DataWork): Node {
  const { name, address, description, modified, files, keywords } = data;
  return {
    '@type': 'Dataset',
    name,
    description,
    url: address,
    ...own(publication),
    creator: editors(publication),
    version: publication.version,
    datePublished: publication.released,
    dateModified: later(modified, publication.released),
    isAccessibleForFree: true,
    ...(keywords && { keywords }),
    distribution: files.map((file) => ({ '@type': 'DataDownload', contentUrl: file.address, encodingFormat: file.format })),
  };
}

interface TermEntry {
  /** Address of the entry on the glossary's page. */
  readonly address: string;
  readonly term: Said;
  readonly definition: Said;
  /** The same term in Chinese, in both scripts and Latin letters. */
  readonly also: readonly string[];
}

/** The glossary. */
export function termSet(publication: Publication, page: Place, terms: readonly TermEntry[]): Node {
  const id = `${page.address}#terms`;
  return {
    '@type': 'DefinedTermSet',
    '@id': id,
    name: page.name,
    url: page.address,
    ...own(publication),
    publisher: editors(publication),
    hasDefinedTerm: terms.map(({ address, term, definition, also }) => ({
      '@type': 'DefinedTerm',
      '@id': address,
      url: address,
      name: spoken(term),
      ...(also.length > 0 && { alternateName: also }),
      description: spoken(definition),
    })),
  };
}

/** The text for a script element: no "<" that could end it early. */
export function serialize(nodes: readonly Node[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
}
