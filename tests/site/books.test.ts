/**
 * Four small books, built by `npm run books`: English; English to which a chapter and a figure were added; English and a chapter in French;
 * Chinese, and English as if it were another language.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { find, findAll, isElement, isText, named, readHtml, type Element, type Node, type Tree } from '../../src/html/tree';

const BUILT = 'tests/fixtures/books/.built';
const SITE = 'https://a.example/base/';

function bookAt(name: string) {
  const root = join(BUILT, name);
  if (!existsSync(root)) throw new Error(`${root} is not there: run npm run books`);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  // Embeds that were frozen come from public/ as they are.
  const paths = files.filter((path) => path.endsWith('.html') && !/^embed\/\d/.test(path));
  return {
    files,
    read,
    pages: new Map(paths.map((path) => [path, readHtml(read(path))])),
    has: (path: string) => existsSync(join(root, path)),
  };
}
const [en, added, fr, zh] = [bookAt('en'), bookAt('added'), bookAt('fr'), bookAt('zh-Hans')];

const html = (page: Tree): Element => find(page, named('html'))!;
const langOf = (page: Tree): string => html(page).attributes['lang']!;
const alternates = (page: Tree): Record<string, string> =>
  Object.fromEntries(
    findAll(page, ({ name, attributes }) => name === 'link' && 'hreflang' in attributes).map(({ attributes }) => [
      attributes['hreflang'],
      attributes['href']!,
    ]),
  );
const switches = (page: Tree): Record<string, string> =>
  Object.fromEntries(
    findAll(page, ({ attributes }) => (attributes['class'] ?? '').split(' ').includes('languages')).flatMap((nav) =>
      findAll(nav, named('a')).map(({ attributes }) => [attributes['hreflang'], attributes['href']!]),
    ),
  );

/** Every text of a page with the language in which it stands; the names of its controls are texts too. */
function texts(page: Tree, withNames = true): { text: string; lang: string }[] {
  const found: { text: string; lang: string }[] = [];
  const visit = (node: Node, lang: string): void => {
    if (isText(node)) return void (node.value.trim() && found.push({ text: node.value.trim(), lang }));
    if (!isElement(node) || /^(script|style|code|textarea)$/.test(node.name)) return;
    const own = node.attributes['lang'] ?? lang;
    for (const name of withNames ? ['aria-label', 'title', 'alt', 'placeholder'] : []) {
      const text = node.attributes[name];
      if (text) found.push({ text, lang: own });
    }
    for (const child of node.children) visit(child, own);
  };
  for (const node of page.children) visit(node, '');
  return found;
}

describe('a book in English alone', () => {
  test('says nothing of other languages', () => {
    for (const page of en.pages.values()) expect([alternates(page), switches(page), langOf(page)]).toEqual([{}, {}, 'en']);
    expect(en.read('sitemap.xml')).not.toContain('hreflang');
    expect(en.has('en/feed.xml')).toBe(false);
  });

  test('marks no text of its own as foreign', () => {
    for (const [path, page] of en.pages)
      expect(findAll(page, ({ name, attributes }) => name === 'span' && attributes['lang'] === 'en').length, path).toBe(0);
  });
});

describe('a book to which a chapter was added as one file', () => {
  const hrefs = (path: string) => findAll(added.pages.get(path)!, named('a')).map(({ attributes }) => attributes['href']);

  test('has it on its front page, behind the chapter before it, and in all that is made of the chapters', () => {
    expect(hrefs('en/index.html')).toContain('/base/en/leaving/');
    const next = findAll(added.pages.get('en/scoring/index.html')!, ({ attributes }) => attributes['rel'] === 'next');
    expect(next.map(({ attributes }) => attributes['href'])).toEqual(['/base/en/leaving/']);
    expect(added.read('sitemap.xml')).toContain(`${SITE}en/leaving/`);
    for (const path of ['cards/en/leaving.png', 'en/leaving/cite.bib', 'en/leaving/numbers/index.html'])
      expect(added.has(path), path).toBe(true);
  });
});

