import type { Block } from '../../../core/blocks';
import { fill, formatDate, formatList } from '../../../core/i18n';
import { foot, heading, labelled, link, list, paragraph, rubric } from './parts';
import { timeBar } from './time-bar';
import { LEVELS, type Kit, type Lesson, type Step } from './types';

/** The plan of a lesson, as a teacher holds it in hand. */
export function planBlocks(lesson: Lesson, kit: Kit): Block[] {
  const { labels } = kit;
  const exits = lesson.questions.filter(({ kind }) => kind === 'exit');
  return [
    paragraph(`**${lesson.question}**`),
    heading(2, labels.objectives),
    paragraph(labels.pupils),
    list(lesson.objectives.map(({ text, checkedBy }) => `${text} (${questionsOf(checkedBy, lesson, kit)})`)),
    heading(2, labels.time),
    timeBar(lesson, kit),
    ...shorter(lesson, kit),
    heading(2, labels.materials),
    list(lesson.materials),
    {
      kind: 'list',
      marker: 'bullet',
      items: [...lesson.site, ...lesson.gathered].map(({ label, address }) => [{ kind: 'paragraph', text: [link(label, address)] }]),
    },
    heading(2, labels.before),
    ...kit.contract.map((words, i) => (i === 0 ? labelled(labels.contract, words) : paragraph(words))),
    list(lesson.cautions),
    list(kit.cautions.map(({ title, text }) => `**${title}** ${text}`)),
    heading(2, labels.steps),
    ...lesson.steps.flatMap((step, at) => stepBlocks(step, at, lesson, kit)),
    heading(2, labels.levelsHeading),
    list(LEVELS.map((level) => `**${labels.levels[level]}** ${labels.levelNotes[level]}`)),
    heading(2, labels.noDevice),
    paragraph(lesson.noDevice),
    heading(2, labels.exit),
    ...exits.flatMap(({ number, tasks, rubric: grades }) => [
      paragraph(tasks.standard?.text ?? ''),
      rubric(grades, fill(labels.rubricOf, { n: number }), kit),
    ]),
    heading(2, labels.extension),
    list(lesson.extension),
    heading(2, labels.standards),
    list(lesson.standards.map(({ code, framework, text }) => `${framework} **${code}**: ${text}`)),
    paragraph(labels.standardsNote),
    heading(2, labels.changes),
    list(kit.changes.map(({ text }) => text)),
    foot(kit, formatDate, lesson.language),
  ];
}

/** "question 2 and question 3" */
const questionsOf = (ids: readonly string[], { questions, language }: Lesson, { labels }: Kit): string =>
  formatList(
    questions.filter(({ id }) => ids.includes(id)).map(({ number }) => fill(labels.checkedBy, { n: number })),
    language,
  );

/** Which steps are cut where the lesson is shorter; nothing where it has one length. */
function shorter({ short, steps, language }: Lesson, { labels }: Kit): Block[] {
  if (short === null) return [];
  const cut = steps.filter((step) => step.short < step.minutes).map((step) => fill(labels.cut, { step: step.title, n: step.short }));
  return [paragraph(fill(labels.shortForm, { n: short, steps: formatList(cut, language) }))];
}

function stepBlocks(step: Step, at: number, { steps }: Lesson, { labels }: Kit): Block[] {
  const from = steps.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
  const told = [
    [labels.say, step.say === null ? null : `“${step.say}”`],
    [labels.do, step.do],
    [labels.expect, step.expect],
    [labels.ifNot, step.ifNot],
  ] as const;
  return [
    heading(3, `${fill(labels.span, { from, to: from + step.minutes })} ${step.title}`),
    ...told.flatMap(([label, words]) => (words === null ? [] : [labelled(label, words)])),
  ];
}
