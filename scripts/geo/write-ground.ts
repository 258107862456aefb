import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { must } from '../../src/model/must.ts';
import type { GroundLevel } from '../../src/scene/ground.ts';
import { buildGround, GROUND_SOURCES, type GroundSources } from './ground.ts';

const FOLDER = 'data/ground';

/** kB (1,000 bytes) after gzip: level 0 is inlined in the page, level 1 is loaded at the first zoom. */
const BUDGET_KB = [11.5, 55, 90] as const;

/**
 * Writes data/ground/ from data/geo/ and prints the size of each level and kind. Returns levels over their budget.
 * The same files give the same bytes.
 */
export async function writeGround(): Promise<string[]> {
  const read = (name: string) => JSON.parse(readFileSync(`data/geo/${name}.geojson`, 'utf8'));
  const sources = Object.fromEntries(GROUND_SOURCES.map((name) => [name, read(name)])) as GroundSources;
  mkdirSync(FOLDER, { recursive: true });
  return (await buildGround(sources)).flatMap((ground) => {
    const file = `${FOLDER}/${ground.level}.json`;
    const text = groundText(ground);
    writeFileSync(file, text);
    const gzipKb = print(file, text);
    for (const kind of new Set(ground.shapes.map((shape) => shape.kind))) {
      print(`  ${kind}`, ground.shapes.flatMap((shape) => (shape.kind === kind ? shape.d : [])).join('\n'));
    }
    const budget = must(BUDGET_KB[ground.level], `a budget of level ${ground.level}`);
    return gzipKb > budget ? [`${file}: gzip size: found ${gzipKb.toFixed(1)} KB, expected at most ${budget} KB`] : [];
  });
}

/** One shape a line, so that a change shows where it is. */
function groundText({ shapes, ...head }: GroundLevel): string {
  const lines = shapes.map((shape) => JSON.stringify(shape));
  return `${JSON.stringify(head).slice(0, -1)},"shapes":[\n${lines.join(',\n')}\n]}\n`;
}

function print(name: string, text: string): number {
  const gzipKb = gzipSync(text, { level: 9 }).length / 1000;
  console.log(`${name}  ${(Buffer.byteLength(text) / 1000).toFixed(1)} KB, gzip ${gzipKb.toFixed(1)} KB`);
  return gzipKb;
}
