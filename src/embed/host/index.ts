/** embed.js: upgrades `<iframe data-delta-atlas>`, defines `<delta-atlas>`, gives the page `DeltaAtlas`. */
import { VERSION } from '../messages.ts';
import { atlasBase } from './address.ts';
import type { DeltaAtlasApi } from './api.ts';
import { defineElement } from './element.ts';
import { type Attached, attach } from './embed.ts';
import { createLinks } from './links.ts';

const MARK = 'iframe[data-delta-atlas]';

/** Everything connected, by its iframe. */
const embeds = new Map<HTMLIFrameElement, Attached>();

const links = createLinks<Attached>(
  ({ element }) => element.getAttribute(element.localName === 'iframe' ? 'data-delta-atlas-link' : 'link'),
  (other, params) => void other.api.set(params).catch(() => {}),
);

function attachTo(iframe: HTMLIFrameElement, element: HTMLElement, onRunning: () => void = () => {}): Attached {
  const known = embeds.get(iframe);
  if (known) return known;
  const attached: Attached = attach(iframe, { element, onRunning, onState: (state) => links.tell(attached, state) });
  const { detach } = attached;
  attached.detach = () => {
    detach();
    embeds.delete(iframe);
    links.forget(attached);
  };
  embeds.set(iframe, attached);
  return attached;
}

/** Connects what has come and lets go of what has left, wherever on the page. */
function keepUp(): void {
  for (const iframe of document.querySelectorAll<HTMLIFrameElement>(MARK)) attachTo(iframe, iframe).resize();
  for (const [iframe, attached] of embeds) if (!iframe.isConnected) attached.detach();
}

const api: DeltaAtlasApi = {
  version: VERSION,
  get: (element) => {
    if (element instanceof HTMLIFrameElement) return element.isConnected ? attachTo(element, element).api : null;
    for (const attached of embeds.values()) if (attached.element === element) return attached.api;
    return null;
  },
};

function start(): void {
  // Elements and frames of that name are no property of the window's own.
  if (Object.hasOwn(window, 'DeltaAtlas')) {
    console.warn('delta-atlas: found a DeltaAtlas of this page, so that its scripts cannot speak with the atlas');
  } else Object.defineProperty(window, 'DeltaAtlas', { value: Object.freeze(api) });
  addEventListener('message', (event) => {
    for (const attached of embeds.values()) attached.receive(event);
  });
  const { currentScript } = document;
  const script = currentScript instanceof HTMLScriptElement ? currentScript.src : '';
  defineElement(script ? atlasBase(script) : new URL('embed/', document.baseURI), attachTo);
  new MutationObserver(keepUp).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-delta-atlas'],
  });
  keepUp();
}

// A page may load the script twice, once per article, also in different versions: the first one does it all.
if (!customElements.get('delta-atlas')) start();
