/**
 * Draws the preview pictures of the pages in `dist/`, as `npm run build` does; `npm start` builds without them and runs
 * this beside the server. Pictures that were drawn before come from the cache.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { readSiteConfig } from './config/site-config.ts';
import { nameAtlas, sitePictures, speakTraditional } from './pages/site-files.tsx';
import { CACHE, DATA, NO_NAME, reviewNumberIn } from './pages/site-pages.ts';

const SITE = 'dist';
/** The reader's browser and the server come first. */
const LOW_PRIORITY = 10;

/** Returns 0, or 1 where a picture cannot be drawn; its page has none then. */
export async function main(): Promise<number> {
  setPriority(LOW_PRIORITY);
  nameAtlas(readSiteConfig().name ?? NO_NAME);
  speakTraditional(DATA);
  const html = readFileSync(join(SITE, 'index.html'), 'utf8');
  const { pictures, failed } = await sitePictures(DATA, CACHE, reviewNumberIn(html)).catch((cause: Error) => ({
    pictures: new Map<string, Uint8Array>(),
    failed: new Map([['preview/', cause.message.split('\n')[0]]]),
  }));
  for (const [path, content] of pictures) {
    const file = join(SITE, path);
    mkdirSync(dirname(file), { recursive: true });
    // Never half a picture for who asks meanwhile.
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  }
  for (const [path, why] of failed) console.error(`previews: ${path}: found no way to draw it (${why})`);
  return failed.size > 0 ? 1 : 0;
}
