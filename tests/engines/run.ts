/** Runs journeys in engines, one after the other, each in a tab and on a site of its own. Called by scripts/engines.mjs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notAllowed } from './allowed.ts';
import { bundlePageScript, Driver } from './driver.ts';
import type { Engine, Tab } from './engine.ts';
import { type Journey, NotHere } from './journey.ts';
import { JOURNEYS } from './journeys/index.ts';
import { tooOld } from './journeys/too-old.ts';
import { startPlainChromium } from './plain-chromium.ts';
import { type FirefoxPrograms, startChromium, startFirefox, startFloor } from './puppeteer.ts';
import { openSite } from './site.ts';
import { startWebKit, type WebKitPrograms } from './webkit.ts';

/** The programs of the engines that are there; a reason where one is not. */
export interface Programs {
  readonly chromium?: Found<string>;
  readonly firefox?: Found<FirefoxPrograms>;
  readonly webkit?: Found<WebKitPrograms>;
  /** Chromium 103, made Chromium 94. */
  readonly floor?: Found<string>;
  /** Chromium 92, which is told that it is too old. */
  readonly 'below-floor'?: Found<string>;
}
type Found<Program> = { readonly program: Program } | { readonly missing: string };

interface Options {
  readonly programs: Programs;
  /** Names of journeys; none means all. */
  readonly only: readonly string[];
  /** The built atlas. */
  readonly directory: string;
  /** Where pictures of failures go. */
  readonly pictures: string;
  readonly print: (line: string) => void;
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** No journey may hold up the others for longer, in milliseconds. */
const LIMIT = 240_000;
/** Nor its end. */
const PATIENCE = 30_000;

/** Names of all journeys. */
export const journeyNames = [...JOURNEYS, tooOld].map(({ name }) => name);

/** Runs what is wanted; an engine that is missing, or does not start, counts as one. */
export async function runJourneys({ programs, only, directory, pictures, print }: Options): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const script = await bundlePageScript();
  for (const [name, start] of starters(programs)) {
    const own = name === 'below-floor' ? [tooOld] : JOURNEYS;
    const journeys = own.filter((journey) => only.length === 0 || only.includes(journey.name));
    print(`\n── ${name} ──`);
    let engine: Engine;
    try {
      engine = await start();
    } catch (error) {
      const isMissing = error instanceof NotHere;
      counts[isMissing ? 'skipped' : 'failed'] += 1;
      print(isMissing ? `skipped: ${error.message}` : `✘ does not start: ${messageOf(error)}`);
      continue;
    }
    print(engine.version);
    try {
      for (const journey of journeys) {
        const began = Date.now();
        const outcome = await runOne(journey, engine, { name, script, directory, pictures });
        counts[outcome.kind] += 1;
        print(`  ${lineOf(journey.name, outcome, Date.now() - began)}`);
      }
    } finally {
      await engine.close().catch((error) => print(`  does not close: ${messageOf(error)}`));
    }
  }
  return counts;
}

function starters(programs: Programs): [string, () => Promise<Engine>][] {
  const { chromium, firefox, webkit, floor, 'below-floor': below } = programs;
  return [
    ...(chromium ? [['chromium', () => startChromium(programOf(chromium))] as const] : []),
    ...(firefox ? [['firefox', () => startFirefox(programOf(firefox))] as const] : []),
    ...(webkit ? [['webkit', () => startWebKit(programOf(webkit))] as const] : []),
    ...(floor ? [['floor', () => startFloor(programOf(floor))] as const] : []),
    ...(below ? [['below-floor', () => startPlainChromium(programOf(below))] as const] : []),
  ].map(([name, start]) => [name, async () => start()]);
}

function programOf<Program>(found: Found<Program>): Program {
  if ('missing' in found) throw new NotHere(found.missing);
  return found.program;
}

type Outcome = { kind: 'passed' } | { kind: 'failed' | 'skipped'; why: string };

function lineOf(name: string, outcome: Outcome, milliseconds: number): string {
  const time = `(${(milliseconds / 1000).toFixed(1)} s)`;
  if (outcome.kind === 'passed') return `✓ ${name} ${time}`;
  return outcome.kind === 'skipped'
    ? `- ${name} ${time}: skipped, ${outcome.why}`
    : `✘ ${name} ${time}: ${outcome.why}`;
}

interface Setting {
  readonly name: string;
  readonly script: string;
  readonly directory: string;
  readonly pictures: string;
}

async function runOne(
  journey: Journey,
  engine: Engine,
  { name, script, directory, pictures }: Setting,
): Promise<Outcome> {
  const site = await openSite(directory);
  let tab: Tab | undefined;
  let reader: Driver | undefined;
  try {
    tab = await engine.newTab();
    reader = new Driver(engine, tab, script);
    await tab.resize(1000, 700);
    await within(LIMIT, journey.run(reader, site));
    const complaints = notAllowed(name, await reader.complaints());
    if (complaints.length === 0) return { kind: 'passed' };
    return { kind: 'failed', why: `expected no complaint, found ${complaints.join(' | ')}` };
  } catch (error) {
    if (error instanceof NotHere) return { kind: 'skipped', why: error.message };
    const seen = await within(PATIENCE, reader?.complaints() ?? []).catch(() => []);
    const picture = join(pictures, `${name}-${journey.name}.png`);
    const kept = await within(PATIENCE, keepPicture(picture, tab)).catch(() => 'no picture');
    return { kind: 'failed', why: [messageOf(error), ...notAllowed(name, seen), kept].join('\n      ') };
  } finally {
    await within(PATIENCE, tab?.close()).catch(() => {});
    await site.close();
  }
}

async function keepPicture(path: string, tab: Tab | undefined): Promise<string> {
  if (!tab) return 'no tab';
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, await tab.picture());
  return path;
}

async function within<Value>(limit: number, work: Value | Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`expected an end, found none after ${limit / 1000} seconds`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
