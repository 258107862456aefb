import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { packagesOf, type ShippedPackage } from './packages.ts';
import { shippedModules } from './shipped-modules.ts';

export const LICENCES = 'LICENSES.txt';
const LINE = '='.repeat(100);

/** Vite plugin: beside the site, the licences of the atlas, of its data and of all code in its bundles. Comes last. */
export function licences(): Plugin {
  let folder = 'dist';
  return {
    name: 'licences',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: () => writeFileSync(join(folder, LICENCES), ownLicences()),
    },
  };
}

/** The text for all that this build has bundled by now. Throws where a licence is not known to be fit. */
export function ownLicences(): string {
  const own = readFileSync('LICENSE', 'utf8');
  return licencesText(own, readFileSync('data/LICENSES.md', 'utf8'), packagesOf(shippedModules()));
}

/** One text of all licences. Pure. */
export function licencesText(own: string, data: string, packages: readonly ShippedPackage[]): string {
  const parts = [
    ['Delta Atlas', own],
    ['Delta Atlas, the data and the basemap', data],
    ...packages.map(({ name, version, licence, text }) => [
      `${name} ${version} (${licence.replace(/[()]/g, '')})`,
      text,
    ]),
  ];
  const intro = 'Delta Atlas, its data, and the code of others that is part of it, with their licences.';
  return [intro, ...parts.map(([title, text = '']) => `${LINE}\n${title}\n${LINE}\n\n${text.trim()}`)]
    .join('\n\n')
    .concat('\n');
}
