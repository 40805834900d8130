/** The islands of a page: what Astro wrote for a widget that a script takes up. */
import { createHash } from 'node:crypto';
import { findAll, named, replaceAttribute, type Element, type Tree } from './tree';

export type Props = Record<string, unknown>;

export const islandsIn = (node: Tree | Element): Element[] => findAll(node, named('astro-island'));

/** What only Astro's script for islands reads. */
export const READ_BY_RUNTIME = ['uid', 'client', 'opts', 'await-children'];

/** The widget of an island, by its exported name. */
export const widgetOf = ({ attributes }: Element): string => attributes['component-export'] ?? '';

export const propsOf = (island: Element): Props =>
  reviveProps(JSON.parse(island.attributes['props'] ?? '{}') as Record<string, [number, unknown]>);

/** The props as plain JSON, which the scripts read that wake the islands of pages and embeds. */
export function setPlainProps(island: Element, props: Props): void {
  island.attributes['props'] = writeProps(props);
}

/** Astro writes each value of an island's props as [type, value]: 0 a plain value, 1 an array, 11 the sign of an open bound. Others do not occur. */
export function revive([type, value]: readonly [number, unknown]): unknown {
  if (type === 11) return Number(value) * Infinity;
  if (type > 1) throw new Error(`an island's props hold a value of Astro's type ${type}, which no widget here can read`);
  if (type === 1) return (value as [number, unknown][]).map(revive);
  return typeof value === 'object' && value !== null ? reviveProps(value as Record<string, [number, unknown]>) : value;
}

/** The scope of the component that holds an island comes along as a prop, and no island asks for it. */
const reviveProps = (props: Readonly<Record<string, readonly [number, unknown]>>): Props =>
  Object.fromEntries(Object.entries(props).flatMap(([key, one]) => (key.startsWith('data-astro-cid-') ? [] : [[key, revive(one)]])));

/** An open bound as JSON: a number so large that every reader of JSON makes it infinite again. */
const OPEN = '1e999';

/** JSON in which open bounds stay open; JSON.stringify alone would write null for them. */
export const writeProps = (props: Props): string =>
  JSON.stringify(props, (_key, value: unknown) => (value === Infinity || value === -Infinity ? `${value}\u0001` : value)).replace(
    /"(-?)Infinity\\u0001"/g,
    `$1${OPEN}`,
  );

/** Props that are longer than this many characters come with the widget that needs them. */
const LONG = 1500;

/** What tells a page's script where to load an island from. */
const LOADING = ['component-url', 'renderer-url'];

/** Whether a page loads nothing for its islands: their script stands in it. */
export const isWhole = (page: Tree): boolean => {
  const islands = islandsIn(page);
  return islands.length > 0 && islands.every(({ attributes }) => LOADING.every((name) => !(name in attributes)));
};

/** Takes from the islands of a page what they would be loaded by. */
export function keepWhole(page: Tree | Element): void {
  for (const { attributes } of islandsIn(page)) for (const name of LOADING) delete attributes[name];
}

/** The value with each of its texts changed. */
export function changeTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => changeTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changeTexts(one, change)]));
}

/** Moves the long props of islands that are loaded into files beside their scripts, named by their content; answers with those files. */
export function moveProps(page: Tree): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const island of islandsIn(page)) {
    const { props = '', 'component-url': script } = island.attributes;
    if (script === undefined || props.length <= LONG) continue;
    const name = `props.${createHash('sha256').update(props).digest('hex').slice(0, 8)}.json`;
    files.set(name, props);
    replaceAttribute(island, 'props', 'data-props', `${script.slice(0, script.lastIndexOf('/') + 1)}${name}`);
  }
  return files;
}
