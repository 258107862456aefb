/** The embedding iframe, as in the copied snippet, the oEmbed response and the WordPress plugin. */
import type { Attributes } from './html-text.ts';

/**
 * Attributes of every frame beside address, title and size. The sandbox allows its own scripts, storage, links and
 * downloads, but not navigating the host page. No `style`, which a strict content security policy would block.
 */
export const FRAME_ATTRIBUTES = {
  frameborder: 0,
  loading: 'lazy',
  allow: 'fullscreen; clipboard-write',
  referrerpolicy: 'strict-origin-when-cross-origin',
  sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
} as const satisfies Attributes;

/** Default height, in CSS pixels. */
export const FRAME_HEIGHT = 560;

/** Class of the element around a frame and its link: themes centre blocks, not bare frames. */
export const FRAME_CLASS = 'delta-atlas';
