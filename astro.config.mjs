import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { typesOfMessages } from './src/book/messages/index.ts';
import { FIRST_LANGUAGE, PUBLISHED } from './src/book/setting.ts';
import { joinNotes } from './src/build/join-notes.ts';
import { nameFigures } from './src/build/name-figures.ts';
import * as colours from './src/core/colours.ts';
import { writeBook } from './src/writers/index.ts';

// The site's own address and base path come from the environment, so that a copy can live anywhere.
const site = process.env.SITE_URL ?? 'https://who-keeps-score.example';
const base = process.env.BASE_PATH ?? '/';

// What every widget loads is one file: eight small ones cost more bytes and more requests than they save. Lines are broken in one tool alone, and intervals are the scorer’s.
const everywhere =
  /node_modules.(svelte|esm-env)|src.(core.(i18n.(?!words|interval)|round|share.link)|kit.(address|linked|select|stored|island|translation|CopyLink|LinkBroken))|preload-helper/;

// Vite would have each part that comes later fetched together with what it imports, by 2 kB of script; it imports little that is not there.
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null),
};

// The colours of the styles, from where all colours stand.
const colourTokens = {
  name: 'colour-tokens',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('src/styles/global.css')) return null;
    const tokens = (valueOf) =>
      Object.entries(colours)
        .map(([name, colour]) => `--color-${name.toLowerCase().replaceAll('_', '-')}: ${valueOf(colour)};`)
        .join('\n  ');
    const both = tokens(({ light, dark }) => `light-dark(${light}, ${dark})`);
    return {
      code: code.replace('@colours;', both).replace(
        '@colours light;',
        tokens(({ light }) => light),
      ),
      map: null,
    };
  },
};

// What each message takes, for the checkers of types.
const messageTypes = {
  name: 'messages',
  hooks: { 'astro:config:done': ({ injectTypes }) => void injectTypes({ filename: 'messages.d.ts', content: typesOfMessages() }) },
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // HTML's own rules of white space: by those of JSX, the default, words on two lines of a template lose the space between them.
  compressHTML: true,
  integrations: [mdx({ processor: satteri({ mdastPlugins: [joinNotes, nameFigures] }) }), svelte(), writeBook(), messageTypes],
  i18n: { locales: [...PUBLISHED], defaultLocale: FIRST_LANGUAGE, routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false } },
  build: { inlineStylesheets: 'always', format: 'directory' },
  vite: {
    plugins: [colourTokens, tailwindcss(), plainImports],
    // Widgets wake by our own few lines: they put in order what a translator did to the page.
    resolve: { alias: { '@astrojs/svelte/client.js': fileURLToPath(new URL('./src/kit/island.ts', import.meta.url)) } },
    build: { assetsInlineLimit: 0, modulePreload: false },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: everywhere }] } } } } },
    },
  },
});
