/**
 * THE TABLE of headers: what a server of the atlas sends with each file. `scripts/serve.mjs` reads it, and the files in
 * `deploy/` are written from it (`npm run deploy`). Plain Node, no dependency.
 */

/** Vite's names with a hash: the same name has the same content for ever. */
export const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;
/** The page made for frames. */
export const EMBED = /\/embed\//;

/** Who may frame the atlas, as CSP sources. Apart from whose messages it answers, which is its own setting. */
export const ANYONE = '*';

/** The same for every file. */
export const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'geolocation=(), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  // Everything here is public and without cookies; a sandboxed frame without an origin needs it even for its own files.
  'Access-Control-Allow-Origin': '*',
  // embed.js, pictures and data are for pages of other sites, those with Cross-Origin-Embedder-Policy included.
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** By the path of the address: the first row that fits, else `otherwise`; null = not sent. */
export const BY_PATH = [
  {
    name: 'Cache-Control',
    variable: 'atlas_cache',
    rows: [{ path: HASHED, value: 'public, max-age=31536000, immutable' }],
    otherwise: 'no-cache',
  },
  { name: 'X-Robots-Tag', variable: 'atlas_robots', rows: [{ path: EMBED, value: 'noindex' }], otherwise: null },
];

/** The policy that stands in the meta element of a page. Throws where there is none. */
export function policyIn(html, name = 'index.html') {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(html)?.[1];
  if (!policy) throw new Error(`${name}: found no Content-Security-Policy, expected one in a meta element`);
  return policy;
}

/** The headers of a path. `frame-ancestors` works only as a header, so it is added to the page's own policy. */
export function headersOf(path, policy, frameAncestors = ANYONE) {
  const chosen = BY_PATH.map(({ name, rows, otherwise }) => [
    name,
    rows.find((row) => row.path.test(path))?.value ?? otherwise,
  ]);
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors ${frameAncestors}`,
    ...ALWAYS,
    ...Object.fromEntries(chosen.filter(([, value]) => value !== null)),
  };
}

/** A list of CSP sources for `frame-ancestors`, as an option gives it. Throws on anything else: it goes into a header. */
export function frameAncestorsOf(text) {
  const sources = text.trim().split(/\s+/);
  const isSource = (source) => /^(\*|'self'|'none'|https?:|(https?:\/\/)?[\w*.-]+(:(\d+|\*))?)$/.test(source);
  if (sources.every(isSource)) return sources.join(' ');
  throw new Error(`--frame-ancestors: found "${text}", expected sources such as "'self' https://portal.example"`);
}
