import type { Block } from '../../../core/blocks';
import { formatDate } from '../../../core/i18n';
import { foot, heading, paragraph, table } from './parts';
import { slipBlocks } from './sheet';
import type { Card, Kit, Lesson } from './types';

/** As many exit slips as stand on one sheet of paper. */
const SLIPS = 4;

/** All that is cut out: the cards of the lesson, the card of words, and exit slips. */
export function cardsBlocks(lesson: Lesson, kit: Kit): Block[] {
  const { labels, words } = kit;
  const slip = slipBlocks(lesson, kit);
  return [
    ...lesson.cards.flatMap(({ title, note, cards }): Block[] => [
      heading(2, title),
      paragraph(note),
      { kind: 'cards', cards: cards.map(cardBlocks) },
    ]),
    heading(2, labels.words),
    {
      kind: 'cards',
      cards: words.map(({ original, pinyin, meaning }): Block[] => [
        {
          kind: 'paragraph',
          text: [{ kind: 'original', lang: 'zh-Hans', text: original }, ' ', { kind: 'original', lang: 'zh-Latn-pinyin', text: pinyin }],
        },
        paragraph(meaning),
      ]),
    },
    heading(2, labels.slips),
    { kind: 'cards', cards: Array.from({ length: SLIPS }, () => slip) },
    foot(kit, formatDate, lesson.language),
  ];
}

/** The cards as pupils find them on a screen: without what is said to the teacher, by the alphabet, since their own order can be an answer. */
export const pupilsCards = ({ cards: sets, language }: Lesson): Block[] =>
  sets.flatMap(({ title, cards }): Block[] => [
    heading(2, title),
    {
      kind: 'cards',
      cards: cards
        .filter(({ optional }) => !optional)
        .sort((a, b) => textOf(a).localeCompare(textOf(b), language, { numeric: true }))
        .map(cardBlocks),
    },
  ]);

const textOf = ({ title, lines }: Card): string => lines[0] ?? title;

const cardBlocks = ({ title, lines, table: cells }: Card): Block[] => [
  heading(3, title),
  ...lines.map(paragraph),
  ...(cells ? [table(cells)] : []),
];
