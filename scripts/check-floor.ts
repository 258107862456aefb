/** `npm run floor`: whether the oldest supported browsers understand the built site, in `dist/`. */
import { floorProblems } from './floor/check-site.ts';
import { FLOOR } from './floor/targets.ts';
import { readSite } from './sizes/read-site.ts';

const SITE = 'dist';

/** Returns 0, or 1 when something is too new or nothing is built. */
export function main(): number {
  try {
    const problems = floorProblems(readSite(SITE));
    for (const problem of problems) console.error(`floor: ${problem}`);
    if (problems.length === 0) console.log(`floor: nothing is too new for ${FLOOR.join(', ')}`);
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(`floor: ${(error as Error).message}; run \`npm run build\` first`);
    return 1;
  }
}
