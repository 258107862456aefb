import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minify } from 'vite';

export const EARLY = 'src/early.js';

/** The early script as it stands in the built pages: without a request of its own, it runs before the first paint. */
export async function earlyScript(): Promise<string> {
  const { code } = await minify(EARLY, readFileSync(EARLY, 'utf8'));
  return code.trim();
}

/** A page's Content Security Policy that allows one inline script, by its hash. Throws where scripts have no rule. */
export function allowingScript(policy: string, code: string): string {
  if (!policy.includes("script-src 'self'")) throw new Error("Content-Security-Policy: expected script-src 'self'");
  return policy.replace("script-src 'self'", `script-src 'self' ${cspHash(code)}`);
}

/** A source of a Content Security Policy: the hash of a script or a style. */
export function cspHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
