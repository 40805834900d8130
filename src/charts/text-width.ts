/**
 * How wide a text is, in em, where no browser is there to ask. Readers' machines have other fonts than this one, so each letter is taken as
 * wide as in the wider of DejaVu Sans and DejaVu Serif, rounded up: hardly any text face in use is wider, so that what fits here fits there.
 */
const ADVANCES: readonly (readonly [number, string])[] = [
  [0.3, "'"],
  [0.35, ' ,./:;\\ijl|’‘·\u00a0'],
  [0.4, '()-I[]f'],
  [0.45, '!Jt'],
  [0.5, '"*_`r–'],
  [0.55, '?sz“”'],
  [0.6, 'cvxy'],
  [0.65, '$0123456789abdeghknopqu{}¥€'],
  [0.7, 'FLPSTYZ'],
  [0.75, 'ABEKVX'],
  [0.8, 'CGR'],
  [0.85, '#+<=>DOQU^~−×≤≥±'],
  [0.9, '&HNw'],
  [1, '%@m—…'],
  [1.05, 'MW'],
];
const advances = new Map(ADVANCES.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/** A letter of no alphabet known here, as a Chinese sign, fills a square. */
const SQUARE = 1;
const BOLD = 1.15;

export function textWidth(text: string, weight: 'regular' | 'bold' = 'regular'): number {
  // Accents stand above their letter and take no room.
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')];
  const width = letters.reduce((sum, letter) => sum + (advances.get(letter) ?? SQUARE), 0);
  return weight === 'bold' ? width * BOLD : width;
}

/** Size of the letters in pictures, in rem. */
export const LETTER = 0.8125;
