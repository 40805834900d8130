/** A paper that can be changed: DOCX, with the headings, lists and table heads of the word processor itself. */
import {
  AlignmentType,
  BorderStyle,
  Document as Docx,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { unzipSync } from 'fflate';
import type { Block, Document, Inline, Line, List, Picture } from '../../core/blocks';
import { INK, RULE } from '../../core/colours';
import type { Imprint } from './pdf';
import { zip } from './zip';

/** Draws an SVG file as PNG, for programs that show no SVG. */
export type Draw = (svg: string) => Promise<Buffer>;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 };
/** A colour as Word writes it: without the sign before it. */
const hex = ({ light }: typeof INK): string => light.slice(1);
const THIN = { style: BorderStyle.SINGLE, size: 4, color: hex(RULE) };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const DASHED = { style: BorderStyle.DASHED, size: 4, color: hex(RULE) };
/** Room to write in, 7.5 mm. */
const ROOM = 425;
const FONT = { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'SimSun', cs: 'Georgia' };
const INDENT = 420;
/** What a paragraph must not be parted from. */
const UNDER: ReadonlySet<Block['kind']> = new Set(['lines', 'table', 'box', 'cards']);

export async function docx({ title, language, blocks }: Document, { author, footer }: Imprint, draw: Draw): Promise<Uint8Array> {
  const writer = new Writer(draw);
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    ...(await writer.blocks(blocks, 0)),
  ];
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) =>
    Array.from({ length: 4 }, (_, i) => ({
      level: i,
      format,
      text: text.replace('%', `%${i + 1}`),
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: INDENT * (i + 1), hanging: INDENT } } },
    }));
  const file = new Docx({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, language: { value: language, eastAsia: 'zh-CN' } },
          paragraph: { spacing: { after: 120 } },
        },
        ...Object.fromEntries(
          [36, 26, 23, 22].map((size, i) => [
            `heading${i + 1}`,
            { run: { font: FONT, size, bold: true, color: hex(INK) }, paragraph: { spacing: { before: 240, after: 120 }, keepNext: true } },
          ]),
        ),
      },
    },
    numbering: {
      config: [
        { reference: 'number', levels: level(LevelFormat.DECIMAL, '%.') },
        { reference: 'bullet', levels: level(LevelFormat.BULLET, '•') },
        { reference: 'box', levels: level(LevelFormat.BULLET, '☐') },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ text: footer, size: 16 })] })] }) },
        children,
      },
    ],
  });
  return settled(await Packer.toBuffer(file));
}

type Piece = Paragraph | Table;

class Writer {
  /** Each numbered list begins at one. */
  private lists = 0;

  constructor(private readonly draw: Draw) {}

  /** In a card, which no page parts, nothing is kept with what follows: through it each row of cards would be kept with the next. */
  async blocks(blocks: readonly Block[], depth: number, isCard = false): Promise<Piece[]> {
    const pieces: Piece[] = [];
    for (const [i, block] of blocks.entries()) pieces.push(...(await this.block(block, depth, blocks[i + 1]?.kind, isCard)));
    return pieces;
  }

  private async block(block: Block, depth: number, next: Block['kind'] | undefined, isCard: boolean): Promise<Piece[]> {
    const indent = depth > 0 ? { indent: { left: INDENT * depth } } : {};
    switch (block.kind) {
      case 'heading':
        return [paragraph(block.text, { heading: HEADINGS[block.level], ...(isCard && { keepNext: false }) })];
      case 'paragraph':
        // A question stays with what is under it to be filled in, and what is said of cards with the first of them.
        return [paragraph(block.text, { ...indent, keepNext: !isCard && next !== undefined && UNDER.has(next) })];
      case 'list':
        return this.list(block, depth);
      case 'table': {
        const head = block.columns.length > 0 ? [row(block.columns, () => true, true)] : [];
        const rows = block.rows.map((cells) => row(cells, (i) => block.rowHeads && i === 0));
        const caption = block.caption.length > 0 ? [paragraph([{ kind: 'strong', text: block.caption }], { keepNext: !isCard })] : [];
        return [...caption, grid([...head, ...rows]), gap()];
      }
      case 'lines':
        return Array.from({ length: block.count }, (_, i) => {
          const isLast = i === block.count - 1;
          const spacing = { line: ROOM, lineRule: LineRuleType.EXACT, after: isLast ? 160 : 0 };
          return new Paragraph({ spacing, keepNext: !isCard && !isLast, border: { bottom: THIN, between: THIN } });
        });
      case 'box': {
        const title = paragraph([{ kind: 'strong', text: block.title }], { keepNext: true });
        return [frame([[[title, ...(await this.blocks(block.blocks, 0))]]], THIN), gap()];
      }
      case 'cards': {
        const cards = await Promise.all(block.cards.map((card) => this.blocks(card, 0, true)));
        const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, i) => [
          cards[2 * i]!,
          cards[2 * i + 1] ?? [new Paragraph({})],
        ]);
        return [frame(rows, DASHED), gap()];
      }
      case 'picture':
        return [new Paragraph({ children: [await this.picture(block)] })];
      case 'page-break':
        // The paragraph that breaks the page stands at the head of the next: as low as one can be.
        return [new Paragraph({ pageBreakBefore: true, spacing: { line: 1, lineRule: LineRuleType.EXACT, after: 0 } })];
    }
  }

  /** What an item holds beside its first paragraph stands below it, as far in. */
  private async list({ marker, items }: List, depth: number): Promise<Piece[]> {
    const numbering = { reference: marker, level: depth, instance: (this.lists += 1) };
    const pieces: Piece[] = [];
    for (const [first, ...rest] of items) {
      const isLine = first?.kind === 'paragraph';
      pieces.push(paragraph(isLine ? first.text : [], { numbering, spacing: { after: 60 } }));
      pieces.push(...(await this.blocks(isLine ? rest : first ? [first, ...rest] : [], depth + 1)));
    }
    return pieces;
  }

  private async picture({ svg, alt, width }: Picture): Promise<ImageRun> {
    const data = await this.draw(svg);
    // A PNG file says its width and height in its first chunk.
    const ratio = data.readUInt32BE(20) / data.readUInt32BE(16);
    const pixels = (width / 25.4) * 96;
    return new ImageRun({
      type: 'png',
      data,
      transformation: { width: pixels, height: pixels * ratio },
      altText: { name: alt, description: alt, title: '' },
    });
  }
}

