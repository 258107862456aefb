/**
 * THE TABLE of headers: what a server of the atlas sends with each file. `scripts/serve.mjs` reads it, and the files in
 * `deploy/` are written from it (`npm run deploy`). Plain Node, no dependency.
 */

/** Vite's names with a hash: the same name has the same content for ever. */
export const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;
/** The page made for frames. */
export const EMBED = /\/embed\//;

/**
 * Who may frame the atlas, as CSP sources. Apart from whose messages it answers, which is its own setting. For everyone
 * nothing is sent: in CSP `*` means only pages from a network, and would refuse those from a disk, an app or a sandbox.
 */
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

/** Answers that hand out a file, or say that the one at hand is right. */
const FOUND = [200, 206, 304];

/**
 * By the path of the address, and where a row says so by the status: the first row that fits, else `otherwise`;
 * null = not sent.
 */
export const BY_PATH = [
  {
    name: 'Cache-Control',
    variable: 'atlas_cache',
    // Never for a file that is not there: it may come a minute later, and nobody would ask again for a year.
    rows: [{ path: HASHED, status: FOUND, value: 'public, max-age=31536000, immutable' }],
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

/** A page's own policy with who may frame it, which works only as a header. */
export function policyFor(policy, frameAncestors = ANYONE) {
  return frameAncestors.split(' ').includes(ANYONE) ? policy : `${policy}; frame-ancestors ${frameAncestors}`;
}

/** The headers of an answer, by its path and status. `policy`: the page's own. */
export function headersOf(path, policy, frameAncestors = ANYONE, status = 200) {
  const fits = (row) => row.path.test(path) && (row.status ?? [status]).includes(status);
  const chosen = BY_PATH.map(({ name, rows, otherwise }) => [name, rows.find(fits)?.value ?? otherwise]);
  return {
    'Content-Security-Policy': policyFor(policy, frameAncestors),
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
