/** Puts a brotli and a gzip file beside each built text file, for servers that send what is compressed already. Run after `npm run build`, before the site is published. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Below this a file is not worth a second request header. */
const SMALLEST = 1024;
/** The best quality takes seconds over a large file and gains little there. */
const LARGE = 1_500_000;

let count = 0;
for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
  const file = join('dist', name);
  if (!/\.(html|js|json|css|svg|xml|csv|txt|bib|ris)$/.test(name) || statSync(file).size < SMALLEST) continue;
  const text = readFileSync(file);
  const quality = text.length > LARGE ? 5 : 11;
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  count += 1;
}
console.log(`${count} files compressed`);
