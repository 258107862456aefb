/** The frame as it stands in pages of others: pasted, answered by oEmbed, or written by the plugin for WordPress. */
import type { Attributes } from './html-text.ts';

/**
 * What every such frame has beside its address, title and size. Sandbox: its own scripts, storage, links and downloads;
 * never to lead the page around elsewhere. No `style`: a strict policy of that page would refuse it.
 */
export const FRAME_ATTRIBUTES = {
  frameborder: 0,
  loading: 'lazy',
  allow: 'fullscreen; clipboard-write',
  referrerpolicy: 'strict-origin-when-cross-origin',
  sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
} as const satisfies Attributes;

/** Height where nobody has chosen one, CSS pixels. */
export const FRAME_HEIGHT = 560;

/** Class of the element around a frame and its link: themes centre blocks, not bare frames. */
export const FRAME_CLASS = 'delta-atlas';
