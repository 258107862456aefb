import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { startProgram } from './program.ts';

/** A screen in memory, for engines that need one. */
export interface Screen {
  /** The environment of programs that are to draw on it. */
  readonly env: NodeJS.ProcessEnv;
  close(): void;
}

/** Starts Xvfb on a display of its own choice. Throws where that fails. */
export async function openScreen(program: string): Promise<Screen> {
  const server = startProgram(program, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const failed = new Promise<never>((_, fail) => {
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`${program} ended with ${code}`)));
  });
  const [display] = await Promise.race([once(createInterface({ input: server.stdout as Readable }), 'line'), failed]);
  failed.catch(() => {});
  return { env: { ...process.env, DISPLAY: `:${display}` }, close: () => server.kill() };
}
