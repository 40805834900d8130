/** Counts lives without a browser: one JSON object a line in, one a line out, as README's "How a life is scored" says. */
import { createInterface } from 'node:readline';
import { importBundle } from './bundle.mjs';

const { answer, readSchemes } = await importBundle('src/build/score-lines.ts');
const schemes = readSchemes();
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() !== '') process.stdout.write(`${answer(line, schemes)}\n`);
}
