/**
 * Frames that are let do nothing but run scripts: so WordPress embeds pages by their address. It keeps the frame hidden
 * until it speaks, and opens links of the frame's own host when asked; the words are those of its wp-embed.js, known by
 * a secret in the frame's address.
 */
import { heightNow, watchHeight } from './watch-height.ts';

/** The secret in the fragment of the frame's address; null if it has none. */
export function wordPressSecret(hash: string): string | null {
  return /^#\?secret=([A-Za-z0-9]{1,64})$/.exec(hash)?.[1] ?? null;
}

/**
 * Speaks with WordPress where it gave a secret, and takes care of links where the frame may have no right to open them:
 * `tell` gets the address of one that could not be opened. Returns its undoing.
 */
export function connectWordPress(view: Window, tell: (address: string) => void): () => void {
  const secret = wordPressSecret(view.location.hash);
  const stops = [
    ...(secret === null ? [] : [tellHeights(view, secret)]),
    // In other sandboxes with an origin nobody knows beforehand, and elsewhere links open by themselves.
    ...(secret === null && view.origin !== 'null' ? [] : [openLinks(view, secret, tell)]),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Tells the height at once, whenever it changes, and when asked; WordPress itself keeps it from 200 to 1,000 px. */
function tellHeights(view: Window, secret: string): () => void {
  let height = heightNow(view.document);
  const say = () => toParent(view, { message: 'height', value: height, secret });
  const onMessage = ({ source, data }: MessageEvent) => {
    // It says nothing of the reader, so whoever frames the page may ask.
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

/** Opens links to new tabs by whatever way the page around allows. */
function openLinks(view: Window, secret: string | null, tell: (address: string) => void): () => void {
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href][target="_blank"]');
    if (!link || event.defaultPrevented || !/^https?:$/.test(link.protocol)) return;
    event.preventDefault();
    // The fragment is the frame's own: it would take the secret along.
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

/** The parent of a frame without an origin cannot be named; nothing of this is secret but to others than the parent. */
function toParent(view: Window, message: { message: 'height' | 'link'; value: number | string; secret: string }): void {
  view.parent.postMessage(message, '*');
}
