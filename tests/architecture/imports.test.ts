import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The import table of the house. For each room: the rooms of src/ and the packages that its files may import.
 * "own" is the room itself; for a feature or a writer it is its own folder. Anything not named is a wall.
 * A feature has four kinds of files: its model and its schema are pure, what is served is written at build, the widget runs in the browser.
 */
const TABLE: Record<string, { rooms: readonly string[]; packages: RegExp }> = {
  core: { rooms: ['core', 'core/i18n'], packages: /^$/ },
  book: {
    rooms: ['core', 'core/i18n', 'schemas', 'book', 'feature model'],
    packages: /^(node:(fs|path)|acorn|github-slugger|satteri|yaml|zod|@messageformat\/parser)$/,
  },
  charts: { rooms: ['core', 'core/i18n', 'charts'], packages: /^d3-(array|scale|shape|time)$/ },
  schemas: { rooms: ['schemas', 'feature schema'], packages: /^zod$/ },
  kit: { rooms: ['core', 'core/i18n', 'charts', 'kit'], packages: /^svelte(\/|$)/ },
  'feature model': { rooms: ['own', 'core', 'core/i18n', 'charts', 'feature model'], packages: /^$/ },
  'feature schema': { rooms: ['own', 'schemas', 'feature schema'], packages: /^zod$/ },
  'feature widget': {
    rooms: ['own', 'core', 'core/i18n', 'charts', 'kit', 'feature model'],
    packages: /^(svelte(\/.*)?|minisearch|lean-qr\/nano)$/,
  },
  'feature served': {
    rooms: ['own', 'book', 'core', 'core/i18n', 'charts', 'components', 'kit', 'feature model', 'feature served', 'feature door'],
    packages: /^astro:content$/,
  },
  components: { rooms: ['book', 'core', 'core/i18n', 'kit', 'components'], packages: /^astro:content$/ },
  layouts: {
    rooms: ['book', 'core', 'core/i18n', 'feature served', 'components', 'layouts', 'kit', 'styles'],
    packages: /^astro:content$/,
  },
  pages: {
    rooms: ['book', 'core', 'core/i18n', 'feature served', 'components', 'layouts', 'writer door'],
    packages: /^astro(:content)?$/,
  },
  embed: { rooms: ['core', 'core/i18n', 'kit', 'embed'], packages: /^svelte$/ },
  html: { rooms: ['core', 'core/i18n', 'html'], packages: /^(node:crypto|css-select|css-what|lightningcss|parse5|postcss|vite)$/ },
  writers: {
    rooms: ['own', 'book', 'html', 'schemas', 'core', 'core/i18n', 'feature model', 'writer door'],
    packages:
      /^(node:.*|astro|docx|fflate|pagefind|pdf-lib|subset-font|vite|zod|@myriaddreamin\/typst-ts-node-compiler|@sveltejs\/vite-plugin-svelte|@resvg\/resvg-js)$/,
  },
  build: {
    rooms: ['book', 'schemas', 'core', 'core/i18n', 'build'],
    packages: /^(node:.*|yaml|zod|satteri|sirv|subset-font|vite)$/,
  },
};

const files = walk('src').filter((file) => /\.(ts|mjs|svelte|astro)$/.test(file) && !file.endsWith('.test.ts'));

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

/** The room of a file, as the table names it. */
function roomOf(file: string): string {
  const [room = '', , ...inside] = relative('src', file).split('/');
  if (room !== 'features') return room;
  if (inside[0] === 'model') return 'feature model';
  if (inside[0]?.startsWith('schema')) return 'feature schema';
  return /\.astro$|^(data|entries|words)(\.ts)?$/.test(inside.join('/')) ? 'feature served' : 'feature widget';
}

/** Types are erased: a type may come from the schemas, since a schema is where the shape of the content is written down. */
function imports(file: string): { from: string; typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...[...text.matchAll(/^\s*(import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"$]+)['"]/gm)].map((match) => ({
      from: match[3] as string,
      typeOnly: match[2] !== undefined,
    })),
    ...[...text.matchAll(/\bimport\(\s*['"]([^'"$]+)['"]\s*\)/g)].map((match) => ({ from: match[1] as string, typeOnly: false })),
  ];
}

/** The room an import leads to, as the table names it. */
function target(file: string, from: string): string {
  const path = normalize(join(dirname(file), from.replace(/\?.*$/, '')));
  const parts = relative('src', path).split('/');
  const own = relative('src', file).split('/').slice(0, 2).join('/');
  const grouped = parts[0] === 'features' || parts[0] === 'writers';
  if (grouped && parts.length > 1 && parts.slice(0, 2).join('/') === own) return 'own';
  if (parts[0] === 'core' && parts[1] === 'i18n') return 'core/i18n';
  // A writer's door, and what all of them are given.
  if (parts[0] === 'writers') return parts.length === 2 ? 'writer door' : 'inside a writer';
  // A feature's door is its index.ts, and a further one where two pages need different parts of it.
  if (parts[0] === 'features' && (parts.length === 2 || /^(workbench|keepers|types)$/.test(parts[2] ?? ''))) return 'feature door';
  return parts[0] === 'features' ? roomOf(path) : (parts[0] ?? '');
}

describe('the walls of the house', () => {
  test.each(files.filter((file) => roomOf(file) in TABLE).map((file) => [file]))('%s keeps to its room', (file) => {
    const { rooms, packages } = TABLE[roomOf(file)]!;
    const broken = imports(file).flatMap(({ from, typeOnly }) => {
      // What the interface says is a type, made of content/messages, and no code.
      if (from === 'messages' && typeOnly) return [];
      if (!from.startsWith('.')) return packages.test(from) ? [] : [`package ${from}`];
      const to = target(file, from);
      if (typeOnly && ['schemas', 'feature schema', 'feature door'].includes(to)) return [];
      return rooms.includes(to) ? [] : [`${from} (${to})`];
    });
    expect(broken).toEqual([]);
  });

  test('every room is in the table or holds no imports', () => {
    expect(files.filter((file) => !(roomOf(file) in TABLE)).map((file) => relative('src', file))).toEqual(['content.config.ts']);
  });

  test('one figure does not use another, except what their data share', () => {
    for (const file of files.filter((one) => one.startsWith('src/features/') && one.endsWith('.astro')))
      expect(
        imports(file).filter(
          ({ from }) => target(file, from) !== 'components' && /\/(?:\w*Figure|Chronicle|Divide|Rules)\.astro$/.test(from),
        ),
        file,
      ).toEqual([]);
  });

  test('only the kit touches storage, the address or the network', () => {
    const outside = files.filter((file) => !['kit', 'build', 'pages', 'embed'].includes(roomOf(file)));
    for (const file of outside)
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /\b(localStorage|sessionStorage|fetch\(|history\.|location\.|document\.cookie|indexedDB)/,
      );
  });

  test('core knows no clock and no chance', () => {
    for (const file of files.filter((one) => ['core', 'charts', 'feature model'].includes(roomOf(one)))) {
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
