/** What a reader believes before reading, and how far it lies from the evidence. */
export interface Asked {
  readonly id: string;
}
/** A number on a scale. */
interface NumberQuestion extends Asked {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
}
/** One of some options; answers are places in them, from 0. */
interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly options: readonly unknown[];
}
/** What is asked, without what the evidence says. */
export type Question = NumberQuestion | ChoiceQuestion;

interface Answered {
  /** What the evidence says, in the unit of the scale or as a place among the options. */
  readonly answer: number;
}
export type NumberBet = NumberQuestion & Answered;
export type Bet = NumberBet | (ChoiceQuestion & Answered);

/** What was said, by the id of the bet. A bet that was not placed is not in it. */
export type Answers = Readonly<Record<string, number>>;

/** Answers as storage gave them back: whatever is no answer to one of these bets is left out. Never throws. */
export function toAnswers(stored: unknown, bets: readonly Question[]): Answers {
  if (typeof stored !== 'object' || stored === null) return {};
  const said = new Map<string, unknown>(Object.entries(stored));
  return Object.fromEntries(
    bets.flatMap((bet): [string, number][] => {
      const value = said.get(bet.id);
      return typeof value === 'number' && isAnswer(value, bet) ? [[bet.id, value]] : [];
    }),
  );
}

const isAnswer = (value: number, bet: Question): boolean =>
  bet.kind === 'number' ? value >= bet.min && value <= bet.max : Number.isInteger(value) && value >= 0 && value < bet.options.length;

/** A guess within a fiftieth of the scale counts as lying on the evidence: a slider is no finer than that. */
const CLOSE = 1 / 50;

/** How far a number said lies from the evidence: with its sign, in the unit of the scale; as a share of the scale, and whether more than half of it. */
export function miss(
  bet: NumberBet,
  said: number,
): { readonly off: number; readonly share: number; readonly far: boolean; readonly side: 'above' | 'below' | 'on' } {
  const off = said - bet.answer;
  const scale = bet.max - bet.min;
  return {
    off,
    share: Math.abs(off) / scale,
    far: Math.abs(off) > scale / 2,
    side: Math.abs(off) <= CLOSE * scale ? 'on' : off > 0 ? 'above' : 'below',
  };
}

/** How many bets were placed and how they lie to the evidence. No grade comes of it. */
interface Summary {
  readonly placed: number;
  readonly numbers: { readonly placed: number; readonly far: number; readonly above: number; readonly below: number; readonly on: number };
  /** Shares of their scales by which the numbers miss, one with another; null without a number. */
  readonly mean: number | null;
  readonly choices: { readonly placed: number; readonly right: number };
}

export function summarize(bets: readonly Bet[], answers: Answers): Summary {
  const numbers = { placed: 0, far: 0, above: 0, below: 0, on: 0 };
  const choices = { placed: 0, right: 0 };
  let shares = 0;
  for (const bet of bets) {
    const said = answers[bet.id];
    if (said === undefined) continue;
    if (bet.kind === 'choice') {
      choices.placed += 1;
      choices.right += Number(said === bet.answer);
    } else {
      const { share, far, side } = miss(bet, said);
      shares += share;
      numbers.placed += 1;
      numbers.far += Number(far);
      numbers[side] += 1;
    }
  }
  return {
    placed: numbers.placed + choices.placed,
    numbers,
    choices,
    mean: numbers.placed === 0 ? null : shares / numbers.placed,
  };
}
