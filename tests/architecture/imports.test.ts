import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The import table of the house. For each room: the rooms of src/ and the packages that its files may import.
 * "self" is the room itself; for a widget it is the widget's own folder. Anything not named is a wall.
 */
const TABLE: Record<string, { rooms: (room: string, own: string) => boolean; packages: RegExp }> = {
  core: { rooms: (to) => to === 'core', packages: /^$/ },
  // A widget's door is one that holds no component: what it says of its own result is said once.
  book: {
    rooms: (to) => ['core', 'core/i18n', 'schemas', 'book', 'widget-door'].includes(to),
    packages: /^(node:(fs|path)|@messageformat\/parser|acorn|github-slugger|satteri|yaml|zod)$/,
  },
  charts: { rooms: (to) => to === 'core' || to === 'charts', packages: /^d3-(array|scale|shape|time)$/ },
  schemas: { rooms: (to) => to === 'schemas', packages: /^zod$/ },
  state: { rooms: (to) => to === 'core' || to === 'state', packages: /^svelte(\/|$)/ },
  ui: { rooms: (to) => to === 'core/i18n' || to === 'state' || to === 'ui', packages: /^svelte(\/|$)/ },
  widgets: {
    rooms: (to, own) => ['core', 'core/i18n', 'charts', 'state', 'ui', own].includes(to),
    packages: /^(svelte(\/.*)?|minisearch)$/,
  },
  figures: {
    rooms: (to) => ['book', 'core', 'core/i18n', 'charts', 'figures', 'furniture', 'ui', 'widget-door'].includes(to),
    packages: /^astro:content$/,
  },
  furniture: { rooms: (to) => ['book', 'core', 'core/i18n', 'ui', 'furniture'].includes(to), packages: /^astro:content$/ },
  layouts: {
    rooms: (to) => ['book', 'core', 'core/i18n', 'figures', 'furniture', 'layouts', 'state', 'styles'].includes(to),
    packages: /^astro:content$/,
  },
  pages: {
    rooms: (to) => ['book', 'core', 'core/i18n', 'figures', 'furniture', 'layouts', 'writer-door'].includes(to),
    packages: /^astro(:content)?$/,
  },
  embed: { rooms: (to) => to === 'core' || to === 'ui' || to === 'embed', packages: /^svelte$/ },
  html: { rooms: (to) => ['core', 'html'].includes(to), packages: /^(node:crypto|lightningcss|parse5|vite)$/ },
  writers: {
    rooms: (to, own) => ['book', 'html', 'schemas', 'core', 'core/i18n', own, 'writer-door'].includes(to),
    packages: /^(node:.*|astro|pagefind|subset-font|vite|zod|@sveltejs\/vite-plugin-svelte|@resvg\/resvg-js)$/,
  },
  build: {
    rooms: (to) => ['book', 'schemas', 'core', 'build'].includes(to),
    packages: /^(node:.*|yaml|zod|satteri|sirv|subset-font|vite)$/,
  },
};

const files = walk('src').filter((file) => /\.(ts|mjs|svelte|astro)$/.test(file));

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

const roomOf = (file: string): string => relative('src', file).split('/')[0] ?? '';

