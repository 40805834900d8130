/** Whole sentences of a text, as many as fit; where they say too little, whole words and an ellipsis. Never longer than `max`. */
export function firstSentences(text: string, max: number): string {
  if (text.length <= max) return text;
  const ends = [...text.slice(0, max + 1).matchAll(/[.!?…][”’)]*(?=\s)/g)];
  const last = ends.at(-1);
  const sentences = last ? text.slice(0, last.index + last[0].length) : '';
  if (sentences.length >= max / 3) return sentences;
  return `${text.slice(0, max).replace(/[\s,;:.–—-]+\S*$/, '')}…`;
}
