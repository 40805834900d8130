/**
 * Makes src/styles/fonts/source-serif-4.woff2: the Latin letters of Source Serif 4 (SIL Open Font License 1.1),
 * weights 400 to 700 in one file. Run by hand (`npm run font`) when the character list changes; the result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';

const source = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const target = 'src/styles/fonts/source-serif-4.woff2';
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const more = ' £§«»°±·×÷éèêëàâäáãçñóòôöúùûüíìîïÉÖÜß–—‘’“”…•€−≤≥';

const font = await subset(readFileSync(source), ascii + more, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
});
writeFileSync(target, font);
console.log(`${target}: ${(font.length / 1000).toFixed(1)} kB`);
