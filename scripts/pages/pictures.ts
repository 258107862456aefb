/** Renders SVG documents to PNG files, without a browser and with the same fonts on every machine; results are cached. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import subsetFont from 'subset-font';
import { indexedPng } from './png.ts';

/** An SVG document, and the path of its picture relative to the site root. */
export interface Drawing {
  path: string;
  svg: string;
}

/** Part of the cache key: change it with the versions of renderer and fonts, or with the encoder. */
const RECIPE = 'resvg 2.6.2, fonts-sc 1.0.0, fonts-tc 1.0.0, 1';
const FAMILY = 'Noto Sans S Chinese';
/** Ids of the name table entries for family and weight (16 and 17); subsets always keep the short names. */
const FAMILY_NAMES = [16, 17];
const require = createRequire(import.meta.url);
/** The second family is the renderer's fallback for characters that the first lacks. */
const FONTS = [
  join(require.resolve('@embedpdf/fonts-sc'), '../../fonts/NotoSansHans-Regular.otf'),
  join(require.resolve('@embedpdf/fonts-sc'), '../../fonts/NotoSansHans-Bold.otf'),
  join(require.resolve('@embedpdf/fonts-tc'), '../../fonts/NotoSansHant-Regular.otf'),
  join(require.resolve('@embedpdf/fonts-tc'), '../../fonts/NotoSansHant-Bold.otf'),
];

/** Pictures, path → PNG, and failures, path → reason. */
export interface DrawnPictures {
  pictures: ReadonlyMap<string, Uint8Array>;
  failed: ReadonlyMap<string, string>;
}

/** Draws PNG files; failures are independent. Throws if the renderer has no binary for the machine. */
export async function drawPictures(drawings: readonly Drawing[], cache: string): Promise<DrawnPictures> {
  mkdirSync(cache, { recursive: true });
  const pictures = new Map<string, Uint8Array>();
  const failed = new Map<string, string>();
  const open: (Drawing & { file: string })[] = [];
  for (const { path, svg } of drawings) {
    const file = join(cache, `${hashOf(RECIPE, svg)}.png`);
    if (existsSync(file)) pictures.set(path, readFileSync(file));
    else open.push({ path, svg, file });
  }
  if (open.length === 0) return { pictures, failed };
  // Imported here, so that a missing binary can be caught and reported.
  const { renderAsync } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const fontFiles = await smallFonts(open, cache);
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  const work = async () => {
    for (let next = open.pop(); next; next = open.pop()) {
      try {
        const { width, height, pixels } = await renderAsync(next.svg, { font });
        const png = indexedPng({ width, height, data: pixels });
        writeFileSync(next.file, png);
        pictures.set(next.path, png);
      } catch (cause) {
        failed.set(next.path, (cause as Error).message);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return { pictures, failed };
}

/** Subsets of the fonts with the characters drawn: the renderer parses the fonts again for every line of text. */
async function smallFonts(drawings: readonly Drawing[], cache: string): Promise<string[]> {
  const characters = [...new Set(drawings.flatMap(({ svg }) => [...svg]))].sort().join('');
  return Promise.all(
    FONTS.map(async (path) => {
      const file = join(cache, `${hashOf(RECIPE, basename(path), characters)}.otf`);
      if (existsSync(file)) return file;
      const whole = readFileSync(path);
      writeFileSync(file, await subsetFont(whole, characters, { targetFormat: 'sfnt', preserveNameIds: FAMILY_NAMES }));
      return file;
    }),
  );
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}
