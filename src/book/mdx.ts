/** The tree of one MDX text, as far as the book asks for it: its headings, and the components that it names with what they are given. */
import { parseExpressionAt, type Expression, type Property, type SpreadElement } from 'acorn';
import Slugger from 'github-slugger';
import { mdxToMdast, type MdastNode, type MdxJsxAttributeUnion } from 'satteri';

/** What an attribute may hold: data, and no reckoning. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A component in a text. */
export interface Use {
  readonly component: string;
  readonly attributes: Readonly<Record<string, Value>>;
}

export interface Heading {
  /** Its address on the page, as Astro makes it. */
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

/** A part of a text: what stands before the first heading of the second level, or such a heading with all that follows it. */
export interface Part {
  readonly heading: Heading | null;
  readonly uses: readonly Use[];
}

/** Reads a text without its front matter. Throws where an attribute is no data. */
export function readMdx(text: string): { readonly headings: readonly Heading[]; readonly parts: readonly Part[] } {
  const slugger = new Slugger();
  const headings: Heading[] = [];
  const parts: { heading: Heading | null; uses: Use[] }[] = [{ heading: null, uses: [] }];
  const visit = (node: MdastNode): void => {
    if (node.type === 'heading') {
      const said = textOf(node);
      const heading = { id: slugger.slug(said), depth: node.depth, text: said };
      headings.push(heading);
      if (node.depth === 2) parts.push({ heading, uses: [] });
    }
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name)
      parts.at(-1)!.uses.push({ component: node.name, attributes: attributesOf(node.name, node.attributes) });
    if ('children' in node) for (const child of node.children as readonly MdastNode[]) visit(child);
  };
  // Quotation marks and dashes as Astro sets them: a heading's address is made of its text.
  visit(mdxToMdast(text, { features: { smartPunctuation: true } }));
  return { headings, parts };
}

function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? (node.children as readonly MdastNode[]).map(textOf).join('') : '';
}

function attributesOf(component: string, attributes: readonly MdxJsxAttributeUnion[]): Record<string, Value> {
  return Object.fromEntries(
    attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') throw new Error(`<${component} {${attribute.value}}>: write each attribute by its name`);
      const { name, value } = attribute;
      if (value === null || value === undefined) return [name, true];
      return [name, typeof value === 'string' ? value : readValue(value.value, `<${component} ${name}>`)];
    }),
  );
}

/** Data written as JavaScript: texts, numbers, lists and objects of them. */
function readValue(code: string, place: string): Value {
  const refuse = (): never => {
    throw new Error(`${place}: found {${code}}; write a text, a number, or lists and objects of them`);
  };
  const read = (node: Expression | SpreadElement | null): Value => {
    switch (node?.type) {
      case 'Literal':
        return node.value === null || ['string', 'number', 'boolean'].includes(typeof node.value) ? (node.value as Value) : refuse();
      case 'UnaryExpression':
        return node.operator === '-' ? -Number(read(node.argument)) : refuse();
      case 'ArrayExpression':
        return node.elements.map(read);
      case 'ObjectExpression':
        return Object.fromEntries(node.properties.map(readProperty));
      default:
        return refuse();
    }
  };
  const readProperty = (property: Property | SpreadElement): [string, Value] => {
    if (property.type !== 'Property' || property.computed) return refuse();
    const key =
      property.key.type === 'Identifier' ? property.key.name : property.key.type === 'Literal' ? String(property.key.value) : refuse();
    return [key, read(property.value as Expression)];
  };
  return read(parseExpressionAt(code, 0, { ecmaVersion: 'latest' }));
}
