import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** Starts a program that ends with this one at the latest. */
export function startProgram(path: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(path, args, options);
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}
