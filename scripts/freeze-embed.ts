/** `npm run embed:freeze`: keeps the script for pages with embeds, as it is today, under its version for ever. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleEmbedScript, FROZEN_FOLDER, freezeProblem, frozenScripts, SCRIPT_VERSION } from './embed-script.ts';

/** Returns 0, or 1 where the version is frozen with other code or is not the highest. */
export async function main(): Promise<number> {
  const code = await bundleEmbedScript();
  mkdirSync(FROZEN_FOLDER, { recursive: true });
  const problem = freezeProblem(SCRIPT_VERSION, code, frozenScripts());
  if (problem) {
    console.error(problem);
    return 1;
  }
  const path = join(FROZEN_FOLDER, `${SCRIPT_VERSION}.js`);
  if (existsSync(path)) console.log(`${path}: frozen already`);
  else {
    // `wx`: never over a file that is there.
    writeFileSync(path, code, { flag: 'wx' });
    console.log(`${path}: ${Buffer.byteLength(code)} bytes; commit it`);
  }
  return 0;
}
