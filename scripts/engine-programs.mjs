/** Finds the programs of Firefox and WebKit, or installs them on Debian as root. Chromium's are found by browser.mjs. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, ensureBrowser, isDebianRoot, isExecutable } from './browser.mjs';
import { ensureOldChromium } from './old-chromium.mjs';

const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_APPLICATIONS = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * For each engine a function that resolves to `{ program }`, or to `{ missing }` with what to do where there is none and
 * none could be installed.
 */
export const ENGINES = {
  chromium: async () => {
    try {
      return { program: await ensureBrowser() };
    } catch (error) {
      return { missing: error.message };
    }
  },
  firefox: async () => ensure(findFirefox, ['firefox-esr', 'xvfb'], 'set FIREFOX_PATH to a Firefox'),
  webkit: async () => ensure(findWebKit, ['webkit2gtk-driver', 'xvfb'], 'WebKitGTK is for Linux'),
  floor: () => ensureOldChromium('103'),
  'below-floor': () => ensureOldChromium('92'),
};

function ensure(find, packages, otherwise) {
  const there = find();
  if (there) return { program: there };
  if (isDebianRoot()) {
    console.log(`Delta Atlas: installing ${packages.join(', ')}`);
    aptInstall(...packages);
    const installed = find();
    if (installed) return { program: installed };
  }
  const tried = isDebianRoot() ? 'found none, and apt could not install it' : 'found none';
  return { missing: `${tried} (as root on Debian: apt-get install ${packages.join(' ')}; elsewhere: ${otherwise})` };
}

/** Firefox, and Xvfb where it is found: with a screen it has WebGL. */
function findFirefox() {
  const browser = [process.env.FIREFOX_PATH, ...inPath(FIREFOX_NAMES), ...FIREFOX_APPLICATIONS].find(
    (path) => path && isExecutable(path),
  );
  return browser ? { browser, screen: findScreen() } : null;
}

/** The driver, and the MiniBrowser that lies beside WebKit's libraries: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/`. */
function findWebKit() {
  const [driver] = inPath(['WebKitWebDriver']).filter(isExecutable);
  const screen = findScreen();
  const browser = foldersOf('/usr/lib')
    .flatMap((folder) => foldersOf(folder).filter((name) => /webkit2?gtk-[\d.]+$/.test(name)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable);
  return driver && screen && browser ? { driver, browser, screen } : null;
}

function findScreen() {
  return inPath(['Xvfb']).find(isExecutable) ?? null;
}

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function foldersOf(parent) {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(parent, name));
}
