/** What makes files to take away: pictures and data of what is shown. Lazy-loaded as one chunk. */
export { dataFile } from './download-files.ts';
export { drawPicture } from './download-picture.tsx';
export { pngOf } from './download-png.ts';
