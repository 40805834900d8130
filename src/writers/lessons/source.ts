/** A lesson as its files are made of it. */
import type { Book } from '../../book';
import { plain, textsIn, type Block, type Document, type Slide } from '../../core/blocks';
import type { Item } from '../../core/quiz';
import type { Messages } from 'messages';
import {
  cardsBlocks,
  deck,
  keyBlocks,
  LEVELS,
  lineOf,
  planBlocks,
  pupilsCards,
  sheetBlocks,
  sheetFoot,
  type Kit,
  type Lesson,
} from '../../features/lessons/model';

export interface Source {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  /** What the lesson asks, and a class talks about. */
  readonly question: string;
  /** Address of its page, absolute: an id that stays, too. */
  readonly address: string;
  /** What pupils have before them on a screen. */
  readonly pupils: readonly Block[];
  readonly papers: Readonly<Record<'plan' | 'sheets' | 'key' | 'cards', Document>>;
  readonly slides: readonly Slide[];
  readonly items: readonly Item[];
  /** What stands at the foot of the sheets. */
  readonly foot: string;
  readonly licence: string;
  /** The last day on which it was looked at. */
  readonly modified: string;
  /** What a package says to pupils. */
  readonly words: Words;
}

export type Words = Messages['lessons']['pupils'];

export function sourceOf(lesson: Lesson, kit: Kit, { messages, language, home }: Book): Source {
  const { labels } = kit;
  const words = messages.get(language)!.lessons.pupils;
  const paper = (name: string, blocks: readonly Block[]): Document => ({ title: `${name}: ${lesson.title}`, language, blocks });
  const sheets = LEVELS.flatMap((level, i): Block[] => [
    ...(i > 0 ? [{ kind: 'page-break' as const }] : []),
    { kind: 'heading', level: 2, text: [labels.levels[level]] },
    ...sheetBlocks(lesson, level, kit),
  ]);
  return {
    id: lesson.id,
    language,
    title: lesson.title,
    summary: plain(lineOf(lesson.summary)),
    question: plain(lineOf(lesson.question)),
    address: new URL(lesson.paths.plan.replace(/^[^/]*\//, ''), home).href,
    pupils: [{ kind: 'paragraph', text: [words.write] }, ...sheetBlocks(lesson, 'standard', kit), ...pupilsCards(lesson), sheetFoot(kit)],
    foot: textsIn([sheetFoot(kit)]).join(' '),
    papers: {
      plan: paper(labels.plan, planBlocks(lesson, kit)),
      sheets: paper(labels.sheet, sheets),
      key: paper(labels.key, keyBlocks(lesson, kit)),
      cards: paper(labels.cards, cardsBlocks(lesson, kit)),
    },
    slides: deck(lesson, kit),
    items: lesson.items,
    licence: plain(lineOf(kit.licence)),
    modified: kit.checked,
    words,
  };
}
