/** Addresses that are handed out; apart from src/state/site.ts, since only later views do that. */
import { siteFile } from './site.ts';

/**
 * Whether the page is a file of its own (`npm run build:single`): there is nothing beside it, no page for frames and no
 * script for them. The build says so on `<html>`.
 */
export function isSingleFile(): boolean {
  return document.documentElement.dataset.single !== undefined;
}

/** The address of the atlas, to which a view is added. A file of its own keeps its name. */
export function atlasAddress(): string {
  return isSingleFile() ? location.href.replace(/[?#].*$/, '') : siteFile('./');
}

/** Where the licences of code and data can be read; the single file has them in itself. */
export function licencesAddress(): string {
  const own = document.querySelector('script[data-file="LICENSES.txt"]');
  return own
    ? URL.createObjectURL(new Blob([own.textContent], { type: 'text/plain;charset=utf-8' }))
    : siteFile('LICENSES.txt');
}
