/** The browser's own text size as a multiple of the usual 16 pixels, for what scripts lay out around words. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
