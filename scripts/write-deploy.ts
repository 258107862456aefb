/** `npm run deploy`: writes the generated files of `deploy/`. A test compares them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deployFiles } from './deploy/files.ts';
import { policyIn } from './headers.mjs';
import { allowingScript, earlyScript } from './page/early-script.ts';

/** Returns 0. */
export async function main(): Promise<number> {
  const policy = allowingScript(policyIn(readFileSync('index.html', 'utf8')), await earlyScript());
  for (const [name, content] of Object.entries(deployFiles(policy))) {
    const path = join('deploy', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(path);
  }
  return 0;
}
