import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Snapshot } from '../../src/offline/snapshot.ts';
import { FLOOR } from '../floor/targets.ts';
import { noteModules } from '../licences/shipped-modules.ts';
import { readSite } from '../sizes/read-site.ts';
import { snapshotOf } from './snapshot.ts';

const SOURCE = 'src/offline/service-worker.ts';
const NAME = 'sw.js';

/** Vite plugin: writes the service worker once all other files of the site are written. */
export function serviceWorker(): Plugin {
  let folder = 'dist';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        writeFileSync(join(folder, NAME), await compileWorker(snapshotOf(readSite(folder))));
      },
    },
  };
}

/** Bundles worker and Workbox into one classic script: older browsers do not support module service workers. */
export async function compileWorker(snapshot: Snapshot): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [noteModules()],
    define: { __SNAPSHOT__: JSON.stringify(snapshot), 'process.env.NODE_ENV': '"production"' },
    build: {
      target: FLOOR,
      write: false,
      lib: { entry: SOURCE, formats: ['iife'], name: 'sw', fileName: () => NAME },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${SOURCE}: found no chunk, expected one`);
  return chunk.code;
}
