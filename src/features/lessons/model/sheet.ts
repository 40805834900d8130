import type { Block } from '../../../core/blocks';
import { formatDate } from '../../../core/i18n';
import { lineOf } from './inline';
import { foot, list, paragraph, table } from './parts';
import type { Kit, Lesson, Level, Task } from './types';

/** What a pupil of a level holds in hand, without its foot. There is no line for a name. */
export function sheetBlocks(lesson: Lesson, level: Level, kit: Kit): Block[] {
  const { reading, questions } = lesson;
  const { labels } = kit;
  const asked = questions.flatMap(({ number, tasks }) => (tasks[level] ? [{ number, task: tasks[level] }] : []));
  return [
    paragraph(`**${lesson.question}** ${labels.noName}`),
    ...(reading[level].length > 0
      ? [{ kind: 'box' as const, title: lineOf(labels.reading), blocks: reading[level].map((words) => paragraph(words)) }]
      : []),
    ...asked.flatMap(({ number, task }) => taskBlocks(number, task)),
  ];
}

/** Whose the sheet is and how old; on paper it stands at the foot of each page, so that it never asks for one of its own. */
export const sheetFoot = (kit: Kit): Block => foot(kit, formatDate, kit.language);

/** A question with what is ticked, filled in or written under it. */
function taskBlocks(number: number, { text, options, table: cells, lines }: Task): Block[] {
  return [
    paragraph(`**${number}.** ${text}`),
    ...(options.length > 0 ? [list(options, 'box')] : []),
    ...(cells ? [table(cells)] : []),
    ...(lines > 0 ? [{ kind: 'lines' as const, count: lines }] : []),
  ];
}

/** The exit question by itself, to be cut out. */
export function slipBlocks({ questions }: Lesson, { labels }: Kit): Block[] {
  return questions.flatMap(({ kind, tasks }): Block[] =>
    kind === 'exit' && tasks.standard
      ? [
          { kind: 'paragraph', text: [{ kind: 'strong', text: [labels.exit] }] },
          paragraph(tasks.standard.text),
          { kind: 'lines', count: tasks.standard.lines },
        ]
      : [],
  );
}
