/** Draws SVG documents as PNG files, without a browser and with one font on every machine; drawn ones are kept. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import subsetFont from 'subset-font';
import { indexedPng } from './png.ts';

/** An SVG document, and the path below the site of the picture made from it. */
export interface Drawing {
  path: string;
  svg: string;
}

/** What else the pixels depend on: change it with the versions of renderer and fonts, or with the encoder. */
const RECIPE = 'resvg 2.6.2, fonts-sc 1.0.0, fonts-tc 1.0.0, 1';
const FAMILY = 'Noto Sans S Chinese';
/** Where a font says its family and weight, beside the short names that every subset keeps. */
const FAMILY_NAMES = [16, 17];
const require = createRequire(import.meta.url);
/** The second family has the signs that the first lacks: the renderer takes them from it. */
const FONTS = [
  join(require.resolve('@embedpdf/fonts-sc'), '../../fonts/NotoSansHans-Regular.otf'),
  join(require.resolve('@embedpdf/fonts-sc'), '../../fonts/NotoSansHans-Bold.otf'),
  join(require.resolve('@embedpdf/fonts-tc'), '../../fonts/NotoSansHant-Regular.otf'),
  join(require.resolve('@embedpdf/fonts-tc'), '../../fonts/NotoSansHant-Bold.otf'),
];

/** What could be drawn, path → PNG, and what not, path → why. */
export interface DrawnPictures {
  pictures: ReadonlyMap<string, Uint8Array>;
  failed: ReadonlyMap<string, string>;
}

/** Draws PNG files: one that cannot be drawn takes no other away. Throws where the renderer has no binary for the machine. */
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
  // Loaded here, so that a machine without its binary fails where that can be told.
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

/** The fonts with no other characters than those drawn: the renderer reads them anew for every line of text. */
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