describe('a book to which a figure was added: a folder, its words, a line of the model, a line for other sites', () => {
  const page = 'en/leaving/index.html';

  test('draws it where the chapter names it, with title, finding, words, table and sources', () => {
    const figure = find(added.pages.get(page)!, ({ attributes }) => attributes['id'] === 'tally-households')!;
    expect(figure.name).toBe('figure');
    const said = texts(figure).map(({ text }) => text);
    for (const text of [
      'Two counts on a wall',
      'There are more strokes for the second count.',
      'One stroke for ten',
      '||||||||||||',
      '||||||||||||||||||',
    ])
      expect(said).toContain(text);
    const closed = added.files
      .filter((path) => path.startsWith('en/leaving/'))
      .map((path) => (/\.(html|json)$/.test(path) ? added.read(path) : ''));
    for (const text of ['households two years later', 'gazette']) expect(closed.join('\n')).toContain(text);
  });

  test('can be cited and stands alone', () => {
    expect(added.read('en/leaving/cite-tally-households.bib')).toContain('Two counts on a wall');
    expect(added.read('embed/v1/en/tally-households/index.html')).toContain('||||||||||||||||||');
    expect(added.read('en/embed/index.html')).toContain('embed-tally-households');
  });

  test('has its styles on its page, on the one of what is closed there, and on no other', () => {
    const asked = (path: string) =>
      [...added.read(path).matchAll(/<link rel="stylesheet" href="\/base\/([^"]+)"/g)].map(([, file = '']) => file);
    const styled = [...added.pages.keys()].filter((path) => [path, ...asked(path)].some((file) => added.read(file).includes('.strokes')));
    expect(styled.sort()).toEqual(['embed/v1/en/tally-households/index.html', 'en/leaving/details/index.html', page]);
  });
});

