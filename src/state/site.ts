/**
 * The address of a file of the site. Pages in subfolders (`embed/`) give the path to the site root on `<html>`,
 * `data-root="../"`, since the content security policy does not allow `<base>`.
 */
export function siteFile(path: string): string {
  return new URL((document.documentElement.dataset.root ?? '') + path, document.baseURI).href;
}
