/** A host in a sub-folder that publishes one release after another, with the faults of real hosts. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileWorker } from '../../scripts/offline/service-worker.ts';
import { snapshotOf } from '../../scripts/offline/snapshot.ts';
import { createAtlasServer } from '../../scripts/serve.mjs';
import { readSite } from '../../scripts/sizes/read-site.ts';

/** What a request gets: a file of one of the releases, a 404, or the home page with status 200. */
export type Reply = 'old' | 'next' | 'missing' | 'home';

export interface Host {
  /** Where the atlas stands, with a slash at the end. */
  address: string;
  /** What the next requests get, by path below the atlas; `old` as it begins. */
  reply: (path: string) => Reply;
  /** Another service worker in place of the release's; null: its own. */
  script: string | null;
  /** Every path that was asked for, in order. */
  asked: string[];
  /** Whether a release has a file. */
  has(release: 'old' | 'next', path: string): boolean;
  stop(): Promise<void>;
}

const FOLDER = '/maps/delta/';

/** Starts with two releases; the second has one alliance less, other data throughout, and other names of all hashed files. */
export async function startHost(): Promise<Host> {
  const home = await mkdtemp(join(tmpdir(), 'delta-atlas-'));
  const folders = { old: join(home, 'old'), next: join(home, 'next') };
  for (const folder of Object.values(folders)) await cp('dist', folder, { recursive: true });
  await makeNext(folders.next, true);
  const servers = { old: createAtlasServer(folders.old), next: createAtlasServer(folders.next) };
  const files = { old: readSite(folders.old), next: readSite(folders.next) };
  const host: Host = {
    address: '',
    reply: () => 'old',
    script: null,
    asked: [],
    has: (release, path) => files[release].has(/(^|\/)$/.test(path) ? `${path}index.html` : path),
    async stop() {
      server.closeAllConnections();
      server.close();
      await rm(home, { recursive: true });
    },
  };
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const [path = ''] = url.slice(FOLDER.length).split('?');
    host.asked.push(path);
    if (path === 'sw.js' && host.script !== null) {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' });
      response.end(host.script);
      return;
    }
    const reply = url.startsWith(FOLDER) ? host.reply(path) : 'missing';
    // The same name with another hash: not there, but of the same kind.
    const gone = `/${path}`.replace(/-[\w-]{8}\./, '-notThere.').replace(/^(?!.*-notThere)/, '/not-there');
    request.url = { missing: gone, home: '/', old: url.slice(FOLDER.length - 1), next: url.slice(FOLDER.length - 1) }[
      reply
    ];
    servers[reply === 'next' ? 'next' : 'old'].emit('request', request, response);
  });
  await listen(server);
  host.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${FOLDER}`;
  return host;
}

/**
 * Turns a site into the next release of it: one alliance less, a map review number, and if it is `renamed` other names
 * of all hashed files as well.
 */
export async function makeNext(folder: string, renamed = false): Promise<void> {
  const edit = async (name: string, change: (text: string) => string) => {
    const file = join(folder, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  };
  let removed = '';
  const dataVersion = (text: string) => `${text.slice(1)}${text[0]}`;
  await edit('data/first.json', (text) => {
    const first = JSON.parse(text);
    removed = first.alliances.pop().id;
    return JSON.stringify({ ...first, dataVersion: dataVersion(first.dataVersion), support: null });
  });
  await edit('data/texts.json', (text) => {
    const texts = JSON.parse(text);
    const alliances = texts.alliances.filter(({ id }: { id: string }) => id !== removed);
    return JSON.stringify({ ...texts, dataVersion: dataVersion(texts.dataVersion), alliances });
  });
  await edit('index.html', (text) => text.replace(/(map-review-number" content=")"/, '$1GS(2026)0001号"'));
  if (renamed) await renameHashed(folder);
  await writeFile(join(folder, 'sw.js'), await compileWorker(snapshotOf(readSite(folder))));
}

/** Gives all files with a hash another one, and says so in whatever names them. */
async function renameHashed(folder: string): Promise<void> {
  const assets = await readdir(join(folder, 'assets'));
  // The last letter becomes another one: a name that stayed would be of two contents, and browsers keep the first.
  const other = (name: string) =>
    name.replace(/([\w-])(\.\w+)$/, (_, last: string, end: string) => `${last === '0' ? '1' : '0'}${end}`);
  const names = new Map(assets.map((name) => [name, other(name)]));
  if (new Set([...names.keys(), ...names.values()]).size < 2 * names.size)
    throw new Error('found a name in both releases');
  const named = /[\w-]+-[\w-]{8}\.(?:js|css)/g;
  for (const path of readSite(folder).keys()) {
    if (!/\.(html|js|css)$|^embed\.json$/.test(path)) continue;
    const file = join(folder, path);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(named, (name) => names.get(name) ?? name),
    );
  }
  for (const [name, next] of names) await rename(join(folder, 'assets', name), join(folder, 'assets', next));
}

function listen(server: Server): Promise<void> {
  return new Promise((done) => server.listen(0, '127.0.0.1', done));
}
