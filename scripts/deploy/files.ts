/** The files of `deploy/` that say what the table of headers says, each in the language of its server. Pure. */
import { ALWAYS, ANYONE, BY_PATH, EMBED, type PathHeader } from '../headers.mjs';

const WRITTEN = '# Written by `npm run deploy` from scripts/headers.mjs and index.html; edit those.';

/** Name below `deploy/` → content. `policy` is the page's own, without `frame-ancestors`. */
export function deployFiles(policy: string): Readonly<Record<string, string>> {
  return {
    'nginx/maps.conf': maps(),
    'nginx/headers.conf': nginxHeaders(policy),
    _headers: netlifyHeaders(policy),
  };
}

/** nginx takes `add_header` of one level only, so everything that differs by path is a variable. */
function maps(): string {
  const map = (variable: string, rows: PathHeader['rows'], otherwise: string | null) =>
    [
      `map $uri $${variable} {`,
      `    default "${otherwise ?? ''}";`,
      ...rows.map(({ path, value }) => `    "~${path.source.replaceAll('\\/', '/')}" "${value}";`),
      '}',
    ].join('\n');
  return [
    `${WRITTEN}\n# For the http level. An empty value is not sent.`,
    ...BY_PATH.map(({ variable, rows, otherwise }) => map(variable, rows, otherwise)),
    '# Yours: who may frame the full page (default) and the page made for frames, such as\n' +
      `#   default "'self'";  "~/embed/" "'self' https://portal.example https://*.example.edu";`,
    map('atlas_frame_ancestors', [{ path: EMBED, value: ANYONE }], ANYONE),
  ]
    .join('\n\n')
    .concat('\n');
}

function nginxHeaders(policy: string): string {
  const rows = [
    ['Content-Security-Policy', `${policy}; frame-ancestors $atlas_frame_ancestors`],
    ...Object.entries(ALWAYS),
    ...BY_PATH.map(({ name, variable }) => [name, `$${variable}`]),
  ];
  const lines = rows.map(([name, value]) => `add_header ${name} "${value}" always;`);
  return [
    WRITTEN,
    '# For a server or a location; a location with an `add_header` of its own needs it again.',
    ...lines,
    '',
  ].join('\n');
}

/**
 * Netlify and Cloudflare Pages join the values of all rules that fit, so no header stands in two rules. What is not
 * hashed has the hosts' own `Cache-Control: public, max-age=0, must-revalidate`, which means the same as ours.
 */
function netlifyHeaders(policy: string): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const [cache, robots] = BY_PATH.map(({ name, rows }) => [[name, rows[0]?.value ?? ''] as const]);
  return [
    `${WRITTEN}\n# Netlify, Cloudflare Pages: copy it into dist/. For the root of a host; in a folder, put that before the paths.\n` +
      "# Yours: who may frame the atlas, `frame-ancestors *`; for some portals only: `frame-ancestors 'self' https://portal.example`.",
    rule('/*', [['Content-Security-Policy', `${policy}; frame-ancestors ${ANYONE}`], ...Object.entries(ALWAYS)]),
    rule('/assets/*', cache ?? []),
    rule('/embed/*', robots ?? []),
  ]
    .join('\n\n')
    .concat('\n');
}
