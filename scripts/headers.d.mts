export interface PathHeader {
  name: string;
  /** Its name in nginx. */
  variable: string;
  /** Without `status` a row is for any. */
  rows: readonly { path: RegExp; status?: readonly number[]; value: string }[];
  otherwise: string | null;
}
export const HASHED: RegExp;
export const EMBED: RegExp;
export const ANYONE: string;
export const ALWAYS: Readonly<Record<string, string>>;
export const BY_PATH: readonly PathHeader[];
export function policyIn(html: string, name?: string): string;
export function policyFor(policy: string, frameAncestors?: string): string;
export function headersOf(
  path: string,
  policy: string,
  frameAncestors?: string,
  status?: number,
): Record<string, string>;
export function frameAncestorsOf(text: string): string;
