/**
 * Keeps a copy of the embeds as they are now, under today's date: `npm run build && SITE_URL=… npm run freeze`. What lies under a date
 * never changes again; it is committed with the project and served beside the living copy.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const day = new Date().toISOString().slice(0, 10);
const folder = join('public/embed', day);
if (!existsSync('dist/embed/v1')) {
  console.error('dist/embed is empty: run npm run build first.');
  process.exit(1);
}
if (existsSync(folder)) {
  console.error(`${folder} is there already, and what lies under a date does not change. Freeze again tomorrow.`);
  process.exit(1);
}
cpSync('dist/embed/v1', folder, { recursive: true });
// The copy leads to itself: its frames, documents, pictures and data lie under its own date.
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(html|json|xml|js)$/.test(name)) continue;
  const file = join(folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('/embed/v1/', `/embed/${day}/`));
}
// What a test holds it to; `sha256sum -c SHA256SUMS` says the same.
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
const sums = files.map((one) => join(one.parentPath, one.name)).sort();
const sum = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
writeFileSync(join(folder, 'SHA256SUMS'), sums.map((file) => `${sum(file)}  ${relative(folder, file)}\n`).join(''));
console.log(`${folder}: commit it, and it stays.`);
