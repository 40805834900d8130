/** The styles of one page: those that it does not use leave it, and what stays has short names. */
import { transform, type SelectorComponent } from 'lightningcss';
import { isInlineScript } from './policy';
import { islandsIn } from './island';
import { classesOf, codeIn, elementsIn, findAll, named, setCode, type Element, type Tree } from './tree';

/** The oldest browsers for which styles are written, as README names them: what they do not know stands in a form that they do. */
const OLDEST = { chrome: 99 << 16, edge: 99 << 16, firefox: 97 << 16, ios_saf: (15 << 16) | (4 << 8), safari: (15 << 16) | (4 << 8) };

/** What a selector may mean on a page. */
export interface Used {
  readonly classes: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** Scripts of the page, which may put further names on it. */
  readonly scripts: string;
}

/** Names of classes and attributes on a page and in the `scripts` that it loads. */
export function usedIn(page: Tree, scripts: string): Used {
  const elements = [...elementsIn(page)];
  const inline = elements.filter(isInlineScript).map(codeIn);
  return {
    classes: new Set([...elements.flatMap(classesOf), ...islandsIn(page).flatMap(({ attributes }) => wordsIn(attributes['props']))]),
    attributes: new Set(elements.flatMap(({ attributes }) => Object.keys(attributes))),
    scripts: [...inline, scripts].join('\n'),
  };
}

/** Single words among the texts of an island's props: a widget may make classes of them. */
const wordsIn = (props = '{}'): string[] => [...props.matchAll(/(?:\[0,|:)"([a-z][\w-]*)"/g)].map(([, word]) => word!);

/**
 * Leaves out rules for components and classes that a page does not hold. Astro gives a page the styles of all that
 * its components may draw, whether they do or not. A class that stands on an element or in a script's string stays, and so does every rule of
 * a Svelte component that is there, since it may put its class names together.
 */
export function pruneStyles(css: string, { classes, attributes, scripts }: Used): string {
  const known = new Map<string, boolean>();
  /** Whether the name stands in a script's list of classes: words from a quote on. As the name of a property it does not. */
  const isListed = (name: string): boolean => {
    const found =
      known.get(name) ??
      (classes.has(name) || new RegExp(`${name}(?=["'\`\\s]|\\$\\{)(?<=["'\`}](?:[\\w\\s-]*\\s)?${name})`).test(scripts));
    known.set(name, found);
    return found;
  };
  const isSvelte = (part: SelectorComponent): boolean => part.type === 'class' && part.name.startsWith('sv-');
  const inScript = (name: string) =>
    `dataset.${name.slice('data-'.length).replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())}`;
  const isAbsent = (part: SelectorComponent, _i: number, selector: SelectorComponent[]): boolean => {
    if (part.type === 'attribute')
      return (
        part.name.startsWith('data-') &&
        !attributes.has(part.name) &&
        !scripts.includes(part.name) &&
        !scripts.includes(inScript(part.name))
      );
    if (part.type !== 'class') return false;
    return isSvelte(part) ? !classes.has(part.name) && !scripts.includes(part.name) : !selector.some(isSvelte) && !isListed(part.name);
  };
  const lean = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style(rule) {
          // A rule goes whole or stays as it is: given back changed, some of its values would not be read again.
          return rule.value.selectors.every((selector) => selector.some(isAbsent)) ? [] : undefined;
        },
      },
    },
  });
  // Once more, for what became empty or alike, and for older browsers.
  const { code } = transform({ filename: 'page.css', code: lean.code, minify: true, targets: OLDEST });
  return dropRepeats(code.toString());
}

/** Rules and blocks of rules, as they follow each other. */
const blocksOf = (css: string): readonly string[] => css.match(/[^{}]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^{}]+$/g) ?? [];

/**
 * Two figures of a page may bring the styles of the same component. Plain rules that are alike have become one; of blocks like
 * `@media …` only the last counts, since it overrides what stands before it. For older browsers each pass writes a declaration once more.
 */
