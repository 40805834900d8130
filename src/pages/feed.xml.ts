import type { APIRoute } from 'astro';
import { atom, feedEntries } from '../core/changes';
import { DEFAULT_LANGUAGE } from '../core/i18n';
import { href, strings } from '../furniture/page';
import { absolute, publicationIn, releases } from '../furniture/publication';

/** The Atom feed of changes and corrections, in the language in which CHANGELOG.md is kept. */
export const GET: APIRoute = async ({ site }) => {
  const [book, ui, versions] = await Promise.all([publicationIn(DEFAULT_LANGUAGE, site), strings(DEFAULT_LANGUAGE), releases()]);
  const feed = atom({
    title: `${book.name}: ${ui.feed.title}`,
    subtitle: ui.feed.subtitle,
    language: book.language,
    author: book.editors,
    address: absolute(href('/feed.xml'), site),
    page: book.home,
    changes: absolute(href(`/${DEFAULT_LANGUAGE}/changes/`), site),
    rights: ui.site.licence,
    since: book.released,
    entries: feedEntries(versions, book.name),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
