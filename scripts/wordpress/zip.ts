/** Files as a ZIP archive: always the same for the same files. Pure. */
import { crc32, deflateRawSync } from 'node:zlib';

/** MS-DOS's first day, 1 January 1980: the archive says nothing of when it was made. */
const DATE = (1 << 5) | 1;
/** Version 2.0: compressed by deflate, in folders. */
const NEEDED = 20;
const DEFLATE = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/** Path → content. At most 65,535 files and 4 GB. */
export function zip(files: ReadonlyMap<string, string>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, text] of files) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const packed = deflateRawSync(content, { level: 9 });
    const about = Buffer.alloc(26);
    [NEEDED, FLAGS, DEFLATE, 0, DATE].forEach((value, index) => void about.writeUInt16LE(value, index * 2));
    [crc32(content), packed.length, content.length].forEach(
      (value, index) => void about.writeUInt32LE(value, 10 + index * 4),
    );
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signature(0x04034b50), about, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([NEEDED, 0]), about, place, name]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
