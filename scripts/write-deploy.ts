/** `npm run deploy`: writes the generated files of `deploy/`. A test compares them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deployFiles } from './deploy/files.ts';
import { policyIn } from './headers.mjs';

/** Returns 0. */
export async function main(): Promise<number> {
  for (const [name, content] of Object.entries(deployFiles(policyIn(readFileSync('index.html', 'utf8'))))) {
    const path = join('deploy', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(path);
  }
  return 0;
}
