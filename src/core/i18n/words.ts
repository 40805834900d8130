/** Words, sentences, lines and letters of a text in any language: no other module cuts a text at its spaces or knows an alphabet. */
import { scriptOf } from './languages';
import { memo } from './memo';

/** Does the language set no spaces between its words? */
const isUnspaced = (lang: string): boolean => /^(?:Han[ist]|Jpan|Thai|Laoo|Khmr|Mymr)$/.test(scriptOf(lang));

const wordsIn = (text: string, lang: string): Intl.SegmentData[] => [
  ...memo(`words ${lang}`, () => new Intl.Segmenter(lang, { granularity: 'word' })).segment(text),
];

/** What a reader sees as one sign each, a letter with its marks or a family of emoji; where the browser cannot tell, code points. */
export const signsIn = (text: string): readonly string[] =>
  'Segmenter' in Intl ? Array.from(memo('signs', () => new Intl.Segmenter()).segment(text), ({ segment }) => segment) : [...text];

/** Scripts that set no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * How many words: what stands between spaces and has a letter or digit; in a language that sets no spaces, the words that Intl finds. A
 * clause of Chinese in another language is one: its readers pass over it.
 */
export const countWords = (text: string, lang: string): number =>
  text
    .split(/\s+/)
    .filter((run) => /[\p{L}\p{N}]/u.test(run))
    .reduce(
      (sum, run) => sum + (isUnspaced(lang) && UNSPACED.test(run) ? wordsIn(run, lang).filter(({ isWordLike }) => isWordLike).length : 1),
      0,
    );

/** Ends of sentences: a full stop with what closes after it, before a space; the full-width ones need none. */
const ENDS = /[.!?…](?:[”’)]|\s?»)*(?=\s)|[。！？][”’」』）]*/gu;

/** Whole sentences of a text, as many as fit; where they say too little, whole words and an ellipsis. Never longer than `max`. */
export function firstSentences(text: string, max: number, lang: string): string {
  if (text.length <= max) return text;
  const last = [...text.slice(0, max + 1).matchAll(ENDS)].filter(({ index, 0: end }) => index + end.length <= max).at(-1);
  const sentences = last ? text.slice(0, last.index + last[0].length) : '';
  if (sentences.length >= max / 3) return sentences;
  const whole = text.slice(0, max);
  const cut = UNSPACED.test(whole.slice(-1)) ? wordsIn(whole, lang).at(-1)!.index : whole.search(/\S*$/);
  return `${text.slice(0, cut).replace(/[\s,;:.–—，、；：-]+$/, '')}…`;
}

/** Signs that do not begin a line, and those that do not end one. https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** The pieces of a text between which a line may break, each with the space that stands before it where it is not the first of its line. */
export function piecesOf(text: string, lang: string): { text: string; space: string }[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((run) => (UNSPACED.test(run) ? unspaced(run, lang) : [run]).map((piece, i) => ({ text: piece, space: i === 0 ? ' ' : '' })));
}

function unspaced(run: string, lang: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of wordsIn(run, lang)) {
    const last = pieces.at(-1);
    const stays = last !== undefined && (CLOSING.test(segment) || OPENING.test(last) || !(UNSPACED.test(last) || UNSPACED.test(segment)));
    if (stays) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Breaks a text into lines no wider than `room`; a piece that is wider by itself stands alone. */
export function breakLines(text: string, room: number, width: (text: string) => number, lang: string): string[] {
  const lines: string[] = [];
  for (const { text: piece, space } of piecesOf(text, lang)) {
    const longer = lines.length === 0 ? piece : `${lines.at(-1)}${space}${piece}`;
    if (lines.length > 0 && width(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

/** The first sign of each sound by which a Chinese index is ordered, A to Z without I, U and V: https://cldr.unicode.org, root of zh/pinyin. */
const SOUNDS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];
const FIRST = [...'阿八嚓哒妸发旮哈讥咔垃呣拿喔妑七呥仨他屲夕丫帀'];

const collator = (lang: string): Intl.Collator =>
  memo(`collator ${lang}`, () => new Intl.Collator(lang, { sensitivity: 'base', numeric: true }));

/** A term without its quotation marks, brackets and other signs. */
const bare = (term: string): string => term.replace(/[^\p{L}\p{M}\p{N}\s]/gu, '').trim();

/** The order of two terms in an index: word by word; signs, accents and capitals do not count. */
export const compareTerms = (a: string, b: string, lang: string): number => collator(lang).compare(bare(a), bare(b));

/** Under which letter of an index a term stands: quotation marks and brackets do not count. What begins with no letter stands under "#". */
export function letterOf(term: string, lang: string): string {
  const first = /[\p{L}\p{N}]\p{M}*/u.exec(term)?.[0] ?? '';
  if (!/\p{L}/u.test(first)) return '#';
  if (/\p{Script=Han}/u.test(first)) {
    const pinyin = memo('collator pinyin', () => new Intl.Collator('zh-u-co-pinyin'));
    return SOUNDS[FIRST.findLastIndex((sign) => pinyin.compare(sign, first) <= 0)] ?? '#';
  }
  // É stands under E in French; Å is a letter by itself in Swedish.
  const plain = first.normalize('NFD')[0] ?? first;
  return (collator(lang).compare(plain, first) === 0 ? plain : first).toLocaleUpperCase(lang);
}

/** Entries under their letters, both in the order of the language; every entry stands once, what has no letter last. */
export function byLetter<T>(entries: readonly T[], termOf: (entry: T) => string, lang: string): { letter: string; entries: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const entry of [...entries].sort((a, b) => compareTerms(termOf(a), termOf(b), lang))) {
    const letter = letterOf(termOf(entry), lang);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups]
    .map(([letter, list]) => ({ letter, entries: list }))
    .sort((a, b) => Number(a.letter === '#') - Number(b.letter === '#') || compareTerms(a.letter, b.letter, lang));
}
