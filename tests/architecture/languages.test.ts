import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = execFileSync('git', ['ls-files', 'src'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|svelte|astro)$/.test(file) && !/^src\/(?:core\/i18n|book\/messages)\//.test(file));
const lines = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line, i) => ({ at: `${file}:${i + 1}`, line })),
);

test.each([
  ['makes a formatter of its own', /new Intl\.(?!Locale)|\.toLocaleString\(|\.toLocaleDateString\(/],
  ['names a language for a formatter', /\b(?:formatNumber|formatDate|formatList|localeCompare|toLocaleUpperCase)\([^)]*, '(?:en|fr|zh)/],
  ['knows only languages of two letters', /\[a-z\]\{2\}(?![-,\d])/],
])('outside src/core/i18n no module %s', (_what, sign) => {
  expect(lines.filter(({ line }) => sign.test(line)).map(({ at, line }) => `${at} ${line.trim()}`)).toEqual([]);
});
