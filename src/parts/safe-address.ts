/**
 * The address of an external link, or null if it is none that a reader may be sent to. The data build checks
 * addresses already; a page that shows data checks again, for data may have been swapped by whoever deploys it.
 */
export function safeAddress(address: string | null): string | null {
  if (address === null) return null;
  try {
    const url = new URL(address);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
