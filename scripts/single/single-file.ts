import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { LICENCES, ownLicences } from '../licences/licences.ts';
import { isKept } from '../offline/snapshot.ts';
import { readSite } from '../sizes/read-site.ts';
import { inlinePage } from './inline-page.ts';

const NAME = 'delta-atlas.html';

/** Modules that the single file does without: a megabyte of map engine, and the service worker. */
const STUBS: Readonly<Record<string, string>> = {
  '/src/map/engine/manage-engine.ts':
    'export const manageEngine = () => ({ show: () => false, rest() {}, resize() {}, stop() {} });',
  '/src/map/engine/engine-host.ts': 'export const hostEngine = () => null;',
  '/src/offline/offline.ts': 'export const workOffline = () => {};',
  // Inlined from the start, below: nothing to fetch.
  '/src/ui/styles/rest.css?url': "export default '';",
};
/** Modules of the map engine. */
const ENGINE = /\/node_modules\/maplibre-gl\//;
const stubOf = (id: string) => Object.keys(STUBS).find((end) => id.endsWith(end));

/** Vite plugin: one page instead of all files of a build; `folder` has the data and the icon. */
export function singleFile(folder: string): Plugin {
  const left = new Set<string>();
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const stub = stubOf(id);
      if (stub) left.add(stub);
      return stub && STUBS[stub];
    },
    // Before any code fetches data.
    transform: (code, id) =>
      id.endsWith('/src/main.ts')
        ? `import './offline/inlined-files.ts';\n${code}\nimport './ui/styles/rest.css';`
        : undefined,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const missing = Object.keys(STUBS).filter((stub) => !left.has(stub));
        const engine = [...this.getModuleIds()].filter((id) => ENGINE.test(id));
        if (missing.length > 0) throw new Error(`${NAME}: found no ${missing}, expected it, to leave it out`);
        if (engine.length > 0) throw new Error(`${NAME}: found ${engine[0]}, expected no map engine`);
        const files = new Map(
          Object.entries(bundle).map(([name, file]) => [
            name,
            file.type === 'chunk' ? file.code : new TextDecoder().decode(Buffer.from(file.source)),
          ]),
        );
        for (const name of Object.keys(bundle)) delete bundle[name];
        files.set('icon.svg', readFileSync(join(folder, 'icon.svg'), 'utf8'));
        const data = [...readSite(folder)].filter(([path]) => path.startsWith('data/') && isKept(path));
        const texts = data.map(([path, text]) => [path, new TextDecoder().decode(text)] as const);
        const source = inlinePage(files, new Map([...texts, [LICENCES, ownLicences()]]));
        this.emitFile({ type: 'asset', fileName: NAME, source });
        const kilobytes = (bytes: { length: number }) => Math.round(bytes.length / 1000);
        const packed = gzipSync(source, { level: 9 });
        console.log(`${NAME}: ${kilobytes(Buffer.from(source))} kB, ${kilobytes(packed)} kB gzip`);
      },
    },
  };
}
