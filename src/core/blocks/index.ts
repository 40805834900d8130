/** What a text says, whatever form it is given: a page, a PDF, a DOCX file and an e-book are written of the same blocks. */

/** Words in a line; plain text stands as it is. */
export type Inline = string | Marked | Link | Original | Note;

/** Emphasis, as HTML names it. */
export interface Marked {
  readonly kind: 'em' | 'strong';
  readonly text: readonly Inline[];
}

export interface Link {
  readonly kind: 'link';
  /** Absolute, since a file that leaves the site keeps its links; or "#id", a heading of the same file. */
  readonly href: string;
  readonly text: readonly Inline[];
}

/** Words in another language than those around them: the wording of a rule in Chinese. */
interface Original {
  readonly kind: 'original';
  readonly lang: string;
  readonly text: string;
}

/** What stands at the foot of the page or at the end. */
export interface Note {
  readonly kind: 'note';
  readonly text: readonly Inline[];
}

export type Line = readonly Inline[];

export type Block = Heading | Paragraph | List | Table | Lines | Box | Cards | Picture | PageBreak;

export interface Heading {
  readonly kind: 'heading';
  /** The title has level 1; no level is skipped on the way down. */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: Line;
  /** By which links within the file find it. */
  readonly id?: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Line;
}

export interface List {
  readonly kind: 'list';
  /** 'box' is one to tick. */
  readonly marker: 'bullet' | 'number' | 'box';
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: Line;
  /** The heads of its columns. */
  readonly columns: readonly Line[];
  /** Each as long as the columns; an empty cell is one to fill in. */
  readonly rows: readonly (readonly Line[])[];
  /** Whether the first cell of a row is its head. */
  readonly rowHeads: boolean;
}

/** Empty lines to write on. */
export interface Lines {
  readonly kind: 'lines';
  readonly count: number;
}

/** What stands apart from the text: a word of caution, a sample answer. */
export interface Box {
  readonly kind: 'box';
  readonly title: Line;
  readonly blocks: readonly Block[];
}

/** Pieces of paper to cut out, two beside each other. */
export interface Cards {
  readonly kind: 'cards';
  readonly cards: readonly (readonly Block[])[];
}

export interface Picture {
  readonly kind: 'picture';
  /** A whole SVG file without scripts, styles and outside references. */
  readonly svg: string;
  readonly alt: string;
  /** In millimetres, on paper. */
  readonly width: number;
}

interface PageBreak {
  readonly kind: 'page-break';
}

/** A paper of its own: a plan, a sheet, a key. */
export interface Document {
  readonly title: string;
  readonly language: string;
  /** Without the title, which each form sets as its first heading; headings in it begin at level 2. */
  readonly blocks: readonly Block[];
}

/** One picture of a talk. */
export interface Slide {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The words of a line without their marks and notes. */
export const plain = (line: Line): string =>
  line
    .map((one) => {
      if (typeof one === 'string') return one;
      if (one.kind === 'note') return '';
      return one.kind === 'original' ? one.text : plain(one.text);
    })
    .join('');

/** All words of the blocks in reading order: a heading, a paragraph, a cell each by itself. */
export const textsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [plain(block.text)];
      case 'list':
        return block.items.flatMap(textsIn);
      case 'table':
        return [block.caption, ...block.columns, ...block.rows.flat()].map(plain).filter(Boolean);
      case 'box':
        return [plain(block.title), ...textsIn(block.blocks)];
      case 'cards':
        return block.cards.flatMap(textsIn);
      case 'picture':
        return [block.alt];
      default:
        return [];
    }
  });
