/**
 * Makes the embeds: each figure that content/embeds names becomes a file of its own below /embed/v1/, with its oEmbed documents and its
 * card; beside them the scripts for host pages. What figures draw is taken from the built pages, while their styles are whole.
 */
import { pageIn, type Book } from '../../book';
import { heightIn, leastHeight, oembed, oembedXml, OEMBED_WIDTH } from '../../core/embed';
import { format, type Language } from '../../core/i18n';
import type { Embed } from '../../schemas/embed';
import { cardPress, drawingIn } from '../cards';
import type { Site } from '../site';
import { copyData } from './data';
import { find, writeHtml } from '../../html/tree';
import { figureIn } from './figure';
import { embedPage, finishEmbed, stylesOf } from './page';
import { frameScript, hostScript } from '../script';

/** What a frame is given where its height has not been measured yet, CSS pixels. */
const UNMEASURED = 600;

export async function writeEmbeds(site: Site): Promise<string> {
  const press = await cardPress();
  const script = scripts();
  let count = 0;
  for (const book of site.books) {
    const files = new Set<string>();
    const schemes = new Set<string>();
    for (const embed of book.collections.embeds.values()) {
      // A chapter may not be there in this language.
      if (!book.pages.some((page) => page.key === `${embed.page}/`) && pageIn(site.books, book.language, `${embed.page}/`)) continue;
      const asked = await writeEmbed(embed, book, site, { press, script });
      for (const file of asked.files) files.add(file);
      for (const scheme of asked.schemes) schemes.add(scheme);
      count += 1;
    }
    await copyData(site, book.language, files, schemes);
  }
  await press.close();
  const languages = site.books.map(({ language }) => language);
  for (const name of ['loader', 'element'])
    await site.write(`embed/v1/${name}.js`, await hostScript(name, languages, `${site.place.root}embed/v1/`));
  return `${count} embeds`;
}

/** Figures with the same widgets have the same script. */
function scripts(): (widgets: readonly string[]) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (widgets) => {
    const key = widgets.join();
    const script = made.get(key) ?? frameScript(widgets);
    made.set(key, script);
    return script;
  };
}

/** What makes the parts of an embed that take long. */
interface Tools {
  readonly press: Awaited<ReturnType<typeof cardPress>>;
  readonly script: ReturnType<typeof scripts>;
}

/** Writes one embed and says what it asks for: files of data, and the schemes that it counts with. */
async function writeEmbed(embed: Embed, book: Book, { pages, place, write, keep }: Site, { press, script: scriptOf }: Tools) {
  const { id } = embed;
  const lang = book.language as Language;
  const page = book.pages.find((one) => one.key === `${embed.page}/`);
  if (!page) throw new Error(`content/embeds › ${id}: there is no page ${embed.page}; write the page below the language, e.g. "patchwork"`);
  const { path } = page;
  const on = embed.figure ?? (id.split('/')[0] as string);
  const figure = page.figures.find((one) => one.id === on);
  const built = pages.get(path);
  const base = new URL(place.root).pathname;
  const data = { site: `${base}data/v1/${lang}/`, embeds: `${base}embed/v1/${lang}/data/` };
  const drawn = built && figureIn(built, on, data);
  if (!figure || !drawn) throw new Error(`content/embeds › ${id}: the page ${path} has no figure "${on}"; mend the page or the id`);
  const ui = book.messages.get(lang)!;
  const folder = `embed/v1/${lang}/${id}/`;
  const address = `${place.root}${folder}`;
  const card = `${address}card.png`;
  const gallery = pages.get(book.pages.find(({ key }) => key === 'embed/')?.path ?? '');
  const drawing = drawingIn(gallery && find(gallery, ({ attributes }) => attributes['id'] === `embed-${id.split('/')[0]}`));
  const { title } = figure;
  // What has no finding before a reader acts is told by its page.
  const finding = figure.finding ?? page.description;
  const heights = book.collections.frames.get(id)?.heights[lang] ?? { [OEMBED_WIDTH]: UNMEASURED };
  const height = heightIn(heights, OEMBED_WIDTH);
  const script = await scriptOf(drawn.widgets);
  const from = drawn.files.length > 0 ? `${place.root}embed/v1/${lang}/data/` : null;
  const frame = embedPage({
    address,
    card,
    height,
    figure,
    finding,
    page,
    ui,
    lang,
    script,
    drawn: drawn.figure,
    styles: stylesOf(built),
  });
  await keep(`${folder}index.html`, writeHtml(frame));
  finishEmbed(frame, script, from);
  const credit = { href: figure.address, text: format(ui.gallery.from, { book: book.name, title: page.title }, lang) };
  const reply = oembed(
    { src: address, title, column: OEMBED_WIDTH, height, least: leastHeight(heights, OEMBED_WIDTH), credit },
    { name: book.name, home: book.home, author: book.name },
    card,
  );
  await Promise.all([
    write(`${folder}index.html`, writeHtml(frame)),
    write(`${folder}oembed.json`, JSON.stringify(reply)),
    write(`${folder}oembed.xml`, oembedXml(reply)),
    press
      .draw({ title, description: finding, section: page.title, book: book.name, lang, drawing })
      .then((png) => write(`${folder}card.png`, png)),
  ]);
  // A map may be of schemes too; only what fetches the scorer's folder counts with them.
  return { files: drawn.files, schemes: drawn.files.includes('') ? figure.schemes : [] };
}
