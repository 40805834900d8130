/** Where the spelling of England and that of America part: what stands in a word, and what stands there in the other. */
const PARTINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w\w)our(?=(?:s|ed|ing|ite|ites|able|er|ers|al|less|ful)?$)/, 'or'],
  [/(?<=\w\w)or(?=(?:s|ed|ing|ite|ites|able|er|ers|al|less|ful)?$)/, 'our'],
  [/(?<=[iy])s(?=(?:e[drs]?|ers|ing|ations?)$)/, 'z'],
  [/(?<=[iy])z(?=(?:e[drs]?|ers|ing|ations?)$)/, 's'],
  [/(?<=[bt])re(?=s?$)/, 'er'],
  [/(?<=[bt])er(?=s?$)/, 're'],
  [/(?<=en)c(?=e[ds]?$|ing$)/, 's'],
  [/(?<=en)s(?=e[ds]?$|ing$)/, 'c'],
  [/(?<=gram)me(?=s?$)/, ''],
  [/(?<=gram)(?=s?$)/, 'me'],
  [/(?<=dg)e(?=ment)/, ''],
  [/(?<=dg)(?=ment)/, 'e'],
  [/(?<=\w\w[aeiou]l)l(?=(?:ed|ing|er|ers)$)/, ''],
  [/(?<=\w\w[aeiou]l)(?=(?:ed|ing|er|ers)$)/, 'l'],
];

/** A word as `words` spell it on the other side of the Atlantic, or a form of it: "behavior" → "behaviour"; undefined where they do not. */
export function respell(word: string, words: ReadonlySet<string>): string | undefined {
  const others = PARTINGS.filter(([from]) => from.test(word)).map(([from, to]) => word.replace(from, to));
  const stands = (other: string) => {
    const parts = [...other].findIndex((letter, i) => letter !== word[i]);
    const stem = other.slice(0, Math.max(other.length - 3, parts + 1));
    return parts >= 0 && [...words].some((one) => one.startsWith(stem));
  };
  return others.find((other) => words.has(other)) ?? others.find(stands);
}
