/** Pieces of which plans, sheets and keys are put together. */
import type { Block, Inline, Line } from '../../../core/blocks';
import { fill, type Language } from '../../../core/i18n';
import { lineOf } from './inline';
import type { Grade, Kit, Table, Words } from './types';

export const heading = (level: 2 | 3 | 4, words: Words): Block => ({ kind: 'heading', level, text: lineOf(words) });

export const paragraph = (words: Words): Block => ({ kind: 'paragraph', text: lineOf(words) });

/** "**Say** Who will move her up?" */
export const labelled = (label: string, words: Words): Block => ({
  kind: 'paragraph',
  text: [{ kind: 'strong', text: [label] }, ' ', ...lineOf(words)],
});

export const list = (items: readonly Words[], marker: 'bullet' | 'number' | 'box' = 'bullet'): Block => ({
  kind: 'list',
  marker,
  items: items.map((item) => [paragraph(item)]),
});

export const link = (text: Words, href: string): Inline => ({ kind: 'link', href, text: lineOf(text) });

export const table = ({ caption, columns, rows }: Table): Block => ({
  kind: 'table',
  caption: lineOf(caption),
  columns: columns.map(lineOf),
  rows: rows.map((row) => row.map(lineOf)),
  rowHeads: true,
});

/** What each grade of an open question asks for, and what a pupil of that grade might write. */
export const rubric = (grades: readonly Grade[], caption: Words, { labels }: Kit): Block => ({
  kind: 'table',
  caption: lineOf(caption),
  columns: [labels.rubric, labels.says, labels.example].map((label): Line => [label]),
  rows: grades.map(({ grade, says, example }) => [[labels.grades[grade]], lineOf(says), lineOf(example)]),
  rowHeads: true,
});

/** "Licence … Last looked at …": what stands at the foot of each paper. */
export const foot = ({ licence, checked, labels }: Kit, formatDate: (iso: string, lang: Language) => string, lang: Language): Block =>
  paragraph(`${licence} ${fill(labels.checked, { date: formatDate(checked, lang) })}`);
