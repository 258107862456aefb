/**
 * `npm run wordpress`: tries every way into a real WordPress (scripts/wordpress/ways.ts) as every role, without the plugin
 * and with it; prints a table, and last `N passed, N failed`. Needs PHP, MariaDB and WordPress, which it installs on Debian
 * as root; elsewhere it says why it is skipped. `--atlas <folder>`: an atlas built with its address
 * (`SITE_URL=http://127.0.0.1:<port>/`) in place of a new build; `--only <text>`: the ways whose name has it. Not part of `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './browser.mjs';
import { createAtlasServer } from './serve.mjs';
import { journeys } from './wordpress/journeys.ts';
import { look } from './wordpress/look.ts';
import { findNeeds, THEMES } from './wordpress/needs.ts';
import { Report } from './wordpress/report.ts';
import { takeTexts } from './wordpress/take-texts.ts';
import { freePort, startWordPress, type ThrowAway } from './wordpress/throw-away.ts';
import { ROLES, type Shown, WAYS } from './wordpress/ways.ts';

const SITE_META = /<meta\s+name="delta-atlas:site"\s+content="([^"]+)"/;

/** Screens, CSS pixels wide. */
const WIDTHS = { desk: 1280, phone: 390 };
/** Where else a map must stand well than in the first theme on a desk. */
const PLACES = [
  ...THEMES.map((theme) => [theme, WIDTHS.phone] as const),
  ...THEMES.slice(1).map((theme) => [theme, WIDTHS.desk] as const),
];

/** Returns 0 if all passed or nothing could be tried, 1 otherwise. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { atlas: { type: 'string' }, only: { type: 'string', default: '' } } });
  const needs = findNeeds();
  const executablePath = await findBrowser();
  if (typeof needs === 'string' || !executablePath) {
    console.log(`wordpress: skipped: ${typeof needs === 'string' ? needs : 'found no browser'}`);
    return 0;
  }
  const folder = values.atlas ?? mkdtempSync(join(tmpdir(), 'delta-wordpress-atlas-'));
  if (values.atlas === undefined) await build(folder);
  const site = new URL(SITE_META.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? '');
  let server: Server | null = null;
  let wordpress: ThrowAway | null = null;
  let browser: Browser | null = null;
  const report = new Report();
  // Whoever breaks it off leaves no server behind.
  const breakOff = () => void wordpress?.stop().then(() => process.exit(130));
  process.once('SIGINT', breakOff).once('SIGTERM', breakOff);
  try {
    server = createAtlasServer(folder).listen(Number(site.port), '127.0.0.1');
    wordpress = await startWordPress(needs, site);
    const [version] = wordpress.act<[string]>(['install', 'A portal']);
    console.log(`wordpress: ${version}, themes ${THEMES.join(', ')}`);
    wordpress.addPlugin('delta-atlas', {
      'delta-atlas.php': readFileSync(join(folder, 'wordpress/delta-atlas.php'), 'utf8'),
    });
    browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
    await tryAll(browser, wordpress, site.href, values.only, report);
  } finally {
    await browser?.close();
    await wordpress?.stop();
    server?.closeAllConnections();
    server?.close();
    if (values.atlas === undefined) rmSync(folder, { recursive: true, force: true });
  }
  return report.print();
}

/** Builds the atlas for an address on this machine. */
async function build(folder: string): Promise<void> {
  const env = { ...process.env, SITE_URL: `http://127.0.0.1:${await freePort()}/` };
  console.log(`wordpress: building the atlas for ${env.SITE_URL}`);
  for (const [script, ...more] of [
    ['data'],
    ['bundle', '--', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
  ]) {
    const { status } = spawnSync('npm', ['run', '--silent', script ?? '', ...more], { env, stdio: 'inherit' });
    if (status !== 0) throw new Error(`npm run ${script} failed`);
  }
}

async function tryAll(browser: Browser, wordpress: ThrowAway, site: string, only: string, report: Report) {
  const page = await browser.newPage({ viewport: { width: WIDTHS.desk, height: 900 }, locale: 'en-GB' });
  const { texts, views } = await takeTexts(page, site);
  for (const hasPlugin of [false, true]) {
    wordpress.act(['plugin', hasPlugin], ['theme', THEMES[0]], ['forget']);
    const phase = hasPlugin ? 'plugin' : 'plain';
    const tries = WAYS.filter(({ name }) => name.includes(only)).flatMap((way) => ROLES.map((role) => ({ way, role })));
    const posts = wordpress.act<{ id: number; address: string }[]>(
      ...tries.map(({ way, role }): [string, unknown] => [
        'post',
        { as: role, title: `${way.name} (${role})`, content: way.content(texts) },
      ]),
    );
    wordpress.asked();
    for (const [index, { way, role }] of tries.entries()) {
      const shown: Shown = hasPlugin ? way.with : way.without(role);
      const { id, address } = posts[index] ?? { id: 0, address: '' };
      await report.note(way.name, role, phase, shown, async () => [
        ...(await look(page, address, way, shown, texts, views)),
        ...(await wrongElsewhere(wordpress, id, shown, texts.site)),
      ]);
    }
    if (hasPlugin) {
      const asked = wordpress
        .asked()
        .filter((address) => address.startsWith(texts.site) && !address.endsWith('tables.html'));
      await report.note('no request from the server', '', phase, 'none', async () => asked);
    }
    for (const [theme, width] of PLACES) {
      wordpress.act(['theme', theme]);
      await page.setViewportSize({ width, height: 900 });
      for (const [index, { way, role }] of tries.entries()) {
        const shown = hasPlugin ? way.with : way.without(role);
        if (role !== 'administrator' || (shown !== 'frame' && shown !== 'oembed')) continue;
        const address = posts[index]?.address ?? '';
        await report.note(way.name, `${theme}, ${width} px`, phase, shown, () =>
          look(page, address, way, shown, texts, views),
        );
      }
    }
    await page.setViewportSize({ width: WIDTHS.desk, height: 900 });
    wordpress.act(['theme', THEMES[0]]);
    await journeys(browser, wordpress, { texts, views, hasPlugin }, report);
  }
}

/** What feeds and programs get of a post: a link of the atlas, wherever readers of the page see a map or a link. */
async function wrongElsewhere({ address }: ThrowAway, id: number, shown: Shown, site: string): Promise<string[]> {
  if (shown === 'text') return [];
  const rest = await fetch(`${address}?rest_route=/wp/v2/posts/${id}`);
  const { content } = (await rest.json()) as { content: { rendered: string } };
  const feed = await (await fetch(`${address}?feed=rss2`)).text();
  const item = feed.split('<item>').find((text) => text.includes(`?p=${id}</guid>`)) ?? '';
  const hasLink = (text: string) =>
    shown === 'address' ? /https?:\/\/[\w.:]+\/\S/.test(text) : text.includes(`<a href="${site}`);
  return [
    ...(hasLink(content.rendered) ? [] : ['found no link in the REST answer']),
    ...(hasLink(item) ? [] : ['found no link in the feed']),
  ];
}
