/** The lazy-loaded chunk that makes downloads: pictures and data of the view. */
export { dataFile } from './download-files.ts';
export { drawPicture } from './download-picture.tsx';
export { pngOf } from './download-png.ts';
