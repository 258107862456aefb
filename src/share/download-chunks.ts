/** Metadata chunks of a PNG file (W3C PNG 3rd edition): pixel density and texts. Pure. */

export interface PngFacts {
  /** Dots per inch; null: unspecified. */
  dpi: number | null;
  words: Readonly<Record<string, string>>;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Offset after the header chunk (IHDR): length, type, 13 bytes, CRC. */
const AFTER_HEADER = SIGNATURE.length + 25;
const INCHES_PER_METRE = 1 / 0.0254;

/** The file with `pHYs` and `iTXt` chunks after its header; unchanged if it is not a PNG. */
export function withChunks(png: Uint8Array, { dpi, words }: PngFacts): Uint8Array<ArrayBuffer> {
  if (!SIGNATURE.every((byte, index) => png[index] === byte)) return png.slice();
  const chunks = Object.entries(words).map(([keyword, text]) => chunk('iTXt', internationalText(keyword, text)));
  if (dpi !== null) chunks.unshift(chunk('pHYs', density(dpi)));
  const parts = [png.subarray(0, AFTER_HEADER), ...chunks, png.subarray(AFTER_HEADER)];
  return joined(parts);
}

/** The data of a `pHYs` chunk: pixels per metre in x and y. */
function density(dpi: number): Uint8Array {
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  return joined([bytesOf(perMetre), bytesOf(perMetre), new Uint8Array([1])]);
}

/** The data of an `iTXt` chunk: keyword, uncompressed, no language, no translated keyword, UTF-8 text. */
function internationalText(keyword: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(name), data]);
  return joined([bytesOf(data.length), body, bytesOf(checkOf(body))]);
}

/** Four bytes, big-endian. */
function bytesOf(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** CRC-32 as specified by PNG. */
function checkOf(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  }
  return (check ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
