/** What can be known of an iframe from the page around it. */

/** Where a frame should be; nowhere if its address cannot be read. */
export function addressOf({ src }: Pick<HTMLIFrameElement, 'src'>): URL {
  try {
    return new URL(src, document.baseURI);
  } catch {
    return new URL('about:blank');
  }
}

/** The address of the document: a frame that gets another name only stays the same one. */
export function withoutName(iframe: Pick<HTMLIFrameElement, 'src'>): string {
  return addressOf(iframe).href.replace(/#.*/, '');
}

/** A frame in a sandbox without an origin of its own: what is sent to it could be read by anyone in its place. */
export function isAnonymous({ sandbox }: Pick<HTMLIFrameElement, 'sandbox'>): boolean {
  return sandbox.length > 0 && !sandbox.contains('allow-same-origin');
}

/**
 * Whether a frame that was asked for at one origin may be spoken with at another: its server leads to `https`, or adds or
 * drops `www.`. Anything else could be anyone.
 */
export function mayFollow(asked: string, found: string): boolean {
  const [from, to] = [asked, found].map((origin) => /^https?:\/\/(?:www\.)?(.+)$/.exec(origin)?.[1]);
  return from !== undefined && from === to && found.startsWith('https:');
}

/** Whether an element keeps the height of its attribute; else the frame is as high as the atlas asks for. */
export function isFixed(element: Element): boolean {
  return element.getAttribute('data-delta-atlas') === 'fixed';
}

/** Screen readers list frames by title: two with the same cannot be told apart. */
export function uniqueTitle(title: string): string {
  const taken = new Set(Array.from(document.querySelectorAll('iframe'), (frame) => frame.title));
  let unique = title;
  for (let number = 2; taken.has(unique); number += 1) unique = `${title} (${number})`;
  return unique;
}
