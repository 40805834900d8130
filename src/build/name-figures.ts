import { existsSync, readdirSync } from 'node:fs';
import { defineMdastPlugin, type MdastNode } from 'satteri';

const FEATURES = 'src/features';

/**
 * The file that draws what a text calls `<Bars>`: `src/features/bars/Figure.astro`, or `Bars.astro` in the folder of whichever feature has it.
 * Null where no feature has one: the page's layout may know the name, else the build stops with it.
 */
export function figureFile(name: string): string | null {
  const own = `${FEATURES}/${name.toLowerCase()}/Figure.astro`;
  if (existsSync(own)) return own;
  return (
    readdirSync(FEATURES, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => `${FEATURES}/${one.name}/${name}.astro`)
      .find((path) => existsSync(path)) ?? null
  );
}

/** The names of the components in a tree. */
function* namesIn(node: MdastNode): Generator<string> {
  if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name) yield node.name;
  if ('children' in node) for (const child of node.children as readonly MdastNode[]) yield* namesIn(child);
}

/**
 * Each text imports the figures that it names, which its author need not write: a page then has the styles of its own figures and of no others,
 * and a new figure is named in no list.
 */
export const nameFigures = defineMdastPlugin({
  name: 'name-figures',
  after(root, context) {
    const imports = [...new Set(namesIn(root))].flatMap((name) => {
      const file = figureFile(name);
      return file ? [`import ${name} from '/${file}';`] : [];
    });
    if (imports.length > 0) context.prependChild(root, { type: 'mdxjsEsm', value: imports.join('\n') });
  },
});
