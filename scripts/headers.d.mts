export interface PathHeader {
  name: string;
  /** Its name in nginx. */
  variable: string;
  rows: readonly { path: RegExp; value: string }[];
  otherwise: string | null;
}
export const HASHED: RegExp;
export const EMBED: RegExp;
export const ANYONE: string;
export const ALWAYS: Readonly<Record<string, string>>;
export const BY_PATH: readonly PathHeader[];
export function policyIn(html: string, name?: string): string;
export function headersOf(path: string, policy: string, frameAncestors?: string): Record<string, string>;
export function frameAncestorsOf(text: string): string;
