/** The members of a field used here. */
type TextField = Pick<HTMLInputElement, 'value' | 'select' | 'ownerDocument'>;

/**
 * Copies a field's text to the clipboard; false if the browser or the embedding page does not allow it. The text is
 * then selected, so that the reader can copy it.
 */
export async function copyText(field: TextField): Promise<boolean> {
  const page = field.ownerDocument;
  try {
    // Unavailable without https, and in frames without permission.
    await page.defaultView?.navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    try {
      // Deprecated, but the only way without https.
      return page.execCommand('copy');
    } catch {
      return false;
    }
  }
}