describe('a book with a chapter in French', () => {
  const chapter = fr.pages.get('fr/compter-la-vallee/index.html')!;

  test('has the chapter at an address in French, and each version leads to the other', () => {
    const versions = { en: `${SITE}en/counting/`, fr: `${SITE}fr/compter-la-vallee/`, 'x-default': `${SITE}en/counting/` };
    expect(alternates(chapter)).toEqual(versions);
    expect(alternates(fr.pages.get('en/counting/index.html')!)).toEqual(versions);
    expect(switches(chapter)).toEqual({ en: '/base/en/counting/' });
    expect(switches(fr.pages.get('en/counting/index.html')!)).toEqual({ fr: '/base/fr/compter-la-vallee/' });
    expect(fr.read('sitemap.xml')).toContain(`hreflang="fr" href="${SITE}fr/compter-la-vallee/"`);
    expect(fr.has('fr/counting/index.html')).toBe(false);
  });

  test('leads to the English chapter where there is none in French, and from it to the front page', () => {
    expect(fr.has('fr/scoring/index.html')).toBe(false);
    const link = findAll(fr.pages.get('fr/index.html')!, ({ attributes }) => attributes['href'] === '/base/en/scoring/');
    expect(link.length).toBeGreaterThan(1);
    expect(
      link.some(
        ({ attributes, children }) =>
          attributes['lang'] === 'en' || children.some((one) => isElement(one) && one.attributes['lang'] === 'en'),
      ),
    ).toBe(true);
    const scoring = fr.pages.get('en/scoring/index.html')!;
    expect([alternates(scoring), switches(scoring)]).toEqual([{}, { fr: '/base/fr/' }]);
  });

  test('every version of a page names the same versions', () => {
    const byAddress = new Map(
      [...fr.pages.values()].flatMap((page) => {
        const canonical = find(page, ({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'];
        return canonical ? [[canonical, alternates(page)] as const] : [];
      }),
    );
    for (const [address, versions] of byAddress)
      for (const [language, other] of Object.entries(versions)) {
        expect(byAddress.get(other), `${address} in ${language}`).toEqual(versions);
        expect(Object.values(versions), address).toContain(address);
      }
  });

  // Ordinary English words that are no French ones.
  const ENGLISH = /\b(the|of|and|is|was|with|this|that|from|what|who|not|which|every|years?|read|rules?)\b/i;

  test('its English says that it is English, but where a sentence is made of both', () => {
    // In a widget whole elements alone can be marked: these are made of texts and values in one sentence.
    const mixed =
      /^(Mei, |mended |left litter|Line \d|[·;.,]|Upper Valley|Village, |The numbers of “|The village writes|Un? |Deux comptes|Compter)/;
    const unmarked = [...fr.pages]
      .filter(([path]) => path.startsWith('fr/'))
      .flatMap(([path, page]) => {
        const body = find(page, named('body'))!;
        return texts({ children: [{ ...body, attributes: { lang: 'fr' } }] }, false)
          .filter(({ text, lang }) => lang === 'fr' && ENGLISH.test(text) && !mixed.test(text))
          .map(({ text }) => `${path}: ${text}`);
      });
    expect(unmarked.length, [...new Set(unmarked)].slice(0, 40).join('\n')).toBeLessThanOrEqual(0);
  });

  test('its feed, its page of what is missing, its cards, its search, its data and its embeds are there', () => {
    expect(fr.read('fr/feed.xml')).toContain('xml:lang="fr"');
    expect(fr.read('fr/feed.xml')).toContain('<entry xml:lang="en">');
    expect(langOf(fr.pages.get('fr/404/index.html')!)).toBe('fr');
    for (const path of [
      'cards/fr/compter-la-vallee.png',
      'data/v1/fr/facts.csv',
      'embed/v1/fr/bars-households/index.html',
      'fr/compter-la-vallee/cite.bib',
    ])
      expect(fr.has(path), path).toBe(true);
    expect(fr.has('embed/v1/fr/scorer/index.html'), 'its chapter is in English alone').toBe(false);
    const { languages } = JSON.parse(fr.read('pagefind/pagefind-entry.json')) as { languages: Record<string, unknown> };
    expect(Object.keys(languages).sort()).toEqual(['en', 'fr']);
    expect(fr.read('_headers')).toContain('/fr/*\n  Content-Security-Policy');
  });

  test('tells programs the language of what is not in French', () => {
    expect(fr.read('fr/glossary/index.html')).toContain('"name":{"@language":"en","@value":"village ledger"}');
    expect(fr.read('en/glossary/index.html')).toContain('"name":"village ledger"');
    expect(fr.read('fr/index.html')).toMatch(/"name":"Scoring the valley","url":"[^"]*","inLanguage":"en"/);
  });

  test('asks for the letters of French beside those of English, which English does not', () => {
    const [own, english] = ['fr/compter-la-vallee/index.html', 'en/counting/index.html'].map((path) => fr.read(path));
    expect(own).toMatch(/source-serif-4-more[^"']*\.woff2\)[^}]*unicode-range:[^}]*U\+152-153[^}]*U\+202F/);
    expect(english).not.toContain('source-serif-4-more');
    for (const [, name = ''] of own!.matchAll(/_astro\/(source-serif-4[^"')]*\.woff2)/g)) expect(fr.has(`_astro/${name}`)).toBe(true);
  });

  test('numbers, dates and lists are written as French writes them', () => {
    const said = texts(chapter)
      .map(({ text }) => text)
      .join(' ');
    expect(said).toContain('1 mars 2015');
    expect(said).not.toContain('March');
  });
});

describe('a book in Chinese, and in a language that is made of English', () => {
  // With the joining of lists, for which Intl has no words in a language that is made up.
  const NAMES =
    /,? and |\d+ \p{L}+\.? \d{4}|Mei|https?:\/\/\S+|a\.example|BibTeX|RIS|CSL|JSON|CSV|EPUB|PDF|WordPress|oEmbed|kB|ko|Line \d|<who-keeps-score.*|\S+\.(json|csv)|(?:zh-Hans|en-XA|en)\b/gu;

  test.each([
    ['zh-Hans', /[A-Za-z]{2,}/],
    ['en-XA', /(?<![\p{L}\p{M}])[A-Za-z]{3,}(?![\p{L}\p{M}])/u],
  ])('on the pages of %s no plain English word is left', (language, english) => {
    const left = [...zh.pages]
      .filter(([, page]) => langOf(page) === language)
      .flatMap(([path, page]) =>
        texts(page)
          .filter(({ text, lang }) => lang === language && english.test(text.replace(NAMES, '')))
          .map(({ text }) => `${path}: ${text}`),
      );
    expect(left.slice(0, 30)).toEqual([]);
  });

  test('the first language of the book stands at the root', () => {
    for (const path of ['index.html', '404.html']) expect(langOf(zh.pages.get(path)!)).toBe('zh-Hans');
    expect(zh.read('feed.xml')).toContain('xml:lang="zh-Hans"');
  });

  test('terms stand under the letters of their sounds', () => {
    const glossary = zh.pages.get('zh-Hans/glossary/index.html')!;
    const letters = findAll(glossary, named('h2')).map(({ attributes }) => attributes['id'] ?? '');
    expect(letters.filter((id) => /^letter-[A-Z]$/i.test(id)).length, letters.join()).toBeGreaterThan(0);
  });

  test('a time to read counts the words of Chinese', () => {
    const head = texts(zh.pages.get('zh-Hans/counting/index.html')!).map(({ text }) => text);
    expect(head.some((text) => /^1\p{Script=Han}/u.test(text) || /\p{Script=Han}1$/u.test(text) || text.includes('1'))).toBe(true);
  });
});
