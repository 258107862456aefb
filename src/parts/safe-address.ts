/**
 * The address if it is safe as an external link (`http:` or `https:`, no user name or password), otherwise null. The
 * data build checks addresses, too, but whoever deploys the site may have replaced the data.
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
