/**
 * Makes the embeds from the built pages: each figure that content/embeds names becomes a file of its own below /embed/v1/, with its
 * oEmbed documents and its card; beside them the scripts for host pages. Runs before the pages are finished, while their styles are whole.
 */
import type { AstroIntegration } from 'astro';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heightIn, leastHeight, oembed, oembedXml, OEMBED_WIDTH } from '../core/embed';
import { fill, LANGUAGES, pick, type Language } from '../core/i18n';
import { readNoun } from '../book/collections';
import { cardPress } from './cards';
import { copyData, lighten, moveData } from './embed-data';
import { embedHtml, figureIn, plainText, textOf, widgetsIn } from './embed-page';
import { frameScript, hostScript } from './embed-script';
import { describePage } from './page';

/** What a frame is given where its height has not been measured yet, CSS pixels. */
const UNMEASURED = 600;

export function writeEmbeds(): AstroIntegration {
  let base = '';
  let site = '';
  return {
    name: 'write-embeds',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
        site = new URL(config.site ?? 'http://127.0.0.1').origin;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const embeds = [...readNoun('embeds').values()];
        const frames = readNoun('frames');
        const scripts = new Map<string, Promise<string>>();
        const scriptOf = (widgets: readonly string[]) => {
          const key = widgets.join();
          const script = scripts.get(key) ?? frameScript(widgets);
          scripts.set(key, script);
          return script;
        };
        const press = await cardPress();
        for (const lang of LANGUAGES) {
          const ui = readNoun('ui').get(lang)!;
          const files = new Set<string>();
          const schemes = new Set<string>();
          const write = async (path: string, content: string | Buffer) => {
            const file = join(root, 'embed/v1', lang, path);
            await mkdir(dirname(file), { recursive: true });
            await writeFile(file, content);
          };
          for (const embed of embeds) {
            const { id } = embed;
            const on = embed.figure ?? (id.split('/')[0] as string);
            const path = `${lang}/${embed.page}/`;
            const page = describePage(await readPage(root, path, id), path);
            const found = figureIn(page.html, on);
            if (!found) throw new Error(`content/embeds › ${id}: the page ${path} has no figure "${on}"; mend the page or the id`);
            const { figure, files: asked } = moveData(lighten(found), base, lang);
            for (const file of asked) files.add(file);
            for (const [, scheme = ''] of figure.matchAll(/&quot;id&quot;:&quot;([a-z0-9-]+)&quot;,&quot;scheme&quot;:/g))
              schemes.add(scheme);
            const address = `${site}${base}/embed/v1/${lang}/${id}/`;
            const card = `${address}card.png`;
            const title = plainText(/<h2[^>]*>([\s\S]*?)<\/h2>/.exec(figure)?.[1] ?? '') || pick(embed.title, lang as Language).text;
            const finding = textOf(figure, 'sentence') ?? textOf(figure, 'outcome') ?? page.description;
            const heights = frames.get(id)?.heights[lang] ?? { [OEMBED_WIDTH]: UNMEASURED };
            const height = heightIn(heights, OEMBED_WIDTH);
            const html = embedHtml({
              ...{ address, card, height, figure, id: on, title, finding, page, ui, lang: lang as Language },
              script: await scriptOf(widgetsIn(figure)),
              data: asked.length > 0 ? `${site}${base}/embed/v1/${lang}/data/` : null,
            });
            const credit = { href: `${page.address}#${on}`, text: fill(ui.embed.from, { book: ui.site.name, title: page.title }) };
            const book = { name: ui.site.name, home: `${site}${base}/${lang}/`, author: ui.site.name };
            const reply = oembed(
              { src: address, title, column: OEMBED_WIDTH, height, least: leastHeight(heights, OEMBED_WIDTH), credit },
              book,
              card,
            );
            await Promise.all([
              write(`${id}/index.html`, html),
              write(`${id}/oembed.json`, JSON.stringify(reply)),
              write(`${id}/oembed.xml`, oembedXml(reply)),
              press.draw({ title, description: finding, section: page.title, book: page.book }).then((png) => write(`${id}/card.png`, png)),
            ]);
          }
          await copyData(root, lang, files, schemes);
        }
        await press.close();
        for (const name of ['loader', 'element']) await writeFile(join(root, 'embed/v1', `${name}.js`), await hostScript(name));
        logger.info(`${embeds.length} embeds`);
      },
    },
  };
}

const readPage = (root: string, path: string, id: string): Promise<string> =>
  readFile(join(root, path, 'index.html'), 'utf8').catch(() => {
    throw new Error(`content/embeds › ${id}: there is no page ${path}; write the page below the language, e.g. "patchwork"`);
  });
