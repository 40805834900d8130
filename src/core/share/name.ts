/** Names that readers give, from a field, a link, a file or the device. */
import { signsIn } from '../i18n';

export const LONGEST_NAME = 40;

/** Signs that are not seen, but for the joiners that Persian and Hindi need and the mark that makes an emoji of a sign. */
const UNSEEN = /(?!\u200c|\u200d|\ufe0f)[\p{C}\p{DI}]/gu;

/**
 * A name as it can stand in a sentence, a picture and a file: one line, no sign that cannot be seen or that XML forbids, spaces
 * only between words, four marks on one letter at the most, no longer than fits. '' where nothing that can be seen is left.
 */
export function cleanName(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ +/g, ' ')
    .normalize()
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
  const whole = line.trim();
  let name = '';
  // Half of a sign would be no text, and half of a family another family.
  for (const sign of whole.length > LONGEST_NAME ? signsIn(whole) : [whole]) {
    if (name.length + sign.length > LONGEST_NAME) break;
    name += sign;
  }
  return /[^\s\p{M}\p{DI}\u2800]/u.test(name) ? name.trim() : '';
}

/** Letters of the scripts that are written from right to left. */
const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name for the middle of a sentence: one that runs from right to left must not turn what follows it round. */
export const isolated = (name: string): string => (LEFTWARDS.test(name) ? `\u2068${name}\u2069` : name);

/** A name for a file, without its kind; `other` where no letter or digit is in it. */
export const fileName = (name: string, other: string): string =>
  /[\p{L}\p{N}]/u.test(name)
    ? name
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
    : other;
