/**
 * Runs a TypeScript script of this folder under plain Node ≥ 20.19: `node scripts/run.mjs scripts/x.ts [arguments]`.
 * The script exports `main(args): Promise<number>`, whose number is the exit code.
 * Vite compiles it, so scripts and app share one compiler and no further runner is needed.
 */
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('run.mjs: found no script name, expected: node scripts/run.mjs scripts/<name>.ts');
  process.exit(2);
}
const { module } = await runnerImport(`./${file.replace(/^\.\//, '')}`, { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(args);
