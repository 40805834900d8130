/**
 * Makes the files of src/styles/fonts of Source Serif 4 (SIL Open Font License 1.1), weights 400 to 700 in one file: the Latin letters that
 * English needs, and beside them those that only other languages do. Run by hand (`npm run font`) when a list changes; the result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';

const source = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const FILES = {
  'source-serif-4': `${ascii}\u00a0£§«»°±·×÷éèêëàâäáãçñóòôöúùûüíìîïÉÖÜß–—‘’“”…•€−≤≥`,
  // The page asks for it where one of these stands on it: src/layouts/Page.astro names them again, as a browser reads them.
  'source-serif-4-more': 'ÀÁÂÃÄÅÆÇÈÊËÌÍÎÏÐÑÒÓÔÕØÙÚÛÝÞåæðõøýþÿŒœŸ‹›„‚¡¿ªº\u202f',
};

for (const [name, letters] of Object.entries(FILES)) {
  const target = `src/styles/fonts/${name}.woff2`;
  const font = await subset(readFileSync(source), letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  });
  writeFileSync(target, font);
  console.log(`${target}: ${(font.length / 1000).toFixed(1)} kB`);
}
