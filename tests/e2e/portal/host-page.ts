/** Pages of another site with whatever is in them, for what embed.js does there: events, promises, sizes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import type { DeltaAtlasApi, DeltaAtlasParams } from '../../../src/embed/host/api.ts';
import { expect } from '../atlas.ts';

declare global {
  interface Window {
    seen: [type: string, detail: unknown][];
  }
}

/** Collects all events on the page; a script of its own, for a strict policy forbids inline ones. */
const COLLECT = `window.seen = [];
for (const type of ['ready', 'state', 'select', 'error', 'resize', 'focus.exit']) {
  addEventListener('delta-atlas:' + type, (event) => window.seen.push([event.target.id + ':' + type, event.detail]));
}`;

export interface HostOptions {
  /** Below the atlas; `embed.js` if missing. */
  script?: string;
  integrity?: string;
  /** Of the page's head. */
  head?: string;
  /** Response headers. */
  headers?: Readonly<Record<string, string>>;
}

export interface HostSite {
  origin: string;
  /** The markup of a page with this content. */
  markup(content: string, options?: HostOptions): string;
  /** Serves it, and opens it. */
  open(page: Page, content: string, options?: HostOptions): Promise<void>;
  close(): void;
}

/** Starts a site under another name than the atlas's (at `atlas`, with its last slash). */
export async function openHostSite(atlas: string): Promise<HostSite> {
  let answer: { body: string; headers: Readonly<Record<string, string>> } = { body: '', headers: {} };
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/collect.js') response.setHeader('content-type', 'text/javascript').end(COLLECT);
    // The atlas as it was called before.
    else if (url.startsWith('/moved/')) response.writeHead(301, { location: `${atlas}${url.slice(7)}` }).end();
    else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...answer.headers });
      response.end(answer.body);
    }
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const markup = (content: string, { script = 'embed.js', integrity, head = '' }: HostOptions = {}) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Portal</title>
<link rel="icon" href="data:,"><script src="${origin}/collect.js"></script>${head}${content}
<script src="${atlas}${script}"${integrity ? ` integrity="${integrity}"` : ''} crossorigin="anonymous"></script>`;
  return {
    origin,
    markup,
    open: async (page, content, options = {}) => {
      answer = { body: markup(content, options), headers: options.headers ?? {} };
      await page.goto(origin);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The events so far, `id:type`. */
export const seen = (page: Page) => page.evaluate(() => window.seen.map(([type]) => type));
export const waitFor = (page: Page, event: string) =>
  expect.poll(() => seen(page), { timeout: 45_000 }).toContain(event);
/** What an event said, the last time. */
export const said = (page: Page, event: string) =>
  page.evaluate((wanted) => window.seen.filter(([type]) => type === wanted).at(-1)?.[1], event);

/** Sets parameters by the page's API, and gives back those of the state that came of it, or why it was refused. */
export const set = (page: Page, id: string, params: DeltaAtlasParams) =>
  page.evaluate(
    async ([target, wanted]) => {
      const embed = (window.DeltaAtlas as DeltaAtlasApi).get(document.getElementById(target));
      return embed?.set(wanted).then(
        (state) => state.params as Record<string, string>,
        (cause: Error) => cause.message,
      );
    },
    [id, params] as const,
  );

export const stateOf = (page: Page, id: string) =>
  page.evaluate(async (target) => {
    const state = await (window.DeltaAtlas as DeltaAtlasApi).get(document.getElementById(target))?.get();
    return { url: state?.url ?? '', params: (state?.params ?? {}) as Record<string, string> };
  }, id);
export const paramsOf = async (page: Page, id: string) => (await stateOf(page, id)).params;
/** Why an atlas is not ready, or `ready`. */
export const readiness = (page: Page, id: string) =>
  page.evaluate(
    (target) =>
      (window.DeltaAtlas as DeltaAtlasApi).get(document.getElementById(target))?.ready.then(
        ({ capabilities }) => `ready: ${capabilities.join(' ')}`,
        (cause: Error) => cause.message,
      ),
    id,
  );