function dropRepeats(css: string): string {
  const blocks = blocksOf(css);
  return blocks
    .filter((block, i) => !block.startsWith('@media') || blocks.lastIndexOf(block) === i)
    .join('')
    .replace(/(?<=[{;])([\w-]+:[^;{}]+;)\1+/g, '$1');
}

/** Scopes and classes that stand in a part of a page, as selectors name them. */
const namesIn = (elements: readonly Element[]): ReadonlySet<string> =>
  new Set(elements.flatMap((element) => [...classesOf(element), ...Object.keys(element.attributes).filter((name) => SHORT.test(name))]));

/**
 * Takes from the styles of a page, when they have their short names, what it needs from `place` on alone: rules that each ask for a class or a
 * scope that nothing above has, and those for paper. Answers with them; they keep their order.
 */
export function takeLater(page: Tree, place: Element): string {
  const elements = [...elementsIn(page)];
  const above = namesIn(elements.slice(0, elements.indexOf(place)));
  const isLater = (part: SelectorComponent): boolean =>
    (part.type === 'class' || (part.type === 'attribute' && SHORT.test(part.name))) && !above.has(part.name);
  const keep = (css: string, later: boolean): string => {
    const { code } = transform({
      filename: 'page.css',
      code: Buffer.from(css),
      visitor: {
        Rule: {
          style: ({ value: { selectors } }) => (selectors.every((selector) => selector.some(isLater)) === later ? undefined : []),
          // What has no selector is known from the start.
          ...(later && { 'font-face': () => [], keyframes: () => [], page: () => [] }),
        },
      },
    });
    // Once more, for what became empty, and for older browsers.
    return dropRepeats(transform({ filename: 'page.css', code, minify: true, targets: OLDEST }).code.toString());
  };
  const [style] = findAll(page, named('style'));
  if (!style) return '';
  const blocks = blocksOf(codeIn(style));
  const isForPaper = (block: string): boolean => block.startsWith('@media print{');
  const onScreen = blocks.filter((block) => !isForPaper(block)).join('');
  setCode(style, keep(onScreen, false));
  return keep(onScreen, true) + blocks.filter(isForPaper).join('');
}

const SCOPE = /data-astro-cid-[a-z0-9]+/g;

/** Astro's scope attributes stand on every element; a short name for each saves a third of a kilobyte a chapter. */
export function shortenScopes(page: Tree): void {
  const short = new Map<string, string>();
  const shorten = (name: string): string => {
    if (!short.has(name)) short.set(name, `data-${short.size.toString(36)}`);
    return short.get(name)!;
  };
  for (const element of elementsIn(page)) {
    if (element.name === 'style') setCode(element, codeIn(element).replace(SCOPE, shorten));
    const renamed = Object.entries(element.attributes).map(([name, value]) => [name.replace(SCOPE, shorten), value] as const);
    element.attributes = Object.fromEntries(renamed);
  }
}

const SHORT = /^data-[0-9a-z]{1,2}$/;

/** A scope's attribute stands on every element of its component; only those that a selector of the styles may mean need it. */
export function trimScopes(page: Tree): void {
  const styles = findAll(page, named('style')).map(codeIn).join('');
  const meant = new Map<string, Set<string>>();
  for (const [, compound = '', scope = ''] of styles.matchAll(/([^\s{},>+~]*?)\[(data-[0-9a-z]{1,2})\]/g)) {
    const [name = '*'] = /[()[]/.test(compound) ? [] : (compound.match(/^[a-z][a-z0-9]*|\.[\w-]+/) ?? []);
    meant.set(scope, (meant.get(scope) ?? new Set()).add(name));
  }
  for (const element of elementsIn(page)) {
    const names = ['*', element.name, ...classesOf(element).map((name) => `.${name}`)];
    for (const scope of Object.keys(element.attributes))
      if (SHORT.test(scope) && !names.some((name) => meant.get(scope)?.has(name))) delete element.attributes[scope];
  }
}

const THEME = /--(?:color|font|breakpoint)-[a-z0-9-]+/g;

/**
 * The theme's custom properties have names for those who write styles; served, those that the page uses have two letters, and
 * the others go: two colours each do not compress. What a script of the page knows stays as it is.
 */
export function shortenProperties(page: Tree, scripts: string): void {
  const elements = [...elementsIn(page)];
  const styles = elements.filter(named('style'));
  const inline = elements.filter(isInlineScript).map(codeIn);
  const known = [...inline, scripts].join('\n');
  const texts = [
    ...styles.map(codeIn),
    ...elements.flatMap(({ attributes }) => Object.values(attributes).filter((value) => value.includes('--'))),
  ];
  const names = [...new Set(texts.flatMap((text) => text.match(THEME) ?? []))].filter((name) => !known.includes(name));
  const used = names.filter((name) => texts.some((text) => text.includes(`var(${name}`)));
  // A figure may have short names of its own.
  const taken = new Set([known, ...texts].flatMap((text) => text.match(/--[a-z0-9]{1,2}\b/g) ?? []));
  const free = Array.from({ length: used.length + taken.size }, (_one, i) => `--${i.toString(36)}`).filter((name) => !taken.has(name));
  const short = new Map(used.map((name, i) => [name, free[i]!]));
  const idle = names.filter((name) => !short.has(name)).map((name) => new RegExp(`(?<=[{;])${name}:[^;}]*;?`, 'g'));
  const rename = (text: string) => text.replace(THEME, (name) => short.get(name) ?? name);
  for (const style of styles) setCode(style, rename(idle.reduce((text, declaration) => text.replace(declaration, ''), codeIn(style))));
  for (const { attributes } of elements)
    for (const [name, value] of Object.entries(attributes)) if (value.includes('--')) attributes[name] = rename(value);
}
