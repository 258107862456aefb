/** The built atlas and a page of another site with the atlas in a frame, served for one journey. */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAtlasServer } from '../../scripts/serve.mjs';
import { WATCH_SCRIPT } from './page/watch-page.ts';

/** Where the watch stands on both sites. */
const WATCH_PATH = '/watch.js';

export interface Site {
  /** Address of the atlas, with a slash at the end. */
  readonly atlas: string;
  /** Address of the page on another site. */
  readonly portal: string;
  /** Takes the atlas's server away: the same as no network. */
  goAway(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a built folder on free ports. Its pages get a watch before their first script: see watch-page.ts. */
export async function openSite(directory: string): Promise<Site> {
  const files = createAtlasServer(directory);
  const atlas = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://atlas');
    if (pathname === WATCH_PATH) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(WATCH_SCRIPT);
      return;
    }
    const page =
      pathname.endsWith('/') && (await readFile(join(directory, pathname, 'index.html'), 'utf8').catch(() => null));
    if (!page) {
      files.emit('request', request, response);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(page.replace('<script ', `<script src="${WATCH_PATH}"></script><script `));
  });
  const address = `http://127.0.0.1:${await listen(atlas)}/`;
  const portal = createServer(answerPortal(address));
  // Another name is another site.
  const portalAddress = `http://localhost:${await listen(portal)}/`;
  return {
    atlas: address,
    portal: portalAddress,
    goAway: () => close(atlas),
    close: async () => {
      await Promise.all([close(atlas), close(portal)]);
    },
  };
}

function answerPortal(atlas: string): RequestListener {
  const site = new URL(atlas).origin;
  const policy = `default-src 'none'; script-src 'self' ${site}; frame-src ${site}; style-src 'self'; img-src data:; base-uri 'none'`;
  return ({ url }, response) => {
    if (url === WATCH_PATH) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
      response.end(WATCH_SCRIPT);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(`<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,">
<script src="${WATCH_PATH}"></script><h1>Portal</h1>
<iframe id="map" data-delta-atlas title="Map" src="${atlas}embed/?lang=en&amp;engine=svg" width="900" height="300"></iframe>
<script src="${atlas}embed.js" crossorigin="anonymous"></script>`);
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
