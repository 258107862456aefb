export const BROWSER_ARGS: string[];
export function findBrowser(env?: NodeJS.ProcessEnv): Promise<string | null>;
export function ensureBrowser(): Promise<string>;
