/** The one script of an embed: its widgets and all that they need, as a classic script, since a frame in a sandbox may import none. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** Where each widget is exported: "Scorer" → "src/widgets/scorer/index.ts". */
export function doors(root = 'src/widgets'): Map<string, string> {
  const files = readdirSync(root).map((name) => join(root, name, 'index.ts'));
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

async function bundle(input: string, plugins: Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins, svelte()],
    // As a library, since a page would get code that preloads what nothing is left to load.
    build: { write: false, cssCodeSplit: false, lib: { entry: input, formats: ['iife'], name: 'embed' }, rolldownOptions: { input } },
  });
  const chunk = (Array.isArray(result) ? result : [result])
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${input}: nothing was built`);
  // A closing tag would end the script element that will hold the text.
  return chunk.code.trim().replaceAll('</', '<\\/');
}

/** The script of a page that holds these widgets, by their exported names. Throws where a widget has no door. */
export async function frameScript(widgets: readonly string[]): Promise<string> {
  const known = doors();
  const imports = widgets.map((name) => {
    const door = known.get(name);
    if (!door) throw new Error(`src/widgets: no index.ts exports ${name}, so it cannot be embedded`);
    return `import { ${name} } from ${JSON.stringify(resolve(door))};`;
  });
  const wake = `import { wakeIslands } from ${JSON.stringify(resolve('src/embed/islands.ts'))};`;
  const frame = `import ${JSON.stringify(resolve('src/embed/frame.ts'))};`;
  // A figure without widgets needs no runtime.
  const woken = widgets.length > 0 ? [...imports, wake, `wakeIslands({ ${widgets.join(', ')} });`] : [];
  return bundle(ENTRY, [entry([frame, ...woken].join('\n'))]);
}

/** A script of src/embed that stands by itself: "loader", "element". */
export const hostScript = (name: string): Promise<string> => bundle(resolve(`src/embed/${name}.ts`), []);
