import type { Block, Line } from '../../../core/blocks';
import { fill, formatDate, formatList, formatNumber } from '../../../core/i18n';
import { foot, heading, link, paragraph, rubric, table } from './parts';
import type { Evidence, Kit, Lesson, Question } from './types';

/** The answers, each with what it rests on; the facts stand at the end, numbered, with their sources. */
export function keyBlocks(lesson: Lesson, kit: Kit): Block[] {
  const { labels } = kit;
  const facts = [...new Map(lesson.questions.flatMap(({ answer }) => answer.evidence).map((one) => [one.id, one])).values()];
  const place = new Map(facts.map(({ id }, i) => [id, i + 1]));
  return [
    paragraph(labels.keyNote),
    ...lesson.questions.flatMap((question) => answerBlocks(question, place, lesson, kit)),
    heading(2, labels.sources),
    { kind: 'list', marker: 'number', items: facts.map((fact) => [{ kind: 'paragraph', text: factLine(fact, lesson, kit) }]) },
    foot(kit, formatDate, lesson.language),
  ];
}

function answerBlocks(question: Question, place: ReadonlyMap<string, number>, { language }: Lesson, kit: Kit): Block[] {
  const { number, tasks, answer, rubric: grades } = question;
  const { labels } = kit;
  const asked = (tasks.standard ?? tasks.deep)?.text ?? '';
  const facts = answer.evidence.map(({ id }) => formatNumber(place.get(id)!, language));
  return [
    heading(2, fill(labels.answer, { n: number })),
    { kind: 'paragraph', text: [{ kind: 'em', text: [asked] }] },
    ...answer.text.map(paragraph),
    ...(answer.table ? [table(answer.table)] : []),
    ...(grades.length > 0 ? [rubric(grades, fill(labels.rubricOf, { n: number }), kit)] : []),
    ...(facts.length > 0 ? [paragraph(fill(labels.restsOn, { facts: formatList(facts, language) }))] : []),
  ];
}

/** A fact with its sources; where these only report it, it says so first. */
function factLine({ statement, confidence, sources, address }: Evidence, { language }: Lesson, { labels }: Kit): Line {
  const named = sources.map(({ title, url, lang }) => {
    const text: Line = lang === language ? [title] : [{ kind: 'original', lang, text: title }];
    return url === null ? text : [{ kind: 'link' as const, href: url, text }];
  });
  return [
    `${statement} ${confidence === 'secondary' ? labels.reported : labels.read} `,
    ...named.flatMap((one, i) => (i === 0 ? one : ['; ', ...one])),
    ' (',
    link(labels.fact, address),
    ')',
  ];
}
