/** What the early script does for the app (src/early.js): it is there also where nothing else is. */

/** Loads the page anew, past every cache. */
export function reload(): void {
  window.dispatchEvent(new Event('atlas:reload'));
}

/** Says over the page that what tells of failures has not come either: `entry`, there is no atlas; `part`, less. */
export function tellLoss(of: 'entry' | 'part'): void {
  window.dispatchEvent(new CustomEvent('atlas:lost', { detail: of }));
}
