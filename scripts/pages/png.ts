/** PNG files with a palette: flat maps are less than half the size of true-colour ones. */
import { crc32, deflateSync } from 'node:zlib';
import { must } from '../../src/model/must.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Palette size: enough for the colours of a theme and the visible steps between them. */
const MOST = 24;

/** Opaque pixels, row-major, four bytes each (RGBA, alpha unused). */
export interface RgbaImage {
  width: number;
  height: number;
  data: Uint8Array;
}

/**
 * The pixels as an indexed PNG. Colours beyond the most frequent ones are replaced by the nearest of those; in flat
 * pictures they are single pixels at edges. Deterministic.
 */
export function indexedPng({ width, height, data }: RgbaImage): Buffer {
  const colours = coloursOf(data);
  const { palette, indexOf } = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  let [known, index] = [-1, 0];
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * (width + 1) + 1;
    for (let x = 0; x < width; x++, at++) {
      const colour = colours[at] ?? 0;
      // Most pixels equal the previous one.
      if (colour !== known) [known, index] = [colour, must(indexOf.get(colour), 'a colour')];
      rows[row + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, indexed.
  header.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', entries),
    // Level 9 is 2 % smaller and takes twice as long.
    chunk('IDAT', deflateSync(rows, { level: 8, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function paletteOf(pixels: Uint32Array): { palette: number[]; indexOf: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; ) {
    const colour = pixels[at] ?? 0;
    const start = at;
    while (at < pixels.length && pixels[at] === colour) at++;
    counts.set(colour, (counts.get(colour) ?? 0) + at - start);
  }
  const colours = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  const palette = colours.slice(0, MOST);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of colours.slice(MOST)) indexOf.set(colour, nearest(palette, colour));
  return { palette, indexOf };
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  palette.forEach((candidate, index) => {
    const red = (candidate >> 16) - (colour >> 16);
    const green = ((candidate >> 8) & 255) - ((colour >> 8) & 255);
    const blue = (candidate & 255) - (colour & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance >= least) return;
    least = distance;
    best = index;
  });
  return best;
}

/** One integer per pixel, 0xRRGGBB. */
function coloursOf(data: Uint8Array): Uint32Array {
  const colours = new Uint32Array(data.length / 4);
  for (let at = 0; at < colours.length; at++) {
    const from = 4 * at;
    colours[at] = ((data[from] ?? 0) << 16) | ((data[from + 1] ?? 0) << 8) | (data[from + 2] ?? 0);
  }
  return colours;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
