import { OLDEST_BROWSERS } from '../../src/ui/oldest-browsers.ts';

/**
 * The oldest browsers the atlas works in, as targets of the build: pages, workers, the embed script, the service worker
 * and style sheets are lowered for them. What cannot be lowered is refused (`npm run floor`).
 */
export const FLOOR = Object.entries(OLDEST_BROWSERS).map(([name, version]) => name + version);

/**
 * The oldest browsers with module scripts. The early script (src/early.js) runs in these, since it tells readers below
 * the floor why the page stays a picture.
 */
export const EARLY_TARGET = ['chrome61', 'safari11', 'firefox60'];
