/** The files of `deploy/` that say what the table of headers says, each in the language of its server. Pure. */
import { ALWAYS, ANYONE, BY_PATH, EMBED, type PathHeader, policyFor } from '../headers.mjs';

const WRITTEN = '# Written by `npm run deploy` from scripts/headers.mjs and index.html; edit those.';

/** Name below `deploy/` → content. `policy` is the page's own, without `frame-ancestors`. */
export function deployFiles(policy: string): Readonly<Record<string, string>> {
  return {
    'nginx/maps.conf': maps(),
    'nginx/headers.conf': nginxHeaders(policy),
    _headers: netlifyHeaders(policy),
  };
}

/** nginx takes `add_header` of one level only, so everything that differs by path or status is a variable. */
function maps(): string {
  const map = (source: string, variable: string, rows: readonly (readonly [string, string])[], otherwise: string) =>
    [
      `map ${source} $${variable} {`,
      `    default "${otherwise}";`,
      ...rows.map(([key, value]) => `    "${key}" "${value}";`),
      '}',
    ].join('\n');
  const byPath = ({ variable, rows, otherwise }: PathHeader) => {
    const keyed = rows.map((row) => [patternOf(row), row.value] as const);
    return map('"$status $uri"', variable, keyed, otherwise ?? '');
  };
  return [
    `${WRITTEN}\n# For the http level. An empty value is not sent.`,
    ...BY_PATH.map(byPath),
    '# Yours: who may frame the full page (default) and the page made for frames, which snippets and oEmbed use, such as\n' +
      `#   default "'self'";  "~/embed/" "'self' https://portal.example https://*.example.edu";\n` +
      '# Everyone is "*"; nothing is sent then, since in a policy * would refuse pages from a disk, an app or a sandbox.',
    map('$uri', 'atlas_frame_ancestors', [[`~${inNginx(EMBED)}`, ANYONE]], ANYONE),
    map(
      '$atlas_frame_ancestors',
      'atlas_framing',
      [
        ['', ''],
        ['*', ''],
      ],
      '; frame-ancestors $atlas_frame_ancestors',
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A row's pattern for "status path". */
function patternOf({ path, status }: PathHeader['rows'][number]): string {
  return status ? `~^(${status.join('|')}) .*${inNginx(path)}` : `~${inNginx(path)}`;
}

const inNginx = (path: RegExp) => path.source.replaceAll('\\/', '/');

function nginxHeaders(policy: string): string {
  const rows = [
    ['Content-Security-Policy', `${policy}$atlas_framing`],
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
 * Netlify and Cloudflare Pages join the values of all rules that fit, so no header stands in two rules. A rule cannot
 * ask for the status, and Cloudflare applies it to a 404 as well: `immutable` would keep a missing file missing for a
 * year. Both hosts' own `Cache-Control: public, max-age=0, must-revalidate` with an ETag costs a question, no download.
 */
function netlifyHeaders(policy: string): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const robots = BY_PATH.flatMap(({ name, rows }) =>
    rows.filter(({ path, status }) => path === EMBED && !status).map(({ value }) => [name, value] as const),
  );
  return [
    `${WRITTEN}\n# Netlify, Cloudflare Pages: copy it into dist/. For the root of a host; in a folder, put that before the paths.\n` +
      "# Yours: everyone may frame the atlas; for some portals only, add to the policy `; frame-ancestors 'self' https://portal.example`.\n" +
      '# No long cache for assets/: such a rule would hold for files that are missing, too (README.md).',
    rule('/*', [['Content-Security-Policy', policyFor(policy)], ...Object.entries(ALWAYS)]),
    rule('/embed/*', robots),
  ]
    .join('\n\n')
    .concat('\n');
}
