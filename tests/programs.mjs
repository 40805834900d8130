/** Finds the programs that the browser tests need; run as a program it brings Debian's where it may, else says what to do. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The shell is the same engine without the browser's own pages around it: tests take a third of the time.
const CHROMIUM = {
  names: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  places: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  asked: process.env.CHROME_PATH,
};
const CADDY = { names: ['caddy'], places: [], asked: process.env.CADDY_PATH };

function find({ names, places, asked = '' }) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  return [asked, ...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].filter(Boolean).find(canRun) ?? null;
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed browser, or null. CHROME_PATH comes first. */
export const findChromium = () => find(CHROMIUM);

/** Path of an installed Caddy, or null. CADDY_PATH comes first. */
export const findCaddy = () => find(CADDY);

/** Installs Debian's packages where that is allowed. */
function installFromDebian(packages) {
  if (process.getuid?.() !== 0) return;
  const run = (...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  if (run('update')) run('install', '-y', '--no-install-recommends', ...packages);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = () => [...(findChromium() ? [] : ['chromium-headless-shell']), ...(findCaddy() ? [] : ['caddy'])];
  if (missing().length > 0) {
    console.log(`Not found: ${missing().join(', ')}; installing the Debian packages.`);
    installFromDebian(missing());
  }
  if (missing().length > 0) {
    console.error(
      `The browser tests need Chrome or Chromium, and Caddy to try how the book is served. Install what is missing (on Debian as root: apt-get install ${missing().join(' ')}) or set CHROME_PATH or CADDY_PATH to it, then run npm test again.`,
    );
    process.exit(1);
  }
  console.log(`Browser: ${findChromium()}\nServer: ${findCaddy()}`);
}
