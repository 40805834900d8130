import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  dropComments,
  hoistStyles,
  joinScripts,
  leanIslands,
  minifyScripts,
  plainAddresses,
  tightenDetails,
} from '../../../src/html/finish';
import { islandsIn, moveProps, setPlainProps } from '../../../src/html/island';
import { policy as policyOf, type PolicyOptions } from '../../../src/html/policy';
import { pruneStyles as prune, shortenProperties as shorten, shortenScopes, takeLater, trimScopes, usedIn } from '../../../src/html/styles';
import { find, named, readHtml, writeHtml, type Tree } from '../../../src/html/tree';

/** What a step makes of a text. */
const through =
  (step: (page: Tree) => void) =>
  (html: string): string => {
    const page = readHtml(html);
    step(page);
    return writeHtml(page);
  };
const policy = (html: string, options?: PolicyOptions) => policyOf(readHtml(html), options);
const pruneStyles = (css: string, html: string, scripts = '') => prune(css, usedIn(readHtml(html), scripts));

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('each inline script and style of the page is allowed by its hash, and nothing else', () => {
  const text = policy(
    '<style>a{}</style><script>one()</script><script type="module">two()</script><script src="/x.js"></script><script type="application/ld+json">{}</script>',
  );
  expect(text).toContain(`script-src 'self' ${hash('one()')} ${hash('two()')};`);
  expect(text).toContain(`style-src ${hash('a{}')};`);
  expect(text).toContain("default-src 'none'");
  expect(text).not.toMatch(/unsafe|\*|https?:/);
});

test('WebAssembly is allowed only where it is asked for, and eval nowhere', () => {
  expect(policy('<script>one()</script>', { wasm: true })).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-/);
  expect(policy('', { wasm: true })).not.toContain("'unsafe-eval'");
});

