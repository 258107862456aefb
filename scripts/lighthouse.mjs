/**
 * `npm run lighthouse`: Lighthouse for the home page, an embed and a record's page, on a phone and at a desk, as
 * `npm start` serves them. Installs it in bench/lighthouse as that folder's own package-lock.json says. Prints the
 * scores and what costs points; ends with 1 where an aim is missed. `-- --only embed` (part of a name).
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { freePort } from './free-port.mjs';
import { ensureInstalled, ROOT, requireNode, runNpm } from './install.mjs';
import { createAtlasServer } from './serve.mjs';

const FOLDER = join(ROOT, 'bench/lighthouse');
const SITE = join(ROOT, '.cache/lighthouse/dist');
/** Pages, their addresses, and the score in percent that each category should have. Frames are not for search engines. */
const AIMS = { performance: 95, accessibility: 100, 'best-practices': 100 };
const PAGES = {
  home: { path: '', aims: { ...AIMS, seo: 100 } },
  embed: { path: 'embed/?lang=en', aims: AIMS },
  record: { path: 'alliance/al-g60-robot/', aims: { ...AIMS, seo: 100 } },
};
const PROFILES = ['mobile', 'desktop'];
/** So many audits that cost points are named per page. */
const MOST = 6;

requireNode();
process.exitCode = await main();

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  ensureInstalled();
  ensureInstalled(FOLDER);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  build(address);
  const server = createAtlasServer(SITE);
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  let missed = 0;
  try {
    for (const [name, { path, aims }] of Object.entries(PAGES)) {
      for (const profile of PROFILES) {
        if (`${name} ${profile}`.includes(values.only))
          missed += await measure(`${name}, ${profile}`, address + path, aims, profile);
      }
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  console.log(missed === 0 ? '\nall aims are met' : `\n${missed} aims are missed`);
  return missed === 0 ? 0 : 1;
}

/** The site as `npm start` makes it, for the address at which it is served here. */
function build(address) {
  const env = { ...process.env, SITE_URL: address, PREVIEWS: 'later' };
  if (runNpm(['run', '--silent', 'data'], env) !== 0) throw new Error('the data build failed, see above');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(
    process.execPath,
    [vite, 'build', '--outDir', SITE, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('the build failed, see above');
}

/** Prints the scores of a page; returns how many aims it misses. */
async function measure(name, url, aims, profile) {
  const { default: lighthouse, desktopConfig } = await import(
    '../bench/lighthouse/node_modules/lighthouse/core/index.js'
  );
  const browser = await openBrowser();
  try {
    const options = { port: browser.port, onlyCategories: Object.keys(aims), logLevel: 'error' };
    const { lhr } = await lighthouse(url, options, profile === 'desktop' ? desktopConfig : undefined);
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const scores = Object.entries(aims).map(([id, aim]) => ({
      id,
      aim,
      score: Math.round(lhr.categories[id].score * 100),
    }));
    console.log(
      `${name}: ${scores.map(({ id, aim, score }) => `${id} ${score}${score < aim ? ` (aim ${aim})` : ''}`).join(', ')}`,
    );
    for (const line of costs(lhr).slice(0, MOST)) console.log(`    ${line}`);
    return scores.filter(({ aim, score }) => score < aim).length;
  } finally {
    browser.close();
  }
}

/** The audits that cost points, the dearest first. */
function costs({ categories, audits }) {
  return Object.values(categories)
    .flatMap(({ title, auditRefs }) =>
      auditRefs.map(({ id, weight }) => ({
        title,
        weight,
        audit: audits[id],
        lost: weight * (1 - (audits[id].score ?? 1)),
      })),
    )
    .filter(({ lost }) => lost > 0.05)
    .sort((a, b) => b.lost - a.lost)
    .map(({ title, audit }) => `${title}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
}

async function openBrowser() {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'delta-lighthouse-'));
  const args = [
    ...BROWSER_ARGS,
    '--headless',
    `--remote-debugging-port=${port}`,
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const browser = spawn(await ensureBrowser(), args, { stdio: 'ignore' });
  for (let tries = 0; !(await isListening(port)); tries++) {
    if (tries > 100) throw new Error('the browser does not answer');
    await new Promise((done) => setTimeout(done, 100));
  }
  const close = () => {
    browser.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    browser.kill();
  };
  return { port, close };
}

async function isListening(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/json/version`)).ok;
  } catch {
    return false;
  }
}
