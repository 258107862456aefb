import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeView } from '../../src/scene/frame.ts';
import { project, unproject } from '../../src/scene/project.ts';
import { withChunks } from '../../src/share/download-chunks.ts';
import { mapSizeFor, viewIn } from '../../src/share/download-fit.ts';
import { dpiOf, PAGE_IDS, PAGES, pixelsOf } from '../../src/share/download-page.ts';
import { BREAK, textLines } from '../../src/ui/text-lines.ts';

/** One pixel, as every encoder writes it: signature, IHDR, IDAT, IEND. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The chunks of a PNG; throws where a length or a check is wrong. */
function chunksOf(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.push({ name: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

describe('withChunks', () => {
  it('says how dense the pixels are and whose they are, between header and pixels', () => {
    const words = { Copyright: '“长三角产业联盟地图”, CC BY 4.0' };
    const chunks = chunksOf(withChunks(PNG, { dpi: 300, words }));
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks[1]?.data.readUInt32BE(0)).toBe(11811);
    expect(chunks[2]?.data.toString('utf8')).toBe(`Copyright\0\0\0\0\0${words.Copyright}`);
  });

  it('leaves what is no PNG as it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect([...withChunks(bytes, { dpi: 150, words: {} })]).toEqual([...bytes]);
      }),
    );
  });
});

describe('pages', () => {
  it('have bitmaps of their own shape, within what every browser draws', () => {
    for (const id of PAGE_IDS) {
      const { size, paper } = PAGES[id];
      if (!size) continue;
      const { width, height } = pixelsOf(id, 2, size);
      expect(width / height).toBeCloseTo(size.width / size.height, 2);
      // Safari on phones has room for 4096 × 4096.
      expect(width * height).toBeLessThanOrEqual(4096 * 4096);
      if (paper) expect(width / (Number.parseInt(paper.width, 10) / 25.4)).toBeCloseTo(dpiOf(id, 2) ?? 0, -1);
    }
  });
});

describe('mapSizeFor', () => {
  it('leaves of a page what its surroundings do not need, though they change with the map', () => {
    const measure = ({ width, height }: { width: number; height: number }) => ({
      width: width + 298,
      height: height + 200 + (height > 500 ? 20 : 0),
    });
    const page = { width: 1280, height: 720 };
    const map = mapSizeFor(page, page, measure);
    expect(measure(map).width).toBe(page.width);
    expect(measure(map).height).toBeLessThanOrEqual(page.height);
    expect(measure(map).height).toBeGreaterThan(page.height - 25);
  });
});

describe('viewIn', () => {
  it('shows in a frame of any shape all that the page shows', () => {
    const side = fc.integer({ min: 200, max: 2000 });
    const size = fc.record({ width: side, height: side });
    const place = {
      lat: fc.double({ min: 28, max: 34, noNaN: true }),
      lon: fc.double({ min: 117, max: 122, noNaN: true }),
    };
    fc.assert(
      fc.property(
        size,
        size,
        fc.record({ ...place, zoom: fc.double({ min: 5, max: 9, noNaN: true }) }),
        (one, other, view) => {
          const next = viewIn({ view, home: false, size: one }, other);
          for (const corner of [
            [0, 0],
            [one.width, one.height],
          ] as const) {
            const [x, y] = project(unproject([...corner], view, one), next, other);
            expect(x).toBeGreaterThan(-1);
            expect(x).toBeLessThan(other.width + 1);
            expect(y).toBeGreaterThan(-1);
            expect(y).toBeLessThan(other.height + 1);
          }
        },
      ),
    );
  });

  it('begins where every frame begins, if nobody has moved the map', () => {
    const size = { width: 794, height: 700 };
    const view = { lat: 30, lon: 120, zoom: 6 };
    expect(viewIn({ view, home: true, size: { width: 10, height: 10 } }, size)).toEqual(homeView(size));
  });
});

describe('textLines', () => {
  it('breaks a long address only where it may be, and does not write the breaks', () => {
    const address = ['https://', 'example.org/', 'a-', 'long/', 'address'].join(BREAK);
    const type = { size: 12, weight: 400 } as const;
    expect(textLines(`See ${address}`, type, 1000)).toEqual(['See https://example.org/a-long/address']);
    const narrow = textLines(`See ${address}`, type, 90);
    expect(narrow.length).toBeGreaterThan(1);
    expect(narrow.join('').replace(/^See ?/, '')).toBe('https://example.org/a-long/address');
  });
});
