import type { RawFile } from './files.ts';

const UTF8 = 'UTF-8 without byte order mark';

/** Decodes a file as UTF-8; the fault is another encoding, a byte order mark or invalid bytes. */
export function decodeText(bytes: Uint8Array): Pick<RawFile, 'text' | 'fault'> {
  const begins = (...start: number[]) => start.every((byte, i) => bytes[i] === byte);
  const fault = (found: string) => ({ text: '', fault: { found, expected: UTF8 } });
  if (begins(0xef, 0xbb, 0xbf)) return fault('a byte order mark (U+FEFF) at the beginning');
  // UTF-16 without a byte order mark: every second byte of plain JSON is zero.
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0))) {
    return fault('UTF-16');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return fault(`bytes that are no UTF-8 in line ${brokenLine(bytes)} (another encoding, such as GBK?)`);
  }
}

/** The first line that is not valid UTF-8, counted from 1. */
function brokenLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end < 0 ? undefined : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}
