/** A WordPress of its own in a temporary folder: its database, its files, its server on loopback. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Needs } from './needs.ts';

export interface ThrowAway {
  address: string;
  /** Its folder, which `stop` removes. */
  folder: string;
  /** Does things inside (scripts/wordpress/wp.php), in one go. */
  act<T extends readonly unknown[]>(...deeds: [name: string, argument?: unknown][]): T;
  /** Puts a plugin there; it is not active yet. */
  addPlugin(name: string, files: Readonly<Record<string, string>>): void;
  /** Addresses that WordPress asked for since the last time. */
  asked(): string[];
  stop(): Promise<void>;
}

const ACT = resolve('scripts/wordpress/wp.php');
const PATIENCE_MS = 30_000;

/** Starts one. `atlas`: where WordPress may ask although it is this machine. */
export async function startWordPress(needs: Needs, atlas: URL): Promise<ThrowAway> {
  const folder = mkdtempSync(join(tmpdir(), 'delta-wordpress-'));
  const site = join(folder, 'site');
  const socket = join(folder, 'db.sock');
  const log = join(folder, 'asked.txt');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children) await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const data = join(folder, 'db');
    const user = process.getuid?.() === 0 ? ['--user=root'] : [];
    run(needs.makeDatabase, [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      ...user,
    ]);
    children.push(
      spawn(
        needs.database,
        [
          ...['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${folder}/db.pid`],
          ...['--skip-networking', '--innodb-flush-log-at-trx-commit=0', ...user],
        ],
        { stdio: 'ignore' },
      ),
    );
    // Debian's WordPress shares libraries by links.
    cpSync(needs.wordpress, site, { recursive: true, dereference: true });
    writeFileSync(join(site, 'wp-config.php'), config(address, socket));
    mkdirSync(join(site, 'wp-content/mu-plugins'), { recursive: true });
    writeFileSync(join(site, 'wp-content/mu-plugins/test.php'), testPlugin(atlas, log));
    await untilTrue(() => existsSync(socket), 'the database');
    run(needs.php, ['-r', `(new mysqli('localhost','root','','',0,'${socket}'))->query('CREATE DATABASE wordpress');`]);
    // It asks itself in some places: with one worker it would wait for its own answer.
    const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
    children.push(spawn(needs.php, ['-S', `127.0.0.1:${port}`, '-t', site], { stdio: 'ignore', env, detached: true }));
  } catch (cause) {
    await stop();
    throw cause;
  }
  return {
    address,
    folder,
    stop,
    act: <T extends readonly unknown[]>(...deeds: [name: string, argument?: unknown][]) => {
      const input = JSON.stringify(deeds.map(([name, argument = null]) => [name, argument]));
      const out = run(needs.php, [ACT, site], input);
      return JSON.parse(out.slice(out.lastIndexOf('\n') + 1)) as T;
    },
    addPlugin: (name, files) => {
      const home = join(site, 'wp-content/plugins', name);
      mkdirSync(home, { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
    },
    asked: () => {
      const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
      rmSync(log, { force: true });
      return text.split('\n').filter(Boolean);
    },
  };
}

function config(address: string, socket: string): string {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: address.slice(0, -1),
    WP_SITEURL: address.slice(0, -1),
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1',
  };
  const lines = Object.entries(constants).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`);
  return `<?php
${lines.join('\n')}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Lets WordPress ask the atlas on this machine, and notes what it asks for. */
function testPlugin(atlas: URL, log: string): string {
  return `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', function ($ports) { return array_merge($ports, array(${Number(atlas.port)})); });
add_filter('pre_http_request', function ($answer, $given, $url) {
  file_put_contents('${log}', $url . "\\n", FILE_APPEND);
  return $answer;
}, 1, 3);
`;
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function run(command: string, args: string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', input, maxBuffer: 1e8 });
  if (status !== 0)
    throw new Error(`${command} ${args.slice(0, 2).join(' ')}: ${error?.message ?? stderr.trim()}\n${stdout}`);
  return stdout.trimEnd();
}

async function untilTrue(is: () => boolean, what: string): Promise<void> {
  for (const begin = Date.now(); !is(); ) {
    if (Date.now() - begin > PATIENCE_MS) throw new Error(`${what} did not start within ${PATIENCE_MS / 1000} s`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Ends a process, with those that it started where it leads a group of its own. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return Promise.resolve();
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    child.kill('SIGTERM');
  }
  return gone;
}
