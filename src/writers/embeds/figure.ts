/** A figure as an embed shows it: what the page draws, without what is closed in it and can be fetched. */
import { changeTexts, islandsIn, keepWhole, propsOf, READ_BY_RUNTIME, setPlainProps, widgetOf, type Props } from '../../html/island';
import {
  classesOf,
  drop,
  elementNode,
  elementsIn,
  find,
  isElement,
  named,
  readHtml,
  writeHtml,
  type Element,
  type Node,
  type Tree,
} from '../../html/tree';

interface EmbeddedFigure {
  readonly figure: Element;
  /** Widgets that it needs, by their exported names. */
  readonly widgets: readonly string[];
  /** Data that it may fetch, below /data/v1/<lang>/; an empty name is the folder itself. */
  readonly files: readonly string[];
}

/** A copy of the figure with this id; null where the page holds none. `data` leads to the site's data and to the embeds' copy of them. */
export function figureIn(page: Tree, id: string, data: { readonly site: string; readonly embeds: string }): EmbeddedFigure | null {
  const found = find(page, ({ name, attributes }) => name === 'figure' && attributes['id'] === id);
  if (!found) return null;
  const figure = readHtml(writeHtml(found)).children[0] as Element;
  drop(figure, (node) => isElement(node) && (node.name === 'script' || node.name === 'style'));
  for (const parent of elementsIn(figure))
    parent.children = parent.children.map((child) => (isElement(child) && 'data-fetched' in child.attributes ? leftOn(id, child) : child));
  // An embed has no page beside it: what else is closed stands in it.
  for (const { attributes } of elementsIn(figure)) delete attributes['data-later'];
  const files: string[] = [];
  keepWhole(figure);
  for (const island of islandsIn(figure)) {
    for (const name of READ_BY_RUNTIME) delete island.attributes[name];
    const closed = CLOSED[widgetOf(island)];
    const moved = changeTexts(propsOf(island), (text) => {
      if (!text.startsWith(data.site)) return text;
      files.push(text.slice(data.site.length));
      return data.embeds + text.slice(data.site.length);
    }) as Props;
    setPlainProps(island, closed ? closed.lighter(moved) : moved);
    if (closed) empty(island, closed, false);
  }
  return { figure, widgets: [...new Set(islandsIn(figure).map(widgetOf))].sort(), files };
}

/** A closed part that the widget fetches in another form: in its place a link to the figure on its page, for readers without script. */
const leftOn = (id: string, closed: Element): Element =>
  elementNode('p', { class: 'small' }, [elementNode('a', { href: `#${id}` }, find(closed, named('summary'))?.children)]);

/** The Chinese of an act is for the search of the scorer's own page. */
export const withoutChinese = <A extends object>(act: A): A => ({ ...act, zh: undefined });

interface Closed {
  /** The class of the part that stands closed. */
  readonly part: string;
  /** The elements of it that stay. */
  readonly stays: (children: readonly Node[]) => Node[];
  readonly lighter: (props: Props) => Props;
}

/**
 * What an island says at first though its widget fetches it when something is opened: a page has it for readers without script, an
 * embed leaves it to the page that it leads to. By the widget.
 */
const CLOSED: Readonly<Record<string, Closed>> = {
  Scorer: {
    part: 'ledger',
    stays: ([first]) => (first && isElement(first) && first.name === 'p' ? [first] : []),
    lighter: (props) => {
      const first = props['first'] as Props & { readonly acts: readonly object[] };
      return { ...props, first: { ...first, acts: first.acts.map(withoutChinese), words: {}, alternatives: {}, notes: {} } };
    },
  },
  Timeline: {
    part: 'body',
    stays: () => [],
    // The events of the last date stand open at first, with their sources.
    lighter: (props) => {
      const events = props['events'] as (Props & { readonly date: string; readonly sources?: readonly string[] })[];
      const isOpen = ({ date }: { readonly date: string }) => date === events.at(-1)?.date;
      const named = events.filter(isOpen).flatMap(({ sources = [] }) => sources);
      return {
        ...props,
        sources: Object.fromEntries(Object.entries(props['sources'] as Props).filter(([id]) => named.includes(id))),
        events: events.map((event) => (isOpen(event) ? event : { ...event, sources: undefined })),
      };
    },
  },
};

/** Empties the closed parts, but those that stand in an open `details`. */
function empty(node: Element, closed: Closed, isOpen: boolean): void {
  const opens = node.name === 'details' ? 'open' in node.attributes : isOpen;
  if (node.name === 'div' && classesOf(node).includes(closed.part) && !opens) node.children = closed.stays(node.children);
  else for (const child of node.children) if (isElement(child)) empty(child, closed, opens);
}
