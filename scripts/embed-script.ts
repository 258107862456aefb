import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, type Plugin, type Rollup } from 'vite';
import { noteModules } from './licences/shipped-modules.ts';

const ENTRY = 'src/embed/host/index.ts';
/** Types only, and importing nothing: as it stands it is a declaration. */
const TYPES = 'src/embed/host/api.ts';

/** What the snippet of an embed needs to know of the script. */
export interface EmbedScript {
  /** The version of the atlas. */
  version: string;
  /** Path of the copy that never changes, below the site: the one that the integrity is for. */
  path: string;
  integrity: string;
  bytes: number;
}

/** Bundles the script for pages with embeds: classic, minified, without any import. */
export async function bundleEmbedScript(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [noteModules()],
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'deltaAtlasEmbed', fileName: 'embed' },
      rolldownOptions: { output: { extend: false } },
    },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output?.output.find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${ENTRY}: found no bundle, expected one`);
  return `/*! Delta Atlas embed.js, MIT */\n${chunk.code}`;
}

/** The Subresource Integrity of a script. */
export function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}

/**
 * Vite plugin: `embed.js` (always the latest), a copy under a name with its hash for pages that pin it, `embed.d.ts`,
 * and `embed.json`, which says of the copy what a snippet needs.
 */
export function embedScript(): Plugin {
  let copy = '';
  let code = '';
  return {
    name: 'embed-script',
    apply: 'build',
    async buildStart() {
      // Workers are bundled on their own, with the same plugins.
      if (this.environment.mode !== 'build') return;
      code = await bundleEmbedScript();
      copy = this.emitFile({ type: 'asset', name: 'embed.js', source: code });
    },
    generateBundle() {
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      const path = this.getFileName(copy);
      const about: EmbedScript = { version, path, integrity: integrityOf(code), bytes: Buffer.byteLength(code) };
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: code });
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: readFileSync(TYPES, 'utf8') });
      this.emitFile({ type: 'asset', fileName: 'embed.json', source: `${JSON.stringify(about)}\n` });
    },
  };
}
