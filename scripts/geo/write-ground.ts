import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { must } from '../../src/model/must.ts';
import type { GroundLevel } from '../../src/scene/ground.ts';
import {
  buildCounties,
  buildGround,
  COUNTY_SOURCES,
  type CountySources,
  GROUND_SOURCES,
  type GroundSources,
} from './ground.ts';

const FOLDER = 'data/ground';

/** kB (1,000 bytes) after gzip: level 0 is inlined in the page, level 1 is loaded at the first zoom. */
const BUDGET_KB = [11.5, 55, 90] as const;
/** The same of the counties, which are loaded from zoom 7.5 on. */
const COUNTIES_KB = 36;

/**
 * Writes data/ground/ from data/geo/ and prints the size of each level and kind. Returns levels over their budget.
 * The same files give the same bytes.
 */
export async function writeGround(): Promise<string[]> {
  const read = (name: string) => JSON.parse(readFileSync(`data/geo/${name}.geojson`, 'utf8'));
  const sources = Object.fromEntries(GROUND_SOURCES.map((name) => [name, read(name)])) as GroundSources;
  mkdirSync(FOLDER, { recursive: true });
  const write = (file: string, text: string, budget: number): string[] => {
    writeFileSync(file, text);
    const gzipKb = print(file, text);
    return gzipKb > budget ? [`${file}: gzip size: found ${gzipKb.toFixed(1)} KB, expected at most ${budget} KB`] : [];
  };
  const countySources = Object.fromEntries(COUNTY_SOURCES.map((name) => [name, read(name)])) as CountySources;
  const { names, waters, ...borders } = buildCounties(countySources);
  const counties = write(`${FOLDER}/counties.json`, linesText(borders, { names, waters }), COUNTIES_KB);
  const levels = (await buildGround(sources)).flatMap((ground) => {
    const budget = must(BUDGET_KB[ground.level], `a budget of level ${ground.level}`);
    const problems = write(`${FOLDER}/${ground.level}.json`, linesText(ground), budget);
    for (const kind of new Set(ground.shapes.map((shape) => shape.kind))) {
      print(`  ${kind}`, ground.shapes.flatMap((shape) => (shape.kind === kind ? shape.d : [])).join('\n'));
    }
    return problems;
  });
  return [...levels, ...counties];
}

/** One shape or other record a line, so that a change shows where it is. */
function linesText({ shapes, ...head }: GroundLevel, more: Readonly<Record<string, readonly object[]>> = {}): string {
  const lists = Object.entries({ shapes, ...more }).map(([name, records]) => {
    const lines = records.map((record) => JSON.stringify(record));
    return `"${name}":[\n${lines.join(',\n')}\n]`;
  });
  return `${JSON.stringify(head).slice(0, -1)},${lists.join(',')}}\n`;
}

function print(name: string, text: string): number {
  const gzipKb = gzipSync(text, { level: 9 }).length / 1000;
  console.log(`${name}  ${(Buffer.byteLength(text) / 1000).toFixed(1)} KB, gzip ${gzipKb.toFixed(1)} KB`);
  return gzipKb;
}
