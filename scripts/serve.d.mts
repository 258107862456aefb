import type { Server } from 'node:http';

export interface ServeOptions {
  directory: string;
  port?: number | undefined;
  host?: string;
  /** CSP sources; everyone unless given. */
  frameAncestors?: string;
}
export function createAtlasServer(directory: string, frameAncestors?: string): Server;
export function serve(options: ServeOptions): Promise<string>;
export function serveOptions(args: string[], env?: NodeJS.ProcessEnv): Required<ServeOptions>;
