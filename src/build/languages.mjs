/**
 * What each language of the book still lacks, as a table: `npm run languages`. With a language, `npm run languages -- fr`, it also writes
 * translate-fr.yaml, which a translator fills; `npm run languages -- fr --take` puts what was filled in where it belongs.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { importBundle } from './bundle.mjs';

const { CONTENT, LANGUAGES, lacks, PUBLISHED, sheetOf, takeSheet } = await importBundle('src/build/translations.ts');
const [asked, take] = process.argv.slice(2);
if (asked && !LANGUAGES.some(({ id }) => id === asked)) {
  console.error(`"${asked}" is no language of src/core/i18n/languages.ts; write one of ${LANGUAGES.map(({ id }) => id).join(', ')}`);
  process.exit(1);
}
const file = `translate-${asked}.yaml`;
if (take === '--take') console.log(`${takeSheet(readFileSync(file, 'utf8'), asked, CONTENT)} texts of ${file} are in ${CONTENT}/`);
for (const lang of asked ? [asked] : PUBLISHED) {
  const { shares, texts, files } = lacks(lang, CONTENT);
  console.log(`\n${lang}`);
  console.table(Object.fromEntries(shares.map(({ part, all, missing }) => [part, { there: all - missing, missing, of: all }])));
  if (!asked || take) continue;
  if (texts.length > 0 && !existsSync(file)) writeFileSync(file, sheetOf(texts, lang));
  console.log(`${file}: ${texts.length} texts; whole files still to be written: ${files.join(', ') || 'none'}`);
}