const paragraph = (line: Line, options: IParagraphOptions = {}): Paragraph => new Paragraph({ ...options, children: runs(line) });

function runs(line: Line, marks: IRunOptions = {}): (TextRun | ExternalHyperlink)[] {
  return line.flatMap((one: Inline): (TextRun | ExternalHyperlink)[] => {
    if (typeof one === 'string') return [new TextRun({ ...marks, text: one })];
    switch (one.kind) {
      case 'em':
        return runs(one.text, { ...marks, italics: true });
      case 'strong':
        return runs(one.text, { ...marks, bold: true });
      case 'original':
        return [
          new TextRun({ ...marks, text: one.text, language: /^zh-Han/.test(one.lang) ? { eastAsia: 'zh-CN' } : { value: one.lang } }),
        ];
      case 'link':
        return [new ExternalHyperlink({ link: one.href, children: runs(one.text, { ...marks, style: 'Hyperlink' }) })];
      case 'note':
        return [new TextRun({ ...marks, text: ' [' }), ...runs(one.text, marks), new TextRun({ ...marks, text: ']' })];
    }
  });
}

const row = (cells: readonly Line[], isHead: (i: number) => boolean, tableHeader = false): TableRow =>
  new TableRow({
    tableHeader,
    cantSplit: true,
    ...(cells.some((cell) => cell.length === 0) && { height: { value: ROOM, rule: HeightRule.ATLEAST } }),
    children: cells.map(
      (cell, i) =>
        new TableCell({
          borders: { top: NONE, left: NONE, right: NONE, bottom: THIN },
          margins: { top: 60, bottom: 60 },
          verticalAlign: tableHeader ? VerticalAlign.BOTTOM : VerticalAlign.CENTER,
          children: [paragraph(isHead(i) ? [{ kind: 'strong', text: cell }] : cell, { spacing: { after: 0 } })],
        }),
    ),
  });

/** Between a table and what follows: two tables without it would be one. */
const gap = (): Paragraph => new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT, after: 0 } });

const grid = (rows: TableRow[]): Table => new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });

/** Cells with an edge all around, and room within. */
const frame = (rows: readonly (readonly (readonly Piece[])[])[], edge: typeof THIN | typeof DASHED): Table =>
  grid(
    rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (cell) =>
              new TableCell({
                borders: { top: edge, left: edge, right: edge, bottom: edge },
                margins: { top: 120, bottom: 0, left: 160, right: 160 }, // its last paragraph has its own room below
                children: [...cell],
              }),
          ),
        }),
    ),
  );

/** The same bytes in every build: what the library takes from the clock and from chance becomes a number in order. */
function settled(file: Uint8Array): Uint8Array {
  const known = new Map<string, string>();
  const text = new TextDecoder();
  let pictures = 0;
  const settle = (xml: string): string =>
    xml
      .replace(/(<wp:docPr id=")\d+/g, (_all, before: string) => `${before}${(pictures += 1)}`)
      .replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, '$11980-01-01T00:00:00Z')
      .replace(/rId[a-z0-9_-]{6,}/gi, (id) => known.get(id) ?? known.set(id, `rIdLink${known.size + 1}`).get(id)!);
  const entries = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zip(new Map(entries.map(([path, bytes]) => [path, /\.(?:xml|rels)$/.test(path) ? settle(text.decode(bytes)) : bytes])));
}
