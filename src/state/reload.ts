/** Functions of the early script (src/early.js), which is present even if everything else failed to load. */

/** Reloads the page, bypassing all caches. */
export function reload(): void {
  window.dispatchEvent(new Event('atlas:reload'));
}

/** Shows that neither the atlas nor the error message could be loaded. */
export function showLoadFailure(): void {
  window.dispatchEvent(new Event('atlas:lost'));
}
