/**
 * The one script of a page that is one file, an embed or a page for a class: its widgets and all that they show, as a classic script. What
 * is needed later is a module in the embeds' folder of data, which a frame in a sandbox may import since every origin may read it.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type BuildEnvironmentOptions, type Plugin } from 'vite';

/** Where each widget is exported: "Scorer" → "src/features/scorer/index.ts". A feature may have further doors. */
function doors(root = 'src/features'): Map<string, string> {
  const files = readdirSync(root).flatMap((name) =>
    readdirSync(join(root, name))
      .filter((file) => /^\w+\.ts$/.test(file))
      .map((file) => join(root, name, file)),
  );
  return new Map(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/export \{ default as (\w+) \} from '\.\/\w+\.svelte'/g)].map((match): [string, string] => [
        match[1] as string,
        file,
      ]),
    ),
  );
}

const ENTRY = 'virtual:embed';

/** A module made of a text, as the entry of a build. */
const entry = (text: string): Plugin => ({
  name: 'embed-entry',
  resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
  load: (id) => (id === `\0${ENTRY}` ? text : null),
});

/** Where a module has another form for embeds, "x.embed.ts" beside "x.ts", that one is taken. */
const embedForms: Plugin = {
  name: 'embed-forms',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    if (!id.startsWith('.')) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    const form = found?.id.replace(/\.ts$/, '.embed.ts');
    return form && form !== found?.id && existsSync(form) ? form : found;
  },
};

/** As a library: a page would get code that preloads what nothing is left to load. */
const classic = (input: string): BuildEnvironmentOptions => ({
  lib: { entry: input, formats: ['iife'], name: 'embed' },
  rolldownOptions: { input },
});

const module = (input: string): BuildEnvironmentOptions => ({
  rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { format: 'es' } },
});

async function bundle(input: string, form: (input: string) => BuildEnvironmentOptions, ...plugins: Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins, embedForms, svelte({ compilerOptions: { discloseVersion: false } })],
    build: { write: false, cssCodeSplit: false, ...form(input) },
  });
  const chunk = (Array.isArray(result) ? result : [result])
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${input}: nothing was built`);
  // A closing tag would end the script element that will hold the text.
  return chunk.code.trim().replaceAll('</', '<\\/');
}

/** The script of a page that holds these widgets, by their exported names, behind other modules of its own. Throws where a widget has no door. */
export async function pageScript(widgets: readonly string[], ...before: string[]): Promise<string> {
  const known = doors();
  const imports = widgets.map((name) => {
    const door = known.get(name);
    if (!door) throw new Error(`src/features: no door exports ${name}, so it cannot be on a page that is one file`);
    return `import { ${name} } from ${JSON.stringify(resolve(door))};`;
  });
  const first = before.map((file) => `import ${JSON.stringify(resolve(file))};`);
  const wake = `import { wakeIslands } from ${JSON.stringify(resolve('src/embed/islands.ts'))};`;
  // A page without widgets needs no runtime.
  const woken = widgets.length > 0 ? [...imports, wake, `wakeIslands({ ${widgets.join(', ')} });`] : [];
  return bundle(ENTRY, classic, entry([...first, ...woken].join('\n')));
}

/** The script of an embed. */
export const frameScript = (widgets: readonly string[]): Promise<string> => pageScript(widgets, 'src/embed/frame.ts');

/** A module that a frame imports when it needs it. */
export const laterScript = (file: string): Promise<string> => bundle(resolve(file), module);

/** A script of src/embed that stands by itself: "loader", "element"; `languages` are those that have embeds, the first one first, `folder` where they stand, absolute. */
export const hostScript = (name: string, languages: readonly string[], folder: string): Promise<string> =>
  bundle(resolve(`src/embed/${name}.ts`), classic, {
    name: 'languages',
    config: () => ({ define: { LANGUAGES: JSON.stringify(languages), FOLDER: JSON.stringify(folder) } }),
  });
