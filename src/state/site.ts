/**
 * The address of a file of the site. Pages may stand in folders of it (`embed/`); they then say on `<html>` where it
 * begins, `data-root="../"`: the policy allows no `<base>`.
 */
export function siteFile(path: string): string {
  return new URL((document.documentElement.dataset.root ?? '') + path, document.baseURI).href;
}
