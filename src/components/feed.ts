/** The Atom feed of changes and corrections, for each language. */
import { atom, feedEntries } from '../core/changes';
import { DEFAULT_LANGUAGE, type Language } from '../core/i18n';
import { feedPath, href, messages } from './page';
import { absolute, publicationIn, releases } from './publication';

export async function feedIn(lang: Language, site: URL | undefined): Promise<Response> {
  const [book, ui, versions] = await Promise.all([publicationIn(lang, site), messages(lang), releases()]);
  const feed = atom({
    title: `${book.name}: ${ui.site.feed.title}`,
    subtitle: ui.site.feed.subtitle,
    language: book.language,
    // CHANGELOG.md is kept in one language.
    entriesLanguage: DEFAULT_LANGUAGE,
    author: book.editors,
    address: absolute(href(feedPath(lang)), site),
    page: book.home,
    changes: absolute(href(`/${lang}/changes/`), site),
    rights: ui.site.licence,
    since: book.released,
    entries: feedEntries(versions, book.name),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
