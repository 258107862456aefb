/** The pages, built and served with each dataset: folders in .cache/bench/sites/. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAtlasServer } from '../../scripts/serve.mjs';
import type { AtlasFile } from '../../src/model/types.ts';
import { type Factors, syntheticAtlas } from '../synthetic.ts';
import { writeData } from './site-data.ts';

/** The atlas; the light page (Leaflet, vis-timeline); the baseline (MapLibre, D3, crossfilter2). */
export const PAGES = ['atlas', 'light', 'baseline'] as const;
export type PageName = (typeof PAGES)[number];
/** What the atlas is compared with. */
export const CONTENDERS = ['light', 'baseline'] as const;
export type Contender = (typeof CONTENDERS)[number];

export interface Site {
  page: PageName;
  /** Port of the site's server. */
  port: number;
  /** File names of the map engine's chunks: the page is tried without them. */
  engine: readonly string[];
  close: () => void;
}

const CACHE = '.cache/bench';
/** A class name that only the engine's chunks contain. */
const ENGINE_SIGN = 'maplibregl-canvas';

/** Builds the pages that are missing or outdated. Throws if a build fails. */
export function buildPages(): void {
  const atlasSources = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package.json'];
  if (isStale('dist/index.html', atlasSources)) runNode('scripts/run.mjs', 'scripts/build-data.ts');
  if (isStale('dist/index.html', atlasSources)) runNode('node_modules/vite/bin/vite.js', 'build');
  for (const contender of CONTENDERS) {
    // The light page uses modules of the baseline.
    const sources = [...CONTENDERS.map((name) => join('bench', name)), 'package.json'];
    if (isStale(join(CACHE, contender, 'dist/index.html'), sources))
      runNode('node_modules/vite/bin/vite.js', 'build', '--config', join('bench', contender, 'vite.config.ts'));
  }
}

/** The dataset of the built atlas, times `factors`. */
export function readAtlas(factors: Factors): AtlasFile {
  return syntheticAtlas(JSON.parse(readFileSync('dist/data/atlas.json', 'utf8')) as AtlasFile, factors);
}

/** A copy of a built page with another dataset, served on a free port. All files are compressed in advance. */
export async function openSite(page: PageName, name: string, atlas: AtlasFile): Promise<Site> {
  const folder = join(CACHE, 'sites', name, page);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(page === 'atlas' ? 'dist' : join(CACHE, page, 'dist'), folder, { recursive: true });
  if (page !== 'atlas') cpSync('dist/data/geo', join(folder, 'data/geo'), { recursive: true });
  writeData(folder, atlas);
  const server = createAtlasServer(folder);
  // Slow responses take longer than the default keep-alive timeout.
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await packAll(folder, port);
  return { page, port, engine: engineOf(folder), close: () => stop(server, folder) };
}

/** Requests every file once: the server compresses files on first request, which must not be measured. */
async function packAll(folder: string, port: number): Promise<void> {
  for (const path of filesIn(folder)) {
    const options = { port, path: `/${path}`, agent: false, headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } };
    await new Promise<void>((done, fail) => {
      get({ host: '127.0.0.1', ...options }, (response) => response.resume().on('end', done).on('error', fail)).on(
        'error',
        fail,
      );
    });
  }
}

function engineOf(folder: string): string[] {
  return filesIn(folder)
    .filter((path) => /\.m?js$/.test(path))
    .filter((path) => /worker/.test(path) || readFileSync(join(folder, path), 'utf8').includes(ENGINE_SIGN));
}

function stop(server: Server, folder: string): void {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
}

function isStale(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return true;
  const made = statSync(built).mtimeMs;
  const files = sources.flatMap((source) =>
    statSync(source).isDirectory() ? filesIn(source).map((path) => join(source, path)) : [source],
  );
  return files.some((file) => statSync(file).mtimeMs > made);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function runNode(...command: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
}
