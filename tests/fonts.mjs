/**
 * Readers' machines have other fonts than this one. Here a browser is given one set of Debian's fonts at a time, by a file of fontconfig:
 * wide letters (DejaVu), narrow ones (Liberation, as wide as Arial and Times), each with and without Chinese.
 */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDERS = {
  dejavu: '/usr/share/fonts/truetype/dejavu',
  liberation: '/usr/share/fonts/truetype/liberation',
  cjk: '/usr/share/fonts/opentype/noto',
};
const SETS = [['dejavu'], ['liberation'], ['dejavu', 'cjk'], ['liberation', 'cjk']];

/** Packages of Debian that are missing for the sets. */
export const missingFonts = () =>
  Object.entries({ dejavu: 'fonts-dejavu', liberation: 'fonts-liberation', cjk: 'fonts-noto-cjk' })
    .filter(([name]) => !existsSync(FOLDERS[name]))
    .map(([, debian]) => debian);

/** The sets whose fonts are installed, each with the environment that gives a browser these fonts and no others. */
export function fontSets() {
  return SETS.filter((set) => set.every((name) => existsSync(FOLDERS[name]))).map((set) => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    const file = join(folder, 'fonts.conf');
    const dirs = set.map((name) => `<dir>${FOLDERS[name]}</dir>`).join('');
    writeFileSync(file, `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${folder}</cachedir></fontconfig>`);
    return { name: set.join(' and '), env: { ...process.env, FONTCONFIG_FILE: file } };
  });
}
