import { LinkedFile } from '../../kit/linked.svelte';
import { countOf, GROUPS, isIn, type Count, type Group } from './model';
import { marksOf, type Mark } from './model/geometry';
import { readSheet, writeSheet } from './model/link';
import type { LineWords, SheetData, SheetProps } from './types';

/** A mark with its place among the lines, and the theme of its row. */
export interface Placed extends Mark {
  readonly index: number;
  readonly theme: string;
}

/** One copy of the sheet: the lines shown and the line that is read. */
export class RulebookView {
  readonly #props: SheetProps;
  readonly marks: readonly Placed[];
  shown = $state('all');
  chosen = $state(0);
  /** The line under the pointer. */
  pointed: number | null = $state(null);
  readonly linked: LinkedFile<SheetData>;

  constructor(props: SheetProps) {
    this.#props = props;
    this.linked = new LinkedFile<SheetData>(
      props.addressKey,
      () => this.link,
      props.file,
      (data) => this.#take(data),
    );
    let index = 0;
    this.marks = props.rows.flatMap((row, i) => marksOf(row, i).map((mark): Placed => ({ ...mark, theme: row.theme, index: index++ })));
    this.chosen = props.first.at;
  }

  /** Marks of the lines that the reader asks for. */
  readonly lit = $derived.by((): readonly Placed[] => {
    if (isGroup(this.shown)) {
      const group = this.shown;
      return this.marks.filter(({ theme, role }) => isIn(group, theme, role));
    }
    return (this.linked.data?.lives.find(({ id }) => id === this.shown)?.lines ?? []).map((at) => this.marks[at]!);
  });
  readonly dim = $derived.by(() => {
    const lit = new Set(this.lit);
    return this.marks.filter((mark) => !lit.has(mark));
  });
  readonly count: Count = $derived(countOf(this.lit.map(({ at }) => at)));
  readonly read = $derived(this.pointed ?? this.chosen);
  readonly line: LineWords | null = $derived.by(
    () => this.linked.data?.lines[this.read] ?? (this.read === this.firstAt ? this.firstLine : null),
  );
  readonly link: string | null = $derived.by(() => {
    const line = this.linked.data?.lines[this.chosen]?.id;
    return line === undefined || (this.shown === 'all' && this.chosen === this.firstAt) ? null : writeSheet({ shown: this.shown, line });
  });
  /** Place of the line among those shown. */
  readonly at = $derived(
    Math.max(
      this.lit.findIndex(({ index }) => index === this.chosen),
      0,
    ),
  );

  get firstAt(): number {
    return this.#props.first.at;
  }
  get firstLine(): LineWords {
    return this.#props.first.line;
  }

  async show(shown: string): Promise<void> {
    if (!isGroup(shown) && !(await this.linked.load())) return;
    this.shown = shown;
    // The line that is read is always one of those shown.
    if (!this.lit.some(({ index }) => index === this.chosen)) this.choose(this.lit[0]?.index ?? this.chosen);
    else this.choose(this.chosen);
  }

  choose(index: number): void {
    this.chosen = index;
    void this.linked.load().then(() => this.linked.changed());
  }

  #take({ lines, lives }: SheetData): void {
    const known = { shown: [...GROUPS, ...lives.map(({ id }) => id)], lines: lines.map(({ id }) => id) };
    const given = this.linked.take((text) => readSheet(text, known, { shown: 'all', line: this.firstLine.id }));
    if (!given) return;
    this.shown = given.state.shown;
    this.chosen = lines.findIndex(({ id }) => id === given.state.line);
  }
}

const isGroup = (shown: string): shown is Group => (GROUPS as readonly string[]).includes(shown);
