/** What the styles of a built page come to on one of its elements, as a browser would compute it on paper of a given width. */
import { compile, type Options } from 'css-select';
import { parse as parseSelector, type Selector } from 'css-what';
import { parse as parseStyles, type Declaration, type Rule as StyleRule } from 'postcss';
import { codeIn, elementsIn, findAll, isElement, named, textIn, type Element, type Node, type Tree } from './tree';

/** Properties by name, as they were written and with their variables filled in. */
export type Style = Readonly<Record<string, string>>;

export interface Computed {
  /** Of the page, in pixels. */
  readonly width: number;
  /** What is declared for an element and for nothing around it. */
  readonly ofElement: (element: Element) => Style;
  /** A value, such as that of an attribute, with the variables that hold at an element. */
  readonly filled: (value: string, element: Element) => string;
  readonly parentOf: (element: Element) => Element | undefined;
}

interface Rule {
  readonly matches: (element: Element) => boolean;
  /** What wins: layer, then specificity, then order. */
  readonly weight: readonly [layer: number, specificity: number, order: number];
  readonly declarations: readonly (readonly [property: string, value: string, important: boolean])[];
}

/** Styles of a page, on light paper `width` pixels wide, without script. */
export function computedIn(page: Tree, width: number): Computed {
  const parents = new Map<Element, Element>();
  for (const parent of elementsIn(page)) for (const child of parent.children) if (isElement(child)) parents.set(child, parent);
  const rules = rulesIn(findAll(page, named('style')).map(codeIn).join('\n'), width, selectingIn(parents));

  const variable = (element: Element, name: string): string | undefined => {
    for (let one: Element | undefined = element; one; one = parents.get(one)) {
      const value = declared(one)[name];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const declared = memo((element) => {
    const found = rules.filter(({ matches }) => matches(element));
    const style: Record<string, string> = {};
    for (const important of [false, true])
      for (const rule of found)
        for (const [name, value, isImportant] of rule.declarations) if (isImportant === important) style[name] = value;
    return style;
  });
  const filled = (value: string, element: Element, depth = 0): string =>
    depth > 8 || !value.includes('(')
      ? value
      : value
          .replace(/var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g, (_whole, name: string, otherwise = '') =>
            filled(variable(element, name) ?? otherwise, element, depth + 1),
          )
          .replace(/light-dark\(([^,()]+),[^()]+\)/g, '$1');
  return {
    width,
    ofElement: memo((element) =>
      Object.fromEntries(Object.entries(declared(element)).map(([name, value]) => [name, filled(value, element).trim()])),
    ),
    filled,
    parentOf: (element) => parents.get(element),
  };
}

function memo<T>(make: (element: Element) => T): (element: Element) => T {
  const made = new Map<Element, T>();
  return (element) => {
    const before = made.get(element);
    if (before !== undefined) return before;
    const now = make(element);
    made.set(element, now);
    return now;
  };
}

type Selecting = Options<Node, Element>;

/** How selectors find their way about a page. What only a browser knows (what is focused, what is checked) does not hold. */
function selectingIn(parents: ReadonlyMap<Element, Element>): Selecting {
  const parentOf = (element: Node): Element | null => (isElement(element) && parents.get(element)) || null;
  const unknown = ['checked', 'disabled', 'enabled', 'focus', 'focus-visible', 'focus-within'];
  return {
    pseudos: Object.fromEntries(unknown.map((name) => [name, () => false])),
    adapter: {
      isTag: isElement,
      getAttributeValue: ({ attributes }, name) => attributes[name],
      getChildren: (node) => ('children' in node ? node.children : []),
      getName: ({ name }) => name.toLowerCase(),
      getParent: parentOf,
      getSiblings: (node) => parentOf(node)?.children ?? [node],
      getText: textIn,
      hasAttrib: ({ attributes }, name) => name in attributes,
      removeSubsets: (nodes) => nodes,
    },
  };
}

/** Rules of a style sheet without nesting, as the build writes it, that hold on paper; those that win come last. */
function rulesIn(css: string, width: number, selecting: Selecting): Rule[] {
  const rules: Rule[] = [];
  parseStyles(css).walkRules((rule) => {
    const around = blocksAround(rule);
    if (!around.every(({ name, params }) => isOnPaper(name, params, width))) return;
    const layer = around.some(({ name }) => name === 'layer') ? 0 : 1;
    const declarations = rule.nodes.flatMap((one) => (one.type === 'decl' ? longhands(one) : []));
    for (const selector of parseSelector(rule.selector)) {
      const specificity = specificityOf(selector);
      rules.push({ matches: matcherOf(selector, selecting), weight: [layer, specificity, rules.length], declarations });
    }
  });
  return rules.sort((a, b) => compare(a.weight, b.weight));
}

/** The build writes the two margins of a line as one; all other shorthands are left to those who read them. */
function longhands({ prop, value, important = false }: Declaration): (readonly [string, string, boolean])[] {
  if (prop !== 'margin-inline') return [[prop, value, important]];
  const [start = '', end = start] = value.split(' ');
  return [
    ['margin-inline-start', start, important],
    ['margin-inline-end', end, important],
  ];
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((one, n) => one !== b[n]);
  return i < 0 ? 0 : a[i]! - b[i]!;
};

function blocksAround(rule: StyleRule): { readonly name: string; readonly params: string }[] {
  const around = [];
  for (let { parent } = rule; parent?.type === 'atrule'; parent = parent.parent) around.push(parent);
  return around;
}

/** Whether a block of rules holds. What holds a drawing is as wide as the paper. */
function isOnPaper(name: string, query: string, width: number): boolean {
  if (name === 'media' || name === 'container') return holds(query, width);
  return name === 'layer' || (name === 'supports' && !query.startsWith('not'));
}

function matcherOf(selector: Selector[], selecting: Selecting): (element: Element) => boolean {
  try {
    return compile<Node, Element>([selector], selecting);
  } catch {
    // A pseudo-element or a state that css-select does not know: no element of a page on paper is it.
    return () => false;
  }
}

/** As https://www.w3.org/TR/selectors-4/#specificity-rules counts it, a hundred classes for an id. */
const specificityOf = (selector: readonly Selector[]): number =>
  selector.reduce((sum, part) => {
    if (part.type === 'tag' || part.type === 'pseudo-element') return sum + 1;
    if (part.type === 'attribute') return sum + (part.name === 'id' && part.ignoreCase === 'quirks' ? 10_000 : 100);
    if (part.type !== 'pseudo' || part.name === 'where') return sum;
    return sum + (Array.isArray(part.data) ? Math.max(...part.data.map(specificityOf)) : 100);
  }, 0);

/** Whether a media query holds on paper: of widths, print and a page without script it knows, anything else is not there. */
const holds = (query: string, width: number): boolean =>
  query.split(',').some((one) => {
    const [, not, rest = ''] = /^(not\s+)?(.*)$/.exec(one) ?? [];
    return (not !== undefined) !== rest.split(/\band\b/).every((part) => feature(part.trim(), width));
  });

function feature(part: string, width: number): boolean {
  if (part === 'all' || part === 'print') return true;
  if (part === '(scripting:none)') return true;
  const range = /^\((?:([\d.]+)(rem|em|px)\s*<=\s*)?width(?:\s*(<=?|>=?|:)\s*([\d.]+)(rem|em|px))?\)$/.exec(part.replace(/\s/g, ''));
  if (!range) return false;
  const [, from, fromUnit, sign, to, toUnit] = range;
  const pixels = (n: string, unit: string | undefined): number => Number(n) * (unit === 'px' ? 1 : 16);
  if (from !== undefined && width < pixels(from, fromUnit)) return false;
  if (to === undefined) return true;
  const limit = pixels(to, toUnit);
  return sign === '<' ? width < limit : sign === '<=' ? width <= limit : sign === '>' ? width > limit : width >= limit;
}
