/** What the styles of a built page come to on one of its elements, as a browser would compute it on paper of a given width. */
import { classesOf, codeIn, findAll, isElement, named, type Element, type Tree } from './tree';

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

/** One part of a selector between two combinators: all its tests must hold. */
type Test = (element: Element) => boolean;

interface Rule {
  readonly matches: Test;
  /** A class, id or tag that what it matches must have; "" where it may be anything. */
  readonly key: string;
  /** What wins: layer, then specificity, then order. */
  readonly weight: readonly [layer: number, specificity: number, order: number];
  readonly declarations: readonly (readonly [property: string, value: string, important: boolean])[];
}

/** Styles of a page, on light paper `width` pixels wide, without script. */
export function computedIn(page: Tree, width: number): Computed {
  const parents = new Map<Element, Element>();
  const note = (element: Element): void => {
    for (const child of element.children)
      if (isElement(child)) {
        parents.set(child, element);
        note(child);
      }
  };
  for (const root of page.children) if (isElement(root)) note(root);
  const css = findAll(page, named('style')).map(codeIn).join('\n');
  const rules = rulesIn(css, { width, parents });
  const byKey = Map.groupBy(rules, ({ key }) => key);
  const known = new Map<Element, Style>();

  const variables = (element: Element | undefined, name: string): string | undefined => {
    for (let one = element; one; one = parents.get(one)) {
      const value = declared(one)[name];
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const raw = new Map<Element, Record<string, string>>();
  const declared = (element: Element): Record<string, string> => {
    const before = raw.get(element);
    if (before) return before;
    const { id } = element.attributes;
    const keys = ['', element.name.toLowerCase(), ...classesOf(element).map((one) => `.${one}`), ...(id ? [`#${id}`] : [])];
    const found = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ matches }) => matches(element))
      .sort((a, b) => compare(a.weight, b.weight));
    const style: Record<string, string> = {};
    for (const important of [false, true])
      for (const rule of found)
        for (const [name, value, isImportant] of rule.declarations) if (isImportant === important) style[name] = value;
    for (const [name, value] of declarationsIn(element.attributes['style'] ?? '')) style[name] = value;
    raw.set(element, style);
    return style;
  };
  const fill = (value: string, element: Element, depth = 0): string =>
    depth > 8 || !value.includes('(')
      ? value
      : value
          .replace(/var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g, (_whole, name: string, otherwise = '') =>
            fill(variables(element, name) ?? otherwise, element, depth + 1),
          )
          .replace(/light-dark\(([^,()]+),[^()]+\)/g, '$1');
  return {
    width,
    ofElement: (element) => {
      const before = known.get(element);
      if (before) return before;
      const style = Object.fromEntries(Object.entries(declared(element)).map(([name, value]) => [name, fill(value, element).trim()]));
      known.set(element, style);
      return style;
    },
    filled: fill,
    parentOf: (element) => parents.get(element),
  };
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((one, n) => one !== b[n]);
  return i < 0 ? 0 : a[i]! - b[i]!;
};

interface Around {
  readonly width: number;
  readonly parents: ReadonlyMap<Element, Element>;
}

/** Rules of a style sheet without nesting, as the build writes it, that hold on paper. */
function rulesIn(css: string, around: Around, layer = 1): Rule[] {
  const rules: Rule[] = [];
  for (const { head, body } of blocksIn(css.replace(/\/\*[\s\S]*?\*\//g, ''))) {
    const [, at, query = ''] = /^@([\w-]+)\s*([\s\S]*)$/.exec(head) ?? [];
    // What holds a drawing is as wide as the paper.
    if (at === 'media' || at === 'container') {
      if (holds(query, around.width)) rules.push(...rulesIn(body, around, layer));
    } else if (at === 'layer') rules.push(...rulesIn(body, around, 0));
    else if (at === 'supports') {
      if (!query.startsWith('not')) rules.push(...rulesIn(body, around, layer));
    } else if (!at) {
      const declarations = declarationsIn(body);
      for (const selector of split(head, ',')) {
        const { matches, specificity, key } = selectorOf(selector, around.parents);
        rules.push({ matches, key, weight: [layer, specificity, 0], declarations });
      }
    }
  }
  return rules.map((rule, i) => ({ ...rule, weight: [rule.weight[0], rule.weight[1], i] }));
}

/** What stands before and in each pair of braces of the outermost level. */
function blocksIn(css: string): { readonly head: string; readonly body: string }[] {
  const blocks: { head: string; body: string }[] = [];
  let [depth, start, open] = [0, 0, 0];
  for (let i = 0; i < css.length; i += 1) {
    const sign = css[i];
    if (sign === '"' || sign === "'") i = css.indexOf(sign, i + 1);
    else if (sign === ';' && depth === 0) start = i + 1;
    else if (sign === '{') {
      if (depth === 0) open = i;
      depth += 1;
    } else if (sign === '}') {
      depth -= 1;
      if (depth === 0) {
        blocks.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, i) });
        start = i + 1;
      }
    }
  }
  return blocks;
}

