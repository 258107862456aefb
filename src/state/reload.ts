/** What the early script does for the app (src/early.js): it is there also where nothing else is. */

/** Loads the page anew, past every cache. */
export function reload(): void {
  window.dispatchEvent(new Event('atlas:reload'));
}

/** Says over the page that there is no atlas, and that what tells why could not be loaded either. */
export function tellLoss(): void {
  window.dispatchEvent(new Event('atlas:lost'));
}
