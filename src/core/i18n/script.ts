const CHINESE = /(\p{Script=Han}(?:[\p{Script=Han}《》〈〉「」、。，：；（）〔〕“”—·\d]*[\p{Script=Han}》〉」）〕])?)/u;

/** A text in which Chinese may stand, as runs of one script each; Chinese keeps the punctuation inside it. Joined they are the text. */
export function scriptRuns(text: string): { text: string; chinese: boolean }[] {
  // split() with one group puts the runs of Chinese at the odd places.
  return text
    .split(CHINESE)
    .map((run, i) => ({ text: run, chinese: i % 2 === 1 }))
    .filter((run) => run.text !== '');
}
