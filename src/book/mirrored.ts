/** What the book says of the comparison of scores and lists at home and in China. */
import type { Messages } from 'messages';
import { format, pick, type Language, type Localized } from '../core/i18n';
import { tally } from '../features/comparison/model';
import type { Comparison } from '../features/comparison/schema';
import type { Content } from './model';

/** The two that stand beside each other at first. */
export const MIRRORED = { first: 'canada', second: 'court-list' } as const;

type Thing = Extract<Comparison, { kind: 'thing' }>;

/** The things compared, in order, each with its answers in the order of the questions. */
export function things({ collections }: Content, collection: 'mirror' | 'stories') {
  const ordered = [...collections[collection].values()].sort((a, b) => a.order - b.order);
  const questions = ordered.flatMap((one) => (one.kind === 'question' ? [one.id] : []));
  return ordered
    .flatMap((one) => (one.kind === 'thing' ? [one as Thing] : []))
    .map((one) => ({ ...one, answers: questions.flatMap((id) => one.answers[id] ?? []) }));
}

/** How far the two with which the comparison begins agree. */
export function mirrorFinding(content: Content, words: Messages['comparison'], lang: Language): string {
  const known = things(content, 'mirror');
  const thing = (id: string) => known.find((one) => one.id === id)!;
  const [first, second] = [thing(MIRRORED.first), thing(MIRRORED.second)];
  const marks = (one: typeof first) => one.answers.map(({ mark }) => mark);
  const { alike, differs, open } = tally(marks(first), marks(second));
  const inText = (one: { inText?: Localized | undefined; name: Localized }) => pick(one.inText ?? one.name, lang).text;
  return format(words.sentence, { first: inText(first), second: inText(second), all: first.answers.length, alike, differs, open }, lang);
}
