/** What copying needs of a field. */
type TextField = Pick<HTMLInputElement, 'value' | 'select' | 'ownerDocument'>;

/**
 * Puts a field's text on the clipboard; false where the browser or the page around forbids it. The text is then
 * selected, so that the reader can copy it.
 */
export async function copyText(field: TextField): Promise<boolean> {
  const page = field.ownerDocument;
  try {
    // Missing without https, refused in frames that are not allowed to.
    await page.defaultView?.navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    try {
      // Outdated, but all there is in an intranet without https.
      return page.execCommand('copy');
    } catch {
      return false;
    }
  }
}
