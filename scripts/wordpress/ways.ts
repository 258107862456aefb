/** THE TABLE of ways to bring a view of the atlas into a post, and what readers get of each. Pure. */

export const ROLES = ['administrator', 'editor', 'author', 'contributor'] as const;
export type Role = (typeof ROLES)[number];

/** What the atlas gives to paste: from its Share dialog, in English for the filtered view, in Chinese for the record. */
export interface Texts {
  site: string;
  /** Address of the filtered view as a page of its own, and in a frame. */
  full: string;
  frameAddress: string;
  /** Address of the record's page. */
  record: string;
  frame: string;
  script: string;
  component: string;
  shortcode: string;
}

/**
 * - `frame`: the map, with all that a frame may do;
 * - `oembed`: the map in WordPress' own sandbox;
 * - `link`: a link to the view;
 * - `address`: the address itself, which says what it is;
 * - `text`: what was written, as it was written.
 */
export type Shown = 'frame' | 'oembed' | 'link' | 'address' | 'text';
export type View = 'filtered' | 'record' | 'chinese';

export interface Way {
  name: string;
  view: View;
  content(texts: Texts): string;
  /** What readers get without the plugin and with it. */
  without(role: Role): Shown;
  with: Shown;
}

const FOREIGN = 'https://example.org/?lang=en&industry=ind-robotics';
const mayFrame = (role: Role) => role === 'administrator' || role === 'editor';
const orLink = (role: Role): Shown => (mayFrame(role) ? 'frame' : 'link');

const REFERENCE = '<p class="reference">Text of the post, as wide as its column.</p>';
const blocks = (block: string) => `<!-- wp:paragraph -->\n${REFERENCE}\n<!-- /wp:paragraph -->\n\n${block}`;
const classic = (text: string) => `${REFERENCE}\n\n${text}\n\nText after it.`;
const customHtml = (html: string) => blocks(`<!-- wp:html -->\n${html}\n<!-- /wp:html -->`);
const paragraph = (text: string) => blocks(`<!-- wp:paragraph -->\n<p>${escaped(text)}</p>\n<!-- /wp:paragraph -->`);
const shortcodeBlock = (text: string) => blocks(`<!-- wp:shortcode -->\n${text}\n<!-- /wp:shortcode -->`);
const embedBlock = (address: string) =>
  blocks(
    `<!-- wp:embed ${JSON.stringify({ url: address }).replaceAll('&', '\\u0026')} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${escaped(address)}\n</div></figure>\n<!-- /wp:embed -->`,
  );

export const WAYS: readonly Way[] = [
  {
    name: 'address of a filtered view, line of its own',
    view: 'filtered',
    content: ({ full }) => classic(full),
    without: () => 'address',
    with: 'frame',
  },
  {
    name: 'address of a filtered view, Embed block',
    view: 'filtered',
    content: ({ full }) => embedBlock(full),
    without: () => 'address',
    with: 'frame',
  },
  {
    name: 'address of the frame, paragraph',
    view: 'filtered',
    content: ({ frameAddress }) => paragraph(frameAddress),
    without: () => 'address',
    with: 'frame',
  },
  {
    name: 'address of a record, line of its own',
    view: 'record',
    content: ({ record }) => classic(record),
    without: () => 'oembed',
    with: 'frame',
  },
  {
    name: 'address of a record, Embed block',
    view: 'record',
    content: ({ record }) => embedBlock(record),
    without: () => 'oembed',
    with: 'frame',
  },
  {
    name: 'frame, Custom HTML block',
    view: 'filtered',
    content: ({ frame }) => customHtml(frame),
    without: orLink,
    with: 'frame',
  },
  {
    name: 'frame and script, Custom HTML block',
    view: 'filtered',
    content: ({ script }) => customHtml(script),
    without: orLink,
    with: 'frame',
  },
  {
    name: 'web component, Custom HTML block',
    view: 'filtered',
    content: ({ component }) => customHtml(component),
    without: orLink,
    with: 'frame',
  },
  {
    name: 'web component, after the classic editor’s Visual',
    view: 'filtered',
    content: ({ component }) => classic(component.replace(/<\/?delta-atlas[^>]*>/g, '')),
    without: () => 'link',
    with: 'frame',
  },
  {
    name: 'frame, classic editor (Text)',
    view: 'filtered',
    content: ({ frame }) => classic(frame),
    without: orLink,
    with: 'frame',
  },
  {
    name: 'shortcode as Share gives it',
    view: 'filtered',
    content: ({ shortcode }) => shortcodeBlock(shortcode),
    without: () => 'text',
    with: 'frame',
  },
  {
    name: 'shortcode with an address, classic',
    view: 'filtered',
    content: ({ full }) => classic(`[delta-atlas ${full}]`),
    without: () => 'text',
    with: 'frame',
  },
  {
    name: 'shortcode with Chinese quotes',
    view: 'chinese',
    content: () => classic('[delta-atlas view=“lang=zh&industry=ind-ai” title=“人工智能 联盟地图”]'),
    without: () => 'text',
    with: 'frame',
  },
  {
    name: 'address of another site, line of its own',
    view: 'filtered',
    content: () => classic(FOREIGN),
    without: () => 'address',
    with: 'address',
  },
  {
    name: 'page of the atlas that is no map',
    view: 'filtered',
    content: ({ site }) => classic(`${site}data/tables.html`),
    without: () => 'address',
    with: 'address',
  },
  {
    name: 'shortcode with an address of another site',
    view: 'filtered',
    content: () => classic(`[delta-atlas view="${FOREIGN}"]`),
    without: () => 'text',
    with: 'address',
  },
];

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;');
}
