/** What a built page says, as blocks: its words, lists, tables and notes, without what only a browser needs. */
import { plain, type Block, type Inline, type Line, type Table } from '../core/blocks';
import { classesOf, find, findAll, isElement, isText, named, textIn, type Element, type Node } from './tree';

/** Controls, what is for screens alone, and the key of a drawing, which says nothing without its marks. */
const SILENT = /^(?:script|style|template|nav|svg|button|input|select|textarea|datalist|noscript|fieldset)$/;
const isSilent = (element: Element): boolean =>
  SILENT.test(element.name) ||
  'hidden' in element.attributes ||
  classesOf(element).some((one) => /^(?:no-print|visually-hidden|key)$/.test(one));

const BLOCK =
  /^(?:address|article|aside|blockquote|details|div|dl|dt|dd|fieldset|figure|footer|h[1-6]|header|li|main|ol|p|section|table|ul|astro-island)$/;
const has = (element: Element, name: string): boolean => classesOf(element).includes(name);
/** Notes and terms are `details` that stand in a line. */
const isInline = (node: Node): boolean =>
  !isElement(node) ||
  (node.name === 'details'
    ? has(node, 'note') || has(node, 'term')
    : !BLOCK.test(node.name) && !node.children.some((child) => !isInline(child)));

/** How what a page names is named in the blocks. */
interface Naming {
  /** An address, as the page writes it. */
  readonly href: (href: string) => string;
  /** The id of a heading. */
  readonly id: (id: string) => string;
  /** What is drawn in a figure, as pictures of their own. */
  readonly pictures?: (figure: Element, title: string) => readonly Block[];
}

/** Blocks of nodes of a page. */
export function readBlocks(nodes: readonly Node[], naming: Naming): Block[] {
  const blocks: Block[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    const text = readLine(line, naming);
    if (text.length > 0) blocks.push({ kind: 'paragraph', text });
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else if (isElement(node)) {
      endLine();
      blocks.push(...readElement(node, naming));
    }
  }
  endLine();
  return blocks;
}

function readElement(element: Element, naming: Naming): Block[] {
  const { name, children } = element;
  if (has(element, 'bet')) return readBet(element, naming);
  if (isSilent(element)) return [];
  if (/^h[1-6]$/.test(name)) return [readHeading(element, naming)];
  if (name === 'ul' || name === 'ol') {
    const items = children.filter((child) => isElement(child) && child.name === 'li' && !isSilent(child)) as Element[];
    const read = items.map((item) => readBlocks(item.children, naming)).filter((item) => item.length > 0);
    return read.length > 0 ? [{ kind: 'list', marker: name === 'ol' ? 'number' : 'bullet', items: read }] : [];
  }
  if (name === 'table') return [readTable(element, naming)];
  if (name === 'figure') return [readFigure(element, naming)];
  if (name === 'dt' || name === 'summary') return [{ kind: 'paragraph', text: [{ kind: 'strong', text: readLine(children, naming) }] }];
  if (name === 'details') {
    const [summary, ...rest] = children.filter((child) => isElement(child) || !isText(child) || child.value.trim() !== '');
    return [...(summary && isElement(summary) ? readElement(summary, naming) : []), ...readBlocks(rest, naming)];
  }
  const read = readBlocks(children, naming);
  // An entry of a list of terms has its address on itself.
  const { id } = element.attributes;
  if (name !== 'article' || !id || read[0]?.kind !== 'heading') return read;
  return [{ ...read[0], id: naming.id(id) }, ...read.slice(1)];
}

function readHeading({ name, children, attributes }: Element, naming: Naming): Block {
  const id = attributes['id'] ?? children.flatMap((child) => (isElement(child) ? (child.attributes['id'] ?? []) : []))[0];
  return {
    kind: 'heading',
    level: Math.min(Number(name[1]), 4) as 1 | 2 | 3 | 4,
    text: readLine(children, naming),
    ...(id && { id: naming.id(id) }),
  };
}

/** A question with its answers, one of them right; on paper the answer stands below. */
function readBet(bet: Element, naming: Naming): Block[] {
  const options = findAll(bet, named('label')).map((label): Block[] => [
    {
      kind: 'paragraph',
      text: readLine(
        label.children.filter((child) => !isElement(child)),
        naming,
      ),
    },
  ]);
  const within = (name: string): Line => readLine(find(bet, (element) => has(element, name))?.children ?? [], naming);
  return [
    {
      kind: 'box',
      title: within('question'),
      blocks: [
        { kind: 'list', marker: 'box', items: options },
        { kind: 'paragraph', text: within('revealed') },
      ],
    },
  ];
}

/**
 * A figure with its finding as title, which leads to the figure that answers the reader: its pictures, and the table that every picture has
 * beside it, which says what they show; where there is none, the figure's own words do.
 */
