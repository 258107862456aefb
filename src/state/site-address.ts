/** Addresses for sharing. Separate from src/state/site.ts, since only lazy-loaded views need them. */
import { siteFile } from './site.ts';

/**
 * Whether the page is the single-file build (`npm run build:single`), without an embed page or script. The build marks
 * it on `<html>`.
 */
export function isSingleFile(): boolean {
  return document.documentElement.dataset.single !== undefined;
}

/** The address of the atlas without a query string. The single-file build keeps its file name. */
export function atlasAddress(): string {
  return isSingleFile() ? location.href.replace(/[?#].*$/, '') : siteFile('./');
}

/** The address of the licences of code and data; the single-file build contains them. */
export function licencesAddress(): string {
  const own = document.querySelector('script[data-file="LICENSES.txt"]');
  return own
    ? URL.createObjectURL(new Blob([own.textContent], { type: 'text/plain;charset=utf-8' }))
    : siteFile('LICENSES.txt');
}