/** Types are erased: a type may come from the schemas, since a schema is where the shape of the content is written down. */
function imports(file: string): { from: string; typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^\s*(import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map((match) => ({
    from: match[3] as string,
    typeOnly: match[2] !== undefined,
  }));
}

/** The room an import leads to, as the table names it. */
function target(file: string, from: string): string {
  const path = normalize(join(dirname(file), from.replace(/\?.*$/, '')));
  const parts = relative('src', path).split('/');
  if (parts[0] === 'core' && parts[1] === 'i18n') return 'core/i18n';
  if (parts[0] === 'writers')
    // A writer's door, and what all of them are given.
    return roomOf(file) === 'writers' && parts[1] !== relative('src', file).split('/')[1] && parts.length > 2
      ? 'inside a writer'
      : parts.length === 2
        ? 'writer-door'
        : `writers/${parts[1]}`;
  if (parts[0] === 'widgets')
    // A widget's doors: its folder, and a further one where two pages need different parts of it.
    return roomOf(file) === 'widgets'
      ? `widgets/${parts[1]}`
      : parts.length === 2 || (parts.length === 3 && /^[a-z]+$/.test(parts[2] ?? ''))
        ? 'widget-door'
        : 'inside a widget';
  return parts[0] ?? '';
}

describe('the walls of the house', () => {
  test.each(files.filter((file) => roomOf(file) in TABLE).map((file) => [file]))('%s keeps to its room', (file) => {
    const { rooms, packages } = TABLE[roomOf(file)]!;
    const own = ['widgets', 'writers'].includes(roomOf(file)) ? relative('src', file).split('/').slice(0, 2).join('/') : roomOf(file);
    const broken = imports(file).flatMap(({ from, typeOnly }) => {
      if (!from.startsWith('.')) return packages.test(from) ? [] : [`package ${from}`];
      const to = target(file, from);
      if (typeOnly && to === 'schemas') return [];
      return rooms(to === 'core/i18n' && roomOf(file) !== 'ui' ? 'core' : to, own) ? [] : [`${from} (${to})`];
    });
    expect(broken).toEqual([]);
  });

  test('every room is in the table or holds no imports', () => {
    expect(files.filter((file) => !(roomOf(file) in TABLE)).map((file) => relative('src', file))).toEqual(['content.config.ts']);
  });

  test('one figure does not use another, except what their data share', () => {
    for (const file of files.filter((one) => one.startsWith('src/figures/') && one.endsWith('.astro'))) {
      expect(
        imports(file).filter(({ from }) => /^\.\/[A-Z]/.test(from)),
        file,
      ).toEqual([]);
    }
  });

  test('only state/ touches storage, the address or the network', () => {
    const outside = files.filter(
      (file) => roomOf(file) !== 'state' && roomOf(file) !== 'build' && roomOf(file) !== 'pages' && roomOf(file) !== 'embed',
    );
    for (const file of outside)
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /\b(localStorage|sessionStorage|fetch\(|history\.|location\.|document\.cookie|indexedDB)/,
      );
  });

  test('core knows no clock and no chance', () => {
    for (const file of files.filter((one) => ['core', 'charts'].includes(roomOf(one)))) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/Date\.now|new Date\(\)|Math\.random|performance\.|\bwindow\b|\bdocument\b/);
    }
  });

  test('no markup is made from strings in a widget, and no element carries a style attribute', () => {
    for (const file of files.filter((one) => one.endsWith('.svelte')))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/\{@html|\sstyle=/);
    for (const file of files.filter((one) => one.endsWith('.astro'))) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\sstyle=/);
  });

  test('components are short: what grows wants to be two', () => {
    const code = (file: string) =>
      readFileSync(file, 'utf8')
        .replace(/<style[\s\S]*<\/style>/, '')
        .split('\n')
        .filter((line) => line.trim()).length;
    expect(files.filter((file) => /\.(svelte|astro)$/.test(file) && code(file) > 180).map((file) => `${file} ${code(file)}`)).toEqual([]);
    expect(files.filter((file) => /\.ts$/.test(file) && code(file) > 250).map((file) => `${file} ${code(file)}`)).toEqual([]);
  });

  test('no English word stands in a component: words live in content/', () => {
    const words = files
      .filter((file) => /\.(svelte|astro)$/.test(file))
      .flatMap((file) => {
        const markup = readFileSync(file, 'utf8')
          .replace(/^---[\s\S]*?---/, '')
          .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
          .replace(/<!--[\s\S]*?-->/g, '');
        return [...markup.matchAll(/>([^<>{}]*[A-Za-z]{3,}[^<>{}]*)</g)].map((match) => `${file}: ${match[1]?.trim()}`);
      })
      .filter((line) => !/=>|&&|\(|;/.test(line));
    expect(words).toEqual([]);
  });
});
