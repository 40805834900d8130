/** Finds a Chrome or Chromium for the browser tests; run as a program it brings Debian's where it may, else says what to do. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Path of an installed browser, or null. CHROME_PATH comes first. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  const paths = [process.env.CHROME_PATH ?? '', ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  return paths.filter(Boolean).find(canRun) ?? null;
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian's package; true where that worked. */
function installFromDebian() {
  const run = (...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  return process.getuid?.() === 0 && run('update') && run('install', '-y', '--no-install-recommends', 'chromium');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!findChromium()) {
    console.log('No Chrome or Chromium found; installing the Debian package chromium.');
    installFromDebian();
  }
  const found = findChromium();
  if (!found) {
    console.error(
      'The browser tests need Chrome or Chromium. Install one (on Debian as root: apt-get install chromium) or set CHROME_PATH to it, then run npm test again.',
    );
    process.exit(1);
  }
  console.log(`Browser: ${found}`);
}
