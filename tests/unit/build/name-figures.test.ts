import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { figureFile, nameFigures } from '../../../src/build/name-figures';

const importsOf = (text: string): string[] =>
  [...mdxToJs(text, { mdastPlugins: [nameFigures] }).code.matchAll(/^import (\w+) from "([^"]+)"/gm)].map(
    ([, name, from]) => `${name} ${from}`,
  );

describe('the figures that a text names', () => {
  test('are imported, each once, and nothing else is', () => {
    const text =
      'A <Fact id="x" /> and <Term id="y">a term</Term>.\n\n<Bars fact="a" />\n\n<Bars fact="b" />\n\n## Title\n\n<Survey id="z" />\n';
    expect(importsOf(text)).toEqual(['Bars /src/features/bars/Figure.astro', 'Survey /src/features/surveys/Survey.astro']);
  });

  test('are found within a note and within a sentence', () => {
    expect(importsOf('<Note>See <Verdicts /> here.</Note>')).toEqual(['Verdicts /src/features/claims/Verdicts.astro']);
  });

  test('are none for a name that no feature has', () => {
    expect(importsOf('Nothing <Barz fact="a" />.')).toEqual([]);
    expect(figureFile('Fact')).toBeNull();
  });
});
