/** `npm run sizes`: what a visit costs in the built site, in `dist/`, against what it may cost. */
import { readSite } from './sizes/read-site.ts';
import { complaintsOf, sizesOf } from './sizes/sizes.ts';

const SITE = 'dist';

/** Returns 0, or 1 when a budget does not hold or nothing is built. */
export async function main(): Promise<number> {
  try {
    const site = readSite(SITE);
    for (const { name, found, allowed } of sizesOf(site)) {
      console.log(`${name.padEnd(30)} ${found.toFixed(1).padStart(6)} of ${String(allowed).padStart(3)} kB gzip`);
    }
    const complaints = complaintsOf(site);
    for (const complaint of complaints) console.error(`sizes: ${complaint}`);
    return complaints.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(`sizes: ${(error as Error).message}; run \`npm run build\` first`);
    return 1;
  }
}
