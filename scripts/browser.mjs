/**
 * Finds a Chromium for the browser tests, or installs one: CHROME_PATH, Playwright's own, the system's, then apt or
 * Playwright's download. Plain Node; Playwright is asked only once it is installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * What a browser without a screen needs. Not `--use-angle=swiftshader`: it draws the whole page in software, two to
 * three times slower; `--enable-unsafe-swiftshader` does so for WebGL alone.
 */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const DEBIAN_PACKAGES = { browser: 'chromium-headless-shell', font: 'fonts-wqy-microhei' };

/** Path of a browser that is there, or null. Throws where CHROME_PATH names none. */
export async function findBrowser(env = process.env) {
  const given = env.CHROME_PATH;
  if (given) {
    if (isExecutable(given)) return given;
    throw new Error(`CHROME_PATH: found "${given}", expected the path of a Chromium that can be run`);
  }
  const candidates = [
    await playwrightsOwn(),
    ...NAMES.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))),
    ...APPLICATIONS,
  ];
  return candidates.find((path) => path && isExecutable(path)) ?? null;
}

/** Installs a browser and, on Linux, a Chinese font where they are missing. Returns the browser's path; throws with what to do. */
export async function ensureBrowser() {
  ensureChineseFont();
  const there = await findBrowser();
  if (there) return there;
  console.log('Delta Atlas: found no browser for the tests, installing one');
  if (isDebianRoot()) aptInstall(DEBIAN_PACKAGES.browser);
  else run(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Error(
    'no browser for the tests, and none could be installed. Install Chromium or Chrome (Debian: ' +
      `apt-get install ${DEBIAN_PACKAGES.browser}; elsewhere: npx playwright install chromium), ` +
      'or set CHROME_PATH to one, and run npm test again',
  );
}

/** Chinese labels are drawn with a font of the system; without one they are empty boxes. */
function ensureChineseFont() {
  if (process.platform !== 'linux' || hasChineseFont()) return;
  if (isDebianRoot()) aptInstall(DEBIAN_PACKAGES.font, 'fontconfig');
  if (!hasChineseFont()) {
    console.warn(`Delta Atlas: found no Chinese font; pictures show boxes (Debian: ${DEBIAN_PACKAGES.font})`);
  }
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch {
    return null;
  }
}

export function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

export function aptInstall(...packages) {
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages]);
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
