/**
 * `npm start`: from a fresh clone to the running atlas. `npm start -- --port 8080 --host 0.0.0.0`. The preview pictures
 * of the pages, which take longest, are drawn beside the server.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT, requireNode, runNpm } from './install.mjs';
import { serve, serveOptions } from './serve.mjs';

requireNode();
try {
  const options = serveOptions(process.argv.slice(2));
  ensureInstalled();
  if (runNpm(['run', '--silent', 'build'], { ...process.env, PREVIEWS: 'later' }) !== 0)
    throw new Error('the build failed, see above');
  const address = await serve({ ...options, directory: join(ROOT, options.directory) });
  console.log(`\nDelta Atlas is running: ${address}\nStop it with Ctrl+C.`);
  const drawing = spawn(process.execPath, ['scripts/run.mjs', 'scripts/draw-previews.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.once('exit', () => drawing.kill());
} catch (error) {
  const taken = error.code === 'EADDRINUSE' ? ' Choose another with: npm start -- --port 8080' : '';
  console.error(`Delta Atlas: ${error.message}.${taken}`);
  process.exit(1);
}