test('an embed fetches from its folder of data at most, and takes scripts from it only where it imports', () => {
  const data = 'https://x.test/embed/v1/en/data/';
  expect(policy('<script>one()</script>', { embed: { data: null } })).toMatch(/script-src 'sha256-[^;]+;(?!.*connect-src)/);
  const fetching = policy('<script>one()</script>', { embed: { data } });
  expect(fetching).toContain(`script-src ${hash('one()')};`);
  expect(fetching).toContain(`connect-src 'self' ${data};`);
  expect(policy('<script>one()</script>', { embed: { data, imports: true } })).toContain(`script-src 'self' ${data} ${hash('one()')};`);
});

test('a page without styles allows none, and one that asks for a file of them this site’s alone', () => {
  expect(policy('<p>')).toContain("style-src 'none'");
  expect(policy('<style>a{}</style><link rel="stylesheet" href="/_astro/x.css">')).toContain(`style-src 'self' ${hash('a{}')};`);
});

test('styles are taken later that are for paper or ask for what stands from a place on alone, in their order', () => {
  const css =
    '@font-face{font-family:A;src:url(a)}a{color:red}.early{color:red}.early .late{color:red}.late{color:red}.late,.early{margin:0}[data-1]{color:red}h2[data-0]{color:red}:root[data-theme] .early{color:red}@media print{.early{color:#00f}.late b{color:red}}a b{color:red}@media (width>=9rem){.late{margin:2px}}@keyframes k{to{top:0}}.late.early{margin:1px}';
  const page = readHtml(`<style>${css}</style><p class="early" data-0></p><figure class="late" data-1><b class="early"></b></figure>`);
  const later = takeLater(page, find(page, named('figure'))!);
  expect(later).toBe(
    '.early .late,.late,[data-1]{color:red}@media (min-width:9rem){.late{margin:2px}}.late.early{margin:1px}@media print{.early{color:#00f}.late b{color:red}}',
  );
  expect(find(page, named('style'))!.children[0]).toMatchObject({
    value:
      '@font-face{font-family:A;src:url(a)}a,.early{color:red}.late,.early{margin:0}h2[data-0],:root[data-theme] .early,a b{color:red}@keyframes k{to{top:0}}',
  });
});

test('styles in the body move to the head and into one element', () => {
  expect(through(hoistStyles)('<head><style>a{}</style></head><body><style>b{}</style><p></p></body>')).toBe(
    '<html><head><style>a{}b{}</style></head><body><p></p></body></html>',
  );
});

test('scripts that follow each other become one, and only plain ones', () => {
  expect(through(joinScripts)('<script>a()</script><script>b()</script><script>c()</script><p></p>')).toBe(
    '<script>a();b();c()</script><p></p>',
  );
  for (const apart of [
    '<script type="application/ld+json">{}</script><script>b()</script>',
    '<script>a()</script><p></p><script>b()</script>',
    '<script>a()</script><script src="/x.js"></script>',
  ])
    expect(through(joinScripts)(apart)).toBe(apart);
});

test('inline scripts are made short, and data in a script stay as they are', () => {
  expect(through(minifyScripts)('<script>\n// A remark.\nconst long = 1;\nalert(long);\n</script>')).toMatch(
    /^<script>.{1,30}alert\(.{1,6}\)\S*<\/script>$/,
  );
  const data = '<script type="application/ld+json">{ "a": 1 }</script><script src="/x.js"></script>';
  expect(through(minifyScripts)(data)).toBe(data);
});

test('space at the edges of details, which stand in a line here, is gone, and that around them stays', () => {
  expect(through(tightenDetails)('a <details class="note">\n  <summary>b</summary>c\n</details> d')).toBe(
    'a <details class="note"><summary>b</summary>c</details> d',
  );
});

test('colours of both themes reach browsers that know no light-dark(), and a selector they do not know takes no other with it', () => {
  const css = pruneStyles(
    ':root{color-scheme:light dark;--ink:light-dark(#000,#fff)}.pill:has(:checked),.pill[open]{color:var(--ink)}',
    '<p class="pill"></p>',
  );
  expect(css).not.toContain('light-dark');
  expect(css).toMatch(/--ink:var\(--[\w-]+, ?#000\) ?var\(--[\w-]+, ?#fff\)/);
  expect(css).toContain('.pill[open]{');
  expect(css).not.toMatch(/:has\(:checked\),|,\.pill:has/);
});

test('the attribute of a scope stays where a selector may mean the element', () => {
  const html = (a: string, b: string, c: string, d: string) =>
    `<style>li[data-0]{a:b}.x.y[data-1]>.z{a:b}:is(b,i)[data-2]{a:b}</style><li class="q"${a}><p class="y x"${b}></p><p class="z"${c}></p><b${d}>data-0 &gt;</b></li>`;
  expect(through(trimScopes)(html(' data-0 data-1', ' data-1', ' data-1', ' data-2 data-0'))).toBe(
    html(' data-0', ' data-1', '', ' data-2'),
  );
});

test('props say the same in single quotes, and an apostrophe elsewhere needs no escape', () => {
  const html = `<astro-island props="{&quot;a&quot;:&quot;it's &amp;quot; &lt;&quot;}" ssr></astro-island>`;
  expect(writeHtml(readHtml(html))).toBe(`<astro-island props='{"a":"it&#39;s &amp;quot; &lt;"}' ssr></astro-island>`);
  expect(writeHtml(readHtml('<a title="it&#39;s">China&#39;s</a>'))).toBe(`<a title="it's">China's</a>`);
});

test('rules for components and classes that are not on the page go; all others stay', () => {
  const css =
    '.a[data-astro-cid-x1]{color:red}.a[data-astro-cid-x2],.c.sv-q,.gone{color:#00f}p{color:#00f}.note::details-content{float:right}' +
    '@media print{.d-4.sv-z{color:red}.gone{color:red}}@media screen{.gone{color:red}}';
  const lean = pruneStyles(css, '<p data-astro-cid-x1 class="a note">…</p>', 'const classes = `d-${n} sv-z`;');
  expect(lean).toContain('data-astro-cid-x1');
  expect(lean).toContain('::details-content');
  expect(lean).toContain('.d-4.sv-z');
  expect(lean).toContain('p{color:#00f}');
  expect(lean).not.toMatch(/x2|sv-q|gone|screen/);
});

test('a class is on the page where it stands in a list of classes, not where prose or a property has its name', () => {
  const css = '.note{color:red}.pill{color:red}.fact{color:red}.select{color:red}.card[data-open]{color:red}.card[data-kind]{color:red}';
  const html = '<p title="note">a "fact" of note; it’s <b class="card x">card</b></p>';
  const scripts = 'say("pill"); say({note:1}, `select ${more}`); root.dataset.kind = 1';
  expect(pruneStyles(css, html, scripts)).toBe('.pill,.select,.card[data-kind]{color:red}');
});

test('a declaration that is written for older browsers stands once', () => {
  const css = pruneStyles('a{-webkit-text-decoration-color:var(--a);text-decoration-color:var(--a)}', '<a></a>');
  expect(css.match(/-webkit-text-decoration-color/g)).toHaveLength(1);
});

test('of two blocks alike only the last stays, since it is the one that counts', () => {
  const block = '@media print{p{color:red}}';
  expect(pruneStyles(`${block}p{color:#00f}${block}@media screen{p{color:red}}`, '<p>')).toBe(
    'p{color:#00f}@media print{p{color:red}}@media screen{p{color:red}}',
  );
});

test('scopes get short names, the same in styles and on elements', () => {
  expect(
    through(shortenScopes)('<style>a[data-astro-cid-q1]{}b[data-astro-cid-z2]{}</style><a data-astro-cid-q1><b data-astro-cid-z2></b></a>'),
  ).toBe('<style>a[data-0]{}b[data-1]{}</style><a data-0><b data-1></b></a>');
});

test('custom properties get short names wherever they stand, and go where nothing uses them, unless a script knows them', () => {
  const html =
    '<style>:root{--color-ink:#000;--color-idle:light-dark(#fff,#000);--color-seal:red;--note:1px}a{color:var(--color-ink)}b{color:var(--color-seal)}</style><p fill="var(--color-ink)"></p>';
  expect(through((page) => shorten(page, 'x.style = "var(--color-seal)"'))(html)).toBe(
    '<style>:root{--0:#000;--color-seal:red;--note:1px}a{color:var(--0)}b{color:var(--color-seal)}</style><p fill="var(--0)"></p>',
  );
});

test('no custom property gets a name that a figure gave to one of its own, in a style or in a script', () => {
  const html =
    '<style>:root{--color-ink:#000;--color-seal:red}a{--0:3;color:var(--color-ink);width:var(--0)}b{color:var(--color-seal)}</style>';
  expect(through((page) => shorten(page, 'set("--1")'))(html)).toBe(
    '<style>:root{--2:#000;--3:red}a{--0:3;color:var(--2);width:var(--0)}b{color:var(--3)}</style>',
  );
});

test('comments go where no script takes them up', () => {
  expect(through(dropComments)('<p><!--[-->a<!--]--></p><astro-island uid="1"><!--[-->b<!--]--></astro-island><!-- x -->c')).toBe(
    '<p>a</p><astro-island uid="1"><!--[-->b<!--]--></astro-island>c',
  );
});

test('islands are woken by the script of the site, once, and keep what it reads', () => {
  const page = (scripts: string, attributes: string, props: string) =>
    `<script>addEventListener('astro:hydration-error')</script>${scripts}<astro-island${attributes} component-url="/_astro/a.js" props="${props}" ssr><p>uid="1"</p></astro-island>`;
  const built = page(
    '<script>dispatchEvent(new Event("astro:visible"))</script><script>customElements.define("astro-island")</script>',
    ' uid="Z1"',
    '{&quot;a&quot;:[0,1]}',
  );
  expect(through((tree) => leanIslands(tree, 'wake(astro-island)'))(built)).toBe(
    page('<script>wake(astro-island)</script>', '', '{&quot;a&quot;:1}').replace(/props="([^"]*)"/, () => `props='{"a":1}'`),
  );
});

test('long props leave the page for a file beside the scripts of their island; short ones stay', () => {
  const long = { text: `it's <b>"${'x'.repeat(1500)}"`, open: '1e999' };
  const page = (props: object) => {
    const tree = readHtml('<astro-island component-url="/book/_astro/a.js" props ssr></astro-island>');
    setPlainProps(islandsIn(tree)[0]!, props as Record<string, unknown>);
    return tree;
  };
  const moved = page(long);
  const [[name = '', json = ''] = []] = moveProps(moved);
  expect(JSON.parse(json)).toEqual(long);
  expect(writeHtml(moved)).toBe(`<astro-island component-url="/book/_astro/a.js" data-props="/book/_astro/${name}" ssr></astro-island>`);
  expect(moveProps(page({ a: 1 })).size).toBe(0);
});

test('addresses have their letters as they are, where a browser reads them as the same', () => {
  const page = (address: string) => `<a href="${address}">a</a><script type="application/ld+json">["${address}"]</script>`;
  const plain = (address: string) => through(plainAddresses)(page(address));
  expect(plain('https://a.example/%E9%AB%98%E9%99%A2/?q=%E4%BF%A1%20%2F#%E7%AC%AC')).toBe(page('https://a.example/高院/?q=信%20%2F#第'));
  // Half a letter, digits of another case, no letter, no address of the web.
  for (const address of ['https://a.example/%E9%AB', 'https://a.example/%e9%ab%98', 'https://a.example/%C2%A0', '/en/%E9%AB%98/'])
    expect(plain(address)).toBe(page(address));
});
