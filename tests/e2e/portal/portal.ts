/** A portal of another site, which embeds the atlas: one page for each case, served with headers of its own. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CASES, type Case, type Embed } from './cases.ts';

const FILES = ['portal.css', 'portal.js'] as const;
const TYPES = { css: 'text/css', js: 'text/javascript' } as const;

export interface Portal {
  /** Without a path. The host's name differs from the atlas's: another site, not just another port. */
  origin: string;
  /** Address of a case's page. */
  addressOf(portalCase: Case): string;
  close(): void;
}

/** Starts the portal; `atlas` is the atlas's address. */
export async function openPortal(atlas: string): Promise<Portal> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    const file = FILES.find((known) => known === name);
    if (file) {
      response.writeHead(200, { 'Content-Type': TYPES[file.endsWith('css') ? 'css' : 'js'] });
      response.end(readFileSync(new URL(file, import.meta.url)));
      return;
    }
    const found = CASES.find((candidate) => candidate.name === name);
    if (!found) {
      // Browsers ask for an icon by themselves.
      response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...(found.isStrict && strict(atlas)) });
    response.end(pageOf(found, atlas));
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    addressOf: ({ name }) => `${origin}/${encodeURIComponent(name)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a careful portal sends: no inline style or script, no frames but the atlas, nothing delegated. */
function strict(atlas: string): Record<string, string> {
  return {
    'Content-Security-Policy': `default-src 'none'; script-src 'self' ${new URL(atlas).origin}; style-src 'self'; frame-src ${new URL(atlas).origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Permissions-Policy': 'geolocation=(), fullscreen=(), clipboard-write=()',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}

function pageOf(portalCase: Case, atlas: string): string {
  const { name, embeds, within } = portalCase;
  const frames = embeds.map((embed, index) => frameOf(embed, index, portalCase, atlas)).join('\n');
  const content = {
    none: `<div class="embeds">${frames}</div>`,
    hidden: `<button type="button" aria-controls="hidden">Show the map</button><div id="hidden" class="embeds" hidden>${frames}</div>`,
    details: `<details><summary>Show the map</summary><div class="embeds">${frames}</div></details>`,
  }[within ?? 'none'];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Portal: ${name}</title>
    <link rel="stylesheet" href="portal.css" />
    <script src="portal.js" defer></script>${portalCase.by ? `\n    <script src="${atlas}embed.js" defer crossorigin="anonymous"></script>` : ''}
  </head>
  <body>
    <main>
      <h1>${name}</h1>
      ${content}
    </main>
  </body>
</html>
`;
}

/** The snippet of the guide; a strict portal takes no style attribute, and does without. */
function frameOf(
  { title, search, width, height }: Embed,
  index: number,
  { sandbox, isStrict, within, by, isLinked }: Case,
  atlas: string,
): string {
  const address = `${atlas}${search}`.replaceAll('&', '&amp;');
  const style = isStrict ? '' : ' style="border:0"';
  // What is hidden begins before it is seen: the harder case.
  const loading = within ? 'eager' : 'lazy';
  const boxed = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  const link = `<p><a href="${address}">${title}</a></p>`;
  if (by === 'element') {
    const attributes = [...new URLSearchParams(search)].map(([key, value]) => `${key}="${value}"`).join(' ');
    return `<delta-atlas id="delta-atlas-${index + 1}" src="${atlas}embed/" title="${title}" ${attributes}>${link}</delta-atlas>`;
  }
  const upgraded = by === 'script' ? ` data-delta-atlas${isLinked ? ' data-delta-atlas-link="portal"' : ''}` : '';
  return `<iframe id="delta-atlas-${index + 1}"${upgraded} title="${title}" src="${address}" width="${width}" height="${height}"${style}
  loading="${loading}" allow="fullscreen; clipboard-write" referrerpolicy="strict-origin-when-cross-origin"${boxed}></iframe>
${link}`;
}
