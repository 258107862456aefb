/**
 * WordPress embeds: iframes sandboxed to scripts only. WordPress keeps the frame hidden until it sends a message, and
 * opens links to the frame's own host on request. The messages are those of its wp-embed.js, authenticated by a secret
 * in the frame's address.
 */
import { heightNow, watchHeight } from './watch-height.ts';

/** The secret in the fragment of the frame's address; null if it has none. */
export function wordPressSecret(hash: string): string | null {
  return /^#\?secret=([A-Za-z0-9]{1,64})$/.exec(hash)?.[1] ?? null;
}

/**
 * Exchanges messages with WordPress if there is a secret, and opens links where the sandbox may forbid it: `tell` gets
 * the address of a link that could not be opened. Returns the function that disconnects.
 */
export function connectWordPress(view: Window, tell: (address: string) => void): () => void {
  const secret = wordPressSecret(view.location.hash);
  const stops = [
    ...(secret === null ? [] : [tellHeights(view, secret)]),
    // Only where the origin is opaque, or for WordPress: elsewhere links open by themselves.
    ...(secret === null && view.origin !== 'null' ? [] : [openLinks(view, secret, tell)]),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Sends the height at once, on change and on request; WordPress clamps it to 200 to 1,000 px. */
function tellHeights(view: Window, secret: string): () => void {
  let height = heightNow(view.document);
  const say = () => toParent(view, { message: 'height', value: height, secret });
  const onMessage = ({ source, data }: MessageEvent) => {
    // Any host page may ask: a height reveals nothing about the reader.
    if (source === view.parent && data?.message === 'ready' && data.secret === secret) say();
  };
  view.addEventListener('message', onMessage);
  const stop = watchHeight(view, height, (found) => {
    height = found;
    say();
  });
  say();
  return () => {
    view.removeEventListener('message', onMessage);
    stop();
  };
}

/** Opens links to new tabs in whatever way the sandbox allows. */
function openLinks(view: Window, secret: string | null, tell: (address: string) => void): () => void {
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href][target="_blank"]');
    if (!link || event.defaultPrevented || !/^https?:$/.test(link.protocol)) return;
    event.preventDefault();
    // Without the fragment, which holds the secret.
    const address = link.href.replace(/#\?secret=.*$/, '');
    if (secret !== null && link.host === view.location.host) {
      toParent(view, { message: 'link', value: address, secret });
      return;
    }
    const opened = view.open(address, '_blank');
    if (opened) opened.opener = null;
    else tell(address);
  };
  view.addEventListener('click', onClick);
  return () => view.removeEventListener('click', onClick);
}

/** Target origin `*`, as an opaque origin cannot be named; the messages go to the parent only. */
function toParent(view: Window, message: { message: 'height' | 'link'; value: number | string; secret: string }): void {
  view.parent.postMessage(message, '*');
}
