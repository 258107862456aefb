import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { FLOOR } from './floor/targets.ts';
import { noteModules } from './licences/shipped-modules.ts';

/**
 * The version of the script for pages with embeds: raised with any change of it, then frozen by `npm run embed:freeze`.
 * Third number: repairs; second: more can be done; first: what pages do with the script must change, which never happens
 * under `embed/v1.js`.
 */
export const SCRIPT_VERSION = '1.1.0';
/**
 * Where the frozen copies stand, as the site has them: below `public/`, which the build copies as it is. They are in
 * pages of others, with their hash: nothing here is ever changed or deleted.
 */
export const FROZEN_FOLDER = 'public/embed';

const ENTRY = 'src/embed/host/index.ts';
/** Types only, and importing nothing: as it stands it is a declaration. */
const TYPES = 'src/embed/host/api.ts';

/** What the snippet of an embed needs to know of the script. */
export interface EmbedScript {
  /** The version of the atlas. */
  version: string;
  /** Path of the newest frozen copy, below the site: the one that the integrity is for. */
  path: string;
  integrity: string;
  bytes: number;
}

export interface FrozenScript {
  version: string;
  code: string;
}

/** Bundles the script for pages with embeds: classic, minified, without any import. */
export async function bundleEmbedScript(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [noteModules()],
    build: {
      target: FLOOR,
      write: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'deltaAtlasEmbed', fileName: 'embed' },
      rolldownOptions: { output: { extend: false } },
    },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[];
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output?.output.find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${ENTRY}: found no bundle, expected one`);
  return `/*! Delta Atlas embed.js ${SCRIPT_VERSION}, MIT */\n${chunk.code}`;
}

/** The Subresource Integrity of a script. */
export function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`;
}

/** The frozen copies, oldest first. */
export function frozenScripts(folder = FROZEN_FOLDER): FrozenScript[] {
  return readdirSync(folder)
    .flatMap((name) => /^(\d+\.\d+\.\d+)\.js$/.exec(name)?.[1] ?? [])
    .sort(compareVersions)
    .map((version) => ({ version, code: readFileSync(join(folder, `${version}.js`), 'utf8') }));
}

/** What keeps the script of `version` with this code from going out beside the frozen copies; null if nothing does. */
export function freezeProblem(version: string, code: string, frozen: readonly FrozenScript[]): string | null {
  const same = frozen.find((copy) => copy.version === version);
  if (same?.code === code) return null;
  const newest = frozen.at(-1);
  if (!newest || compareVersions(version, newest.version) > 0) return null;
  return `embed.js ${version}: found other code than that of the newest frozen copy, ${FROZEN_FOLDER}/${newest.version}.js; expected the same, or a higher SCRIPT_VERSION (scripts/embed-script.ts) and then \`npm run embed:freeze\``;
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = a?.findIndex((number, index) => number !== b?.[index]) ?? -1;
  return at < 0 ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}

/**
 * Vite plugin: the script of today as `embed/v1.js` and, as older pages name it, `embed.js`; `embed.d.ts`; and
 * `embed.json`, which says of the newest frozen copy what a snippet needs.
 */
export function embedScript(): Plugin {
  let code = '';
  return {
    name: 'embed-script',
    apply: 'build',
    async buildStart() {
      // Workers are bundled on their own, with the same plugins.
      if (this.environment.mode === 'build') code = await bundleEmbedScript();
    },
    generateBundle() {
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      const newest = frozenScripts().at(-1);
      if (!newest) throw new Error(`${FROZEN_FOLDER}: found no frozen script, expected one; run npm run embed:freeze`);
      const about: EmbedScript = {
        version,
        path: `embed/${newest.version}.js`,
        integrity: integrityOf(newest.code),
        bytes: Buffer.byteLength(newest.code),
      };
      for (const fileName of ['embed/v1.js', 'embed.js']) this.emitFile({ type: 'asset', fileName, source: code });
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: readFileSync(TYPES, 'utf8') });
      this.emitFile({ type: 'asset', fileName: 'embed.json', source: `${JSON.stringify(about)}\n` });
    },
  };
}
