import { getCollection } from 'astro:content';
import type { Bet } from './model';
import { format, pick, withUnit, type Language, type Unit } from '../../core/i18n';
import type { Messages } from 'messages';
import { chaptersIn, need, printValue, messages, unitOf, type ChapterEntry } from '../../components/page';

/** A bet with everything that a page says of it. */
export type PrintedBet = Bet & {
  readonly question: string;
  /** A few words for it. */
  readonly name: string;
  readonly chapter: ChapterEntry;
  /** What the evidence says, in three parts around the value. */
  readonly evidence: readonly [before: string, value: string, after: string];
  /** The fact and the value that answer it. */
  readonly fact: string;
  readonly value: string;
  /** The fact among the numbers of its chapter. */
  readonly number: string;
  /** Where in the book the evidence stands. */
  readonly place: string;
  readonly survey: string | null;
} & (
    | { readonly kind: 'number'; readonly step: number; readonly unit: Unit | undefined }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
  );

/** The bets whose chapters stand in this language, in their order. */
export async function betsIn(lang: Language): Promise<PrintedBet[]> {
  const ui = await messages(lang);
  const chapters = await chaptersIn(lang);
  const bets = (await getCollection('bets')).map(({ data }) => data).sort((a, b) => a.order - b.order);
  const printed = await Promise.all(
    bets.map(async (bet): Promise<PrintedBet[]> => {
      const chapter = chapters.find(({ id }) => id === bet.chapter);
      if (!chapter) return [];
      const { data: fact } = await need('facts', bet.fact, `bet ${bet.id}`);
      const value = fact.values.find(({ key }) => key === bet.value);
      if (!value) throw new Error(`bet ${bet.id}: the fact ${bet.fact} has no value "${bet.value}"`);
      const [before = '', after = ''] = pick(bet.answer, lang).text.split('{value}');
      const text = printValue(value, ui, lang);
      const common = {
        id: bet.id,
        name: pick(bet.name, lang).text,
        chapter,
        fact: bet.fact,
        value: bet.value,
        evidence: [before, text, after] as const,
        number: `${chapter.path}numbers/#fact-${bet.fact}`,
      };
      if (bet.kind === 'number') {
        const { kind, min, max, step } = bet;
        const own = { kind, min, max, step, answer: Number(value.value), unit: unitOf(value.unit, ui), survey: bet.survey ?? null };
        return [{ ...common, ...own, question: pick(bet.question, lang).text, place: `${chapter.path}#bet-${bet.id}` }];
      }
      const { question, options } = chapter.entry.data.bet;
      const answer = options.findIndex(({ right }) => right);
      const texts = options.map((option) => option.text);
      return [{ ...common, kind: 'choice', question, options: texts, answer, survey: null, place: `${chapter.path}#bet` }];
    }),
  );
  return printed.flat();
}

/** What a page needs to remind the reader of the numbers said at the start, where the evidence stands; {said} is filled in on the device. */
export function remindersOf(bets: readonly PrintedBet[], ui: Messages, lang: Language): NonNullable<App.Locals['bets']> {
  const numbers = bets.flatMap((bet) => (bet.kind === 'number' ? [bet] : []));
  return {
    waiting: new Map(numbers.map(({ id, fact, value }) => [`${fact} ${value}`, id])),
    reminders: new Map(
      numbers.map(({ id, unit, max, evidence }) => [
        id,
        format(ui.bets.reminder, { said: withUnit(max, unit, lang, '{said}'), value: evidence[1] }, lang),
      ]),
    ),
  };
}