const declarationsIn = (body: string): (readonly [string, string, boolean])[] =>
  split(body, ';').flatMap((one) => {
    const colon = one.indexOf(':');
    const value = one.slice(colon + 1).trim();
    return colon < 0 ? [] : [[one.slice(0, colon).trim(), value.replace(/\s*!important$/, ''), value.endsWith('!important')] as const];
  });

/** Parts between signs that stand in no brackets. */
function split(text: string, by: string): string[] {
  const parts: string[] = [];
  let [depth, part] = [0, ''];
  for (const sign of text) {
    if ('(['.includes(sign)) depth += 1;
    if (')]'.includes(sign)) depth -= 1;
    if (sign === by && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += sign;
  }
  return [...parts, part.trim()].filter(Boolean);
}

/** Whether a media query holds on paper: of widths, print and a page without script it knows, anything else is not there. */
const holds = (query: string, width: number): boolean =>
  split(query, ',').some((one) => {
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

/** A selector as a test. What only a browser knows (hover, a pseudo-element, what is checked) does not hold. */
function selectorOf(selector: string, parents: Around['parents']): Pick<Rule, 'matches' | 'key'> & { readonly specificity: number } {
  const parts: { combinator: string; tests: Test[] }[] = [{ combinator: '', tests: [] }];
  let [specificity, key] = [0, ''];
  const add = (test: Test, weight: number): void => {
    parts.at(-1)!.tests.push(test);
    specificity += weight;
  };
  const token =
    /\s*([>+~])\s*|(\s+)|\.((?:[\w-]|\\.)+)|#([\w-]+)|\[([\w-]+)(?:([~^$*|]?=)["']?([^\]"']*)["']?)?\]|(::?[\w-]+)(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?|(\*|[\w-]+)/g;
  for (const [, sign, space, name, id, attribute, equals, value = '', pseudo, within = '', tag] of selector.trim().matchAll(token)) {
    if (sign ?? space) {
      parts.push({ combinator: sign ?? ' ', tests: [] });
      key = '';
    } else if (name) {
      key = `.${name.replaceAll('\\', '')}`;
      add((element) => classesOf(element).includes(name.replaceAll('\\', '')), 100);
    } else if (id) {
      key ||= `#${id}`;
      add(({ attributes }) => attributes['id'] === id, 10_000);
    } else if (attribute)
      add(({ attributes: { [attribute]: given } }) => {
        if (given === undefined || !equals) return given !== undefined;
        if (equals === '=') return given === value;
        return equals === '^=' ? given.startsWith(value) : equals === '$=' ? given.endsWith(value) : given.includes(value);
      }, 100);
    else if (tag) {
      if (tag !== '*') key ||= tag.toLowerCase();
      add((element) => tag === '*' || element.name.toLowerCase() === tag.toLowerCase(), tag === '*' ? 0 : 1);
    } else if (pseudo) {
      const inner = split(within.slice(1, -1), ',');
      if (pseudo === ':is' || pseudo === ':where' || pseudo === ':not') {
        const tests = inner.map((one) => selectorOf(one, parents));
        const most = pseudo === ':where' ? 0 : Math.max(0, ...tests.map((one) => one.specificity));
        add((element) => tests.some(({ matches }) => matches(element)) === (pseudo !== ':not'), most);
      } else if (pseudo === ':root') add((element) => !parents.has(element), 100);
      else if (pseudo === ':first-child' || pseudo === ':last-child')
        add((element) => {
          const all = (parents.get(element)?.children ?? []).filter(isElement);
          return all.at(pseudo === ':first-child' ? 0 : -1) === element;
        }, 100);
      else add(() => false, 0);
    }
  }
  return { matches: (element) => upwards(element, parts, parts.length - 1, parents), specificity, key };
}

function upwards(
  element: Element,
  parts: readonly { readonly combinator: string; readonly tests: readonly Test[] }[],
  at: number,
  parents: Around['parents'],
): boolean {
  const { combinator, tests } = parts[at]!;
  if (!tests.every((test) => test(element))) return false;
  if (at === 0) return true;
  const parent = parents.get(element);
  if (!parent) return false;
  if (combinator === '>') return upwards(parent, parts, at - 1, parents);
  if (combinator === ' ') {
    for (let one: Element | undefined = parent; one; one = parents.get(one)) if (upwards(one, parts, at - 1, parents)) return true;
    return false;
  }
  const siblings = parent.children.filter(isElement);
  const before = siblings.slice(0, siblings.indexOf(element));
  return (combinator === '+' ? before.slice(-1) : before).some((one) => upwards(one, parts, at - 1, parents));
}
