import type { Block, Slide } from '../../../core/blocks';
import { list, paragraph, table } from './parts';
import type { Kit, Lesson } from './types';

/** The pictures for the wall: the question with the contract, one for each step that has one, the exit, and what has changed. */
export function deck(lesson: Lesson, kit: Kit): Slide[] {
  const { labels, contract, changes } = kit;
  const exits = lesson.questions.filter(({ kind }) => kind === 'exit');
  return [
    { title: lesson.title, blocks: [paragraph(`**${lesson.question}**`), ...contract.map(paragraph)] },
    ...lesson.steps.flatMap(({ slide }) => (slide ? [{ title: slide.title, blocks: linesOf(slide.lines) }] : [])),
    ...exits.map(({ tasks }): Slide => ({
      title: labels.exit,
      blocks: [paragraph(tasks.standard?.text ?? ''), ...(tasks.standard?.table ? [table(tasks.standard.table)] : [])],
    })),
    { title: labels.changes, blocks: [list(changes.map(({ text }) => text))] },
  ];
}

/** One line is said by itself, several are a list. */
const linesOf = (lines: readonly string[]): Block[] => (lines.length > 1 ? [list(lines)] : lines.map(paragraph));
