/**
 * The address of a file of the site. Pages may stand in folders of it (`embed/`); they then say on `<html>` where it
 * begins, `data-root="../"`: the policy allows no `<base>`.
 */
export function siteFile(path: string, page: Document = document): string {
  return new URL((page.documentElement.dataset.root ?? '') + path, page.baseURI).href;
}
