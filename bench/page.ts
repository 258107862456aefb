/**
 * `npm run bench:page`: loads the built atlas, a light page and a plain page with the same data side by side in a real
 * browser, and prints how long what a reader waits for takes on each, and the ratios. `--quick`: the real data only; `--runs N`;
 * `--only NAME` (part of a dataset's or profile's name); `--markdown FILE`; `--keep`: the next run compares with this. What is measured how: page/measures.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import type { AtlasFile } from '../src/model/types.ts';
import { workOutSupport } from '../src/scene/work-out-support.ts';
import { MEASURES } from './page/measures.ts';
import { DATASETS, type Dataset, PROFILES } from './page/plan.ts';
import { changesSince, keepRatios, ratiosOf, readRatios } from './page/ratios.ts';
import { markdownReport, plainReport } from './page/report.ts';
import { type Cell, newCell } from './page/results.ts';
import { type Part, runPage } from './page/run.ts';
import { buildPages, openSite, PAGES, readAtlas, type Site } from './page/sites.ts';

const RAW = '.cache/bench/page.json';
/** Number of industries to filter by: present in every dataset, and visible without expanding anything. */
const FILTERS = 2;

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      markdown: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  });
  const wanted = (name: string) => values.only.length === 0 || values.only.some((part) => name.includes(part));
  buildPages();
  const machine = await machineLine();
  console.log(machine);
  const cells: Cell[] = [];
  for (const dataset of values.quick ? DATASETS.slice(0, 1) : DATASETS) {
    const profiles = dataset.profiles.filter((profile) => wanted(`${dataset.name} ${profile}`));
    if (profiles.length === 0) continue;
    const own = profiles.map((profile) => newCell(dataset.name, profile));
    cells.push(...own);
    await runDataset(dataset, own, Math.min(dataset.runs, Number(values.runs ?? dataset.runs)));
    console.log(`\n${plainReport(own)}`);
    mkdirSync(dirname(RAW), { recursive: true });
    writeFileSync(RAW, JSON.stringify({ machine, cells }));
  }
  console.log(`\n${MEASURES.map(({ label, how }) => `${label}: ${how}.`).join('\n')}`);
  const ratios = ratiosOf(cells);
  const changes = changesSince(readRatios(), ratios);
  console.log(`\n${['Since the run that was kept last (bench/ratios.json):', ...changes].join('\n')}`);
  if (changes.length === 0) console.log('no ratio has changed by more than chance explains');
  if (values.keep) keepRatios(ratios);
  if (values.markdown) writeFileSync(values.markdown, markdownReport(cells, machine));
  return 0;
}

/** All runs of a dataset; the pages take turns in going first. */
async function runDataset(dataset: Dataset, cells: readonly Cell[], runs: number): Promise<void> {
  const atlas = readAtlas(dataset.factors);
  console.log(`\n${dataset.name}: ${sizeOf(atlas)}`);
  const filters = filtersOf(atlas);
  const sites: Site[] = [];
  for (const page of PAGES) sites.push(await openSite(page, dataset.name, atlas));
  const tried = new Set<string>();
  try {
    for (let run = 0; run < runs; run++) {
      for (const cell of cells) {
        const part: Part = { dataset, profile: PROFILES[cell.profile], cell, filters };
        const growth = cell.profile === 'fast' && run < dataset.growthRuns;
        const first = run % sites.length;
        for (const site of [...sites.slice(first), ...sites.slice(0, first)]) {
          if (tried.has(site.page + cell.profile)) continue;
          const start = performance.now();
          if (!(await runPage(site, part, growth))) tried.add(site.page + cell.profile);
          const seconds = ((performance.now() - start) / 1000).toFixed(0);
          console.error(`${dataset.name} ${cell.profile} ${run + 1}/${runs} ${site.page}: ${seconds} s`);
        }
      }
    }
  } finally {
    for (const site of sites) site.close();
  }
}

/** The size of a dataset, and the time that the data build needs for the support of its alliances. */
function sizeOf(file: AtlasFile): string {
  const start = performance.now();
  workOutSupport(file);
  const support = (performance.now() - start).toFixed(0);
  return `${file.events.length} events, ${file.alliances.length} alliances; support worked out in ${support} ms`;
}

/** Names of the top industries with most events. */
function filtersOf(atlas: AtlasFile): string[] {
  const events = (id: string) => atlas.events.filter(({ industries }) => industries.includes(id)).length;
  return atlas.industries
    .filter(({ parent }) => parent === null)
    .map(({ id, name }) => ({ name: name.en, events: events(id) }))
    .sort((a, b) => b.events - a.events)
    .slice(0, FILTERS)
    .map(({ name }) => name);
}

async function machineLine(): Promise<string> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('found no browser; `npm test` installs one');
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
  const version = browser.version();
  await browser.close();
  const [processor] = cpus();
  return `${cpus().length} × ${processor?.model ?? 'unknown processor'}, Node ${process.version}, Chromium ${version}, software WebGL, 1280 × 800`;
}
