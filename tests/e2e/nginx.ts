/** A real nginx with the files of deploy/, where there is one: the atlas on a host of its own, and in a folder of one. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const PROGRAM = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
const MIME_TYPES = ['/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find(existsSync);

export const HAS_NGINX = PROGRAM !== undefined && MIME_TYPES !== undefined;

export interface Nginx {
  /** The atlas at the root of its host, and in `maps/delta/` of another; both end with a slash. */
  root: string;
  folder: string;
  stop(): Promise<void>;
}

/** Starts it with a copy of `dist`; `edit` changes the files of deploy/nginx/ as an operator does. */
export async function startNginx(edit: (text: string, name: string) => string = (text) => text): Promise<Nginx> {
  const home = await mkdtemp(join(tmpdir(), 'delta-atlas-'));
  const site = join(home, 'site');
  await cp('dist', site, { recursive: true });
  await writeFile(join(site, '.secret'), 'secret');
  await cp('deploy/nginx', join(home, 'delta-atlas'), { recursive: true });
  const ports = [await freePort(), await freePort()] as const;
  const placed = (text: string) =>
    text
      .replaceAll('/etc/nginx/delta-atlas/', `${home}/delta-atlas/`)
      .replaceAll('/etc/nginx/mime.types', MIME_TYPES ?? '')
      .replaceAll('/srv/delta-atlas', site)
      .replace('listen 80;', `listen 127.0.0.1:${ports[0]};`);
  for (const name of await readdir(join(home, 'delta-atlas'))) {
    const file = join(home, 'delta-atlas', name);
    await writeFile(file, placed(edit(await readFile(file, 'utf8'), name)));
  }
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(home, kind)};`,
  );
  // As in the configuration that nginx comes with, the types stand at the http level, too.
  const config = `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${join(home, 'pid')};
error_log stderr warn; events {} http { access_log off; include ${MIME_TYPES}; ${temporary.join(' ')}
${placed(await readFile('deploy/nginx.conf', 'utf8'))}
server { listen 127.0.0.1:${ports[1]}; root ${home}; include ${home}/delta-atlas/folder.conf; } }`;
  await writeFile(join(home, 'nginx.conf'), config);
  const args = ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr'];
  const check = spawnSync(PROGRAM ?? '', [...args, '-t'], { encoding: 'utf8' });
  expect(check.stderr).toContain('test is successful');
  expect(check.stderr).not.toMatch(/warn|emerg/);
  const server: ChildProcess = spawn(PROGRAM ?? '', args, { stdio: 'ignore' });
  const [root, folder] = [`http://127.0.0.1:${ports[0]}/`, `http://127.0.0.1:${ports[1]}/maps/delta/`];
  const answers = () => fetch(root).then(({ status }) => status, String);
  await expect.poll(answers).toBe(200);
  return {
    root,
    folder,
    async stop() {
      server.kill('SIGTERM');
      await rm(home, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
