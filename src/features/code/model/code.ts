/**
 * The unified social credit code of GB 32100-2015: 18 signs in five parts, the last of which makes a weighted sum divisible by 31.
 * Written from the standard's rule; four open programs agree on signs, weights and modulus.
 */

/** The signs in the order of their values, 0 to 30. I, O, S, V and Z are left out. */
export const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export const LENGTH = 18;
const MODULUS = SIGNS.length;

export const PARTS = [
  { id: 'register', from: 0, to: 1 },
  { id: 'kind', from: 1, to: 2 },
  { id: 'district', from: 2, to: 8 },
  { id: 'organisation', from: 8, to: 17 },
  { id: 'check', from: 17, to: 18 },
] as const;
export type PartId = (typeof PARTS)[number]['id'];

/** An invented firm in an invented district, and the same with two signs that changed places. */
export const INVENTED = '91990000EXAMPLE11A';
export const SWAPPED = '91990000EXAMLPE11A';

/** One sign and what it adds; `value` is null for a sign that the alphabet does not have, and such a sign adds nothing. */
export interface Step {
  readonly sign: string;
  readonly value: number | null;
  /** A power of three, modulo 31; of the check sign 1. */
  readonly weight: number;
  readonly product: number;
  /** What the sum up to here leaves over when divided by 31. */
  readonly rest: number;
}

/**
 * fits: the sum is divisible by 31 · off: it is not, which does not make a code false · short: signs are missing ·
 * strange: it has signs outside the alphabet.
 */
export type Verdict = 'fits' | 'off' | 'short' | 'strange';

export interface TakenApart {
  readonly signs: string;
  readonly steps: readonly Step[];
  readonly sum: number;
  readonly verdict: Verdict;
  /** The sign that would fit at the end; null where one of the first 17 is missing or outside the alphabet. */
  readonly check: string | null;
  /** Letters outside the alphabet, each once. */
  readonly strange: readonly string[];
  /** Whether the older number inside fits its own check; null where it cannot be worked out. */
  readonly inner: boolean | null;
}

/** What a reader typed, as a code is written: capitals and digits, at most 18. */
export const signsIn = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH);

export function takeApart(signs: string): TakenApart {
  const steps: Step[] = [];
  let sum = 0;
  let weight = 1;
  for (const [place, sign] of [...signs].entries()) {
    const found = SIGNS.indexOf(sign);
    const value = found === -1 ? null : found;
    const factor = place === LENGTH - 1 ? 1 : weight;
    const product = (value ?? 0) * factor;
    sum += product;
    steps.push({ sign, value, weight: factor, product, rest: sum % MODULUS });
    weight = (weight * 3) % MODULUS;
  }
  const strange = [...new Set(steps.filter(({ value }) => value === null).map(({ sign }) => sign))];
  const body = steps.slice(0, LENGTH - 1);
  const whole = body.length === LENGTH - 1 && body.every(({ value }) => value !== null);
  return {
    signs,
    steps,
    sum,
    strange,
    inner: innerFits(signs.slice(8, 17)),
    verdict: strange.length > 0 ? 'strange' : signs.length < LENGTH ? 'short' : sum % MODULUS === 0 ? 'fits' : 'off',
    check: whole ? (SIGNS[(MODULUS - (body.at(-1)?.rest ?? 0)) % MODULUS] ?? null) : null,
  };
}

const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The older organization number: eight signs, A as 10 to Z as 35, and a ninth that brings the sum to a multiple of 11; X is ten. */
function innerFits(nine: string): boolean | null {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(nine)) return null;
  const sum = INNER_WEIGHTS.reduce((total, weight, i) => total + weight * parseInt(nine[i] ?? '', 36), 0);
  const last = nine[8] === 'X' ? 10 : Number(nine[8]);
  return (sum + last) % 11 === 0;
}
