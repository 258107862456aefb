import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minify, transformWithOxc } from 'vite';
import { EARLY_TARGET } from '../floor/targets.ts';

export const EARLY = 'src/early.js';

/** The minified early script, inlined in the built pages so that it runs before the first paint. */
export async function earlyScript(): Promise<string> {
  return classicScript(EARLY);
}

/** A script that runs before or instead of the app, minified and lowered for browsers below the floor. */
export async function classicScript(path: string): Promise<string> {
  const lowered = await transformWithOxc(readFileSync(path, 'utf8'), path, { target: EARLY_TARGET, sourcemap: false });
  const { code } = await minify(path, lowered.code, { compress: { target: EARLY_TARGET } });
  return code.trim();
}

/** Adds the hash of an inline script to a Content Security Policy. Throws if the policy has no rule for scripts. */
export function allowingScript(policy: string, code: string): string {
  if (!policy.includes("script-src 'self'")) throw new Error("Content-Security-Policy: expected script-src 'self'");
  return policy.replace("script-src 'self'", `script-src 'self' ${cspHash(code)}`);
}

/** The hash of a script or style as a source of a Content Security Policy. */
export function cspHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
