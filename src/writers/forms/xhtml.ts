/** Blocks as XHTML, for e-books and for what learning platforms show. https://www.w3.org/TR/epub-33/#sec-xhtml */
import { plain, type Block, type Inline, type Line, type Table } from '../../core/blocks';
import { escapeHtml } from '../../core/text';

export interface XhtmlOptions {
  /** Where a link leads from this file: another file of the same book, or the address itself. */
  readonly linkTo?: (href: string) => string;
  /** The path of a picture's file, where pictures are files of their own; else they stand in the text. */
  readonly pictureAt?: (svg: string) => string;
}

/** A part of a file: its blocks, and its notes at the end. */
export function xhtmlOf(blocks: readonly Block[], notesTitle: string, options: XhtmlOptions = {}): string {
  const writer = new Writer(options);
  const body = writer.blocks(blocks);
  return writer.notes.length === 0 ? body : `${body}${writer.endnotes(notesTitle)}`;
}

class Writer {
  readonly notes: string[] = [];

  constructor(private readonly options: XhtmlOptions) {}

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join('\n');
  }

  private block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        const id = block.id ? ` id="${escapeHtml(block.id)}"` : '';
        return `<h${block.level}${id}>${this.line(block.text)}</h${block.level}>`;
      }
      case 'paragraph':
        return `<p>${this.line(block.text)}</p>`;
      case 'list': {
        const name = block.marker === 'number' ? 'ol' : 'ul';
        const items = block.items.map((item) => `<li>${this.item(item)}</li>`).join('');
        return `<${name}${block.marker === 'box' ? ' class="boxes"' : ''}>${items}</${name}>`;
      }
      case 'table':
        return this.table(block);
      case 'lines':
        return '<p class="line"><br/></p>'.repeat(block.count);
      case 'box':
        return `<aside class="box"><p class="title">${this.line(block.title)}</p>${this.blocks(block.blocks)}</aside>`;
      case 'cards':
        return `<div class="cards">${block.cards.map((card) => `<div class="card">${this.blocks(card)}</div>`).join('')}</div>`;
      case 'picture': {
        const alt = escapeHtml(block.alt);
        const { pictureAt } = this.options;
        const source = pictureAt ? pictureAt(block.svg) : `data:image/svg+xml,${encodeURIComponent(block.svg)}`;
        return `<p class="picture"><img src="${escapeHtml(source)}" alt="${alt}"/></p>`;
      }
      case 'page-break':
        return '<hr class="page"/>';
    }
  }

  /** An item that is one paragraph is no more than its line. */
  private item(item: readonly Block[]): string {
    const [only, ...rest] = item;
    return only?.kind === 'paragraph' && rest.length === 0 ? this.line(only.text) : this.blocks(item);
  }

  private table({ caption, columns, rows, rowHeads }: Table): string {
    const head = columns.length > 0 ? `<thead><tr>${columns.map((cell) => this.cell(cell, 'col')).join('')}</tr></thead>` : '';
    const body = rows.map((row) => `<tr>${row.map((cell, i) => this.cell(cell, rowHeads && i === 0 ? 'row' : null)).join('')}</tr>`);
    const title = caption.length > 0 ? `<caption>${this.line(caption)}</caption>` : '';
    return `<table>${title}${head}<tbody>${body.join('')}</tbody></table>`;
  }

  /** A head without words is none. */
  private cell(cell: Line, scope: 'col' | 'row' | null): string {
    return scope && plain(cell) ? `<th scope="${scope}">${this.line(cell)}</th>` : `<td>${this.line(cell)}</td>`;
  }

  private line(line: Line): string {
    return line.map((one) => this.inline(one)).join('');
  }

  private inline(one: Inline): string {
    if (typeof one === 'string') return escapeHtml(one);
    switch (one.kind) {
      case 'em':
      case 'strong':
        return `<${one.kind}>${this.line(one.text)}</${one.kind}>`;
      case 'link':
        return `<a href="${escapeHtml((this.options.linkTo ?? String)(one.href))}">${this.line(one.text)}</a>`;
      case 'original':
        return `<span lang="${one.lang}" xml:lang="${one.lang}">${escapeHtml(one.text)}</span>`;
      case 'note': {
        this.notes.push(this.line(one.text));
        const n = this.notes.length;
        return `<a class="note" epub:type="noteref" role="doc-noteref" href="#note-${n}" id="note-from-${n}">${n}</a>`;
      }
    }
  }

  endnotes(title: string): string {
    const items = this.notes.map(
      (note, i) => `<li id="note-${i + 1}" epub:type="endnote"><p>${note} <a href="#note-from-${i + 1}" role="doc-backlink">↩</a></p></li>`,
    );
    return `\n<section epub:type="endnotes" role="doc-endnotes"><h2>${escapeHtml(title)}</h2><ol>${items.join('\n')}</ol></section>`;
  }
}