function readFigure(figure: Element, naming: Naming): Block {
  const { id = '' } = figure.attributes;
  const caption = find(figure, named('figcaption'));
  const title = readLine((caption && find(caption, named('h2')))?.children ?? [], naming);
  const frame = figure.children.filter((child): child is Element => isElement(child) && child !== caption);
  const tableViews = frame.flatMap((part) => tableViewsIn(part));
  const sources = frame.flatMap((part) =>
    part.children.filter((child): child is Element => isElement(child) && has(child, 'figure-more') && !tableViews.includes(child)),
  );
  const words = frame.filter((part) => !has(part, 'extra'));
  const shown =
    tableViews.length > 0
      ? [
          ...findAll(figure, isStatus).flatMap(({ children }) => readBlocks(children, naming)),
          ...readBlocks(words, naming),
          ...tableViews.flatMap((view) => findAll(view, named('table')).map((table) => readTable(table, naming))),
        ]
      : readBlocks(
          frame.map((part) => ({ ...part, children: part.children.filter((child) => !sources.includes(child as Element)) })),
          naming,
        );
  const pictures = naming.pictures?.(figure, plain(title)) ?? [];
  const blocks = [...pictures, ...shown, ...sources.flatMap((part) => readElement(part, naming))];
  // A small figure leads from its title to the whole one by itself.
  const leads = title.some((one) => typeof one !== 'string' && one.kind === 'link');
  return {
    kind: 'box',
    title: leads ? title : [{ kind: 'link', href: naming.href(`#${id}`), text: title }],
    blocks: blocks.map(plainly),
  };
}

/** What stands open when a reader asks for the table of a figure; a table in an entry of a list is the entry's own. */
function tableViewsIn(node: Element): Element[] {
  if (node.name === 'li') return [];
  if (node.name === 'details') return find(node, (element) => has(element, 'table-scroll')) && !isSilent(node) ? [node] : [];
  return node.children.flatMap((child) => (isElement(child) ? tableViewsIn(child) : []));
}

/** The result of a widget as a sentence, unless it is for screens alone. */
const isStatus = (element: Element): boolean => element.attributes['role'] === 'status' && !has(element, 'no-print');

/** In a figure no heading stands, and its lists are not counted. */
function plainly(block: Block): Block {
  if (block.kind === 'heading') return strong(block.text);
  return block.kind === 'list'
    ? { ...block, marker: block.marker === 'number' ? 'bullet' : block.marker, items: block.items.map((item) => item.map(plainly)) }
    : block;
}

const strong = (text: Line): Block => ({ kind: 'paragraph', text: [{ kind: 'strong', text }] });

function readTable(table: Element, naming: Naming): Table {
  const rows = findAll(table, named('tr')).map(
    (row) => row.children.filter((cell) => isElement(cell) && /^t[hd]$/.test(cell.name)) as Element[],
  );
  const head = find(table, named('thead'));
  const columns = head ? (rows.shift() ?? []) : [];
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const read = (cells: readonly Element[]): Line[] => Array.from({ length: width }, (_, i) => readLine(cells[i]?.children ?? [], naming));
  return {
    kind: 'table',
    caption: readLine(find(table, named('caption'))?.children ?? [], naming),
    columns: columns.length > 0 ? read(columns) : [],
    rows: rows.map(read),
    rowHeads: rows.length > 0 && rows.every(([first]) => first?.name === 'th'),
  };
}

/** A line of words; white space as a browser sets it. */
export function readLine(nodes: readonly Node[], naming: Naming): Inline[] {
  return trim(nodes.flatMap((node) => readInline(node, naming)));
}

function readInline(node: Node, naming: Naming): Inline[] {
  if (isText(node)) return [node.value.replace(/\s+/g, ' ')];
  if (!isElement(node) || (isSilent(node) && !has(node, 'note'))) return [];
  const { name, attributes, children } = node;
  const inside = (): Inline[] => children.flatMap((child) => readInline(child, naming));
  if (has(node, 'note')) return [{ kind: 'note', text: readLine(find(node, (one) => has(one, 'note-text'))?.children ?? [], naming) }];
  if (has(node, 'term')) return readInline(find(node, named('summary'))!, naming);
  if (name === 'br' || name === 'li' || name === 'p') return [' ', ...inside(), ' '];
  if (/^zh/.test(attributes['lang'] ?? '') && !find({ children }, named('a')))
    return [{ kind: 'original', lang: attributes['lang']!, text: textIn(node) }];
  if (name === 'a' && attributes['href'] && !has(node, 'fact'))
    return [{ kind: 'link', href: naming.href(attributes['href']), text: inside() }];
  if (/^(?:em|i|cite)$/.test(name) && !attributes['lang']) return [{ kind: 'em', text: inside() }];
  if (/^(?:strong|b)$/.test(name)) return [{ kind: 'strong', text: inside() }];
  return inside();
}

/** Joined where two texts meet; one space at most between words, and none at the ends. */
function trim(line: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const one of line) {
    const last = joined.at(-1);
    if (typeof one === 'string' && typeof last === 'string') joined[joined.length - 1] = (last + one).replace(/ +/g, ' ');
    else if (one !== '') joined.push(one);
  }
  const cut = joined.map((one, i) =>
    typeof one !== 'string'
      ? one
      : (i === 0 ? (s: string) => s.trimStart() : (s: string) => s)(i === joined.length - 1 ? one.trimEnd() : one),
  );
  return cut.filter((one) => one !== '');
}
