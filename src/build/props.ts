/** The props of islands as Astro writes them, and as plain JSON. */
import { createHash } from 'node:crypto';
import { escapeHtml, unescapeHtml } from '../core/text';

export type Props = Record<string, unknown>;

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

/** HTML whose islands have their props as plain JSON; `change` makes lighter ones of them. */
export const plainProps = (html: string, change: (props: Props) => Props = (props) => props): string =>
  html.replace(/(<astro-island\b[^>]* props=")([^"]*)"/g, (_all, before: string, text: string) => {
    const props = reviveProps(JSON.parse(unescapeHtml(text)) as Record<string, [number, unknown]>);
    return `${before}${escapeHtml(writeProps(change(props)))}"`;
  });

/** Props that are longer than this many characters come with the widget that needs them. */
const LONG = 1500;

/** A page whose long props stand in files beside the scripts of its islands, named by their content; and those files. */
export function moveProps(html: string): { html: string; files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>();
  const moved = html.replace(/<astro-island\b[^>]*>/g, (tag) => {
    const [attribute = '', text = ''] = / props='([^']*)'/.exec(tag) ?? [];
    if (text.length <= LONG) return tag;
    const json = unescapeHtml(text);
    const name = `props.${createHash('sha256').update(json).digest('hex').slice(0, 8)}.json`;
    files.set(name, json);
    const folder = /component-url="([^"]*\/)/.exec(tag)?.[1] ?? '';
    return tag.replace(attribute, () => ` data-props="${folder}${name}"`);
  });
  return { html: moved, files };
}
