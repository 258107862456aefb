/**
 * `<delta-atlas>`: makes the iframe from its attributes. Its children are what stands there without the script, and
 * until the atlas runs: a link, a picture.
 */
import { SETTABLE } from '../messages.ts';
import type { DeltaAtlasParams } from './api.ts';
import { type Attached, isAnonymous } from './embed.ts';

/** Address parameters that hold for the life of a frame: another value loads it anew. */
const FIXED = [
  ...['panels', 'plain', 'transparent', 'static', 'accent', 'lock', 'data', 'tour', 'play', 'engine'],
  ...['searchControl', 'zoomControl', 'legendControl', 'shareControl', 'scrollWheelZoom'],
] as const;
/** Attributes of the frame itself. */
const FRAME = ['src', 'sandbox', 'title', 'height', 'loading'] as const;

const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
const START_HEIGHT = '560px';

/** `asOf` → `as-of`, as attributes are written. */
function attributeOf(parameter: string): string {
  return parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const SETTABLE_BY_ATTRIBUTE = new Map(SETTABLE.map((key) => [attributeOf(key), key as keyof DeltaAtlasParams]));
const FIXED_ATTRIBUTES = FIXED.map(attributeOf);

type AttachTo = (iframe: HTMLIFrameElement, element: HTMLElement, onRunning: () => void) => Attached;

let count = 0;

/** The address of a frame: that of the atlas with the parameters of the attributes, and a name to answer to. */
export function frameAddress(attributes: Pick<Element, 'getAttribute'>, base: URL, name: string): string {
  const address = new URL(atlasAt(attributes.getAttribute('src')) ?? base);
  for (const key of [...SETTABLE, ...FIXED]) {
    const value = attributes.getAttribute(attributeOf(key));
    if (value !== null) address.searchParams.set(key, value);
  }
  address.hash = `id=${name}`;
  return address.href;
}

/** The address that `src` gives; never one that runs script in this page. null: none that can be used. */
function atlasAt(src: string | null): URL | null {
  try {
    const address = new URL(src ?? '', document.baseURI);
    return src && /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** Defines the element. `base`: where the atlas is if `src` does not say it; `attachTo` connects a frame of it. */
export function defineElement(base: URL, attachTo: AttachTo): void {
  customElements.define(
    'delta-atlas',
    class extends HTMLElement {
      static observedAttributes = [...SETTABLE_BY_ATTRIBUTE.keys(), ...FIXED_ATTRIBUTES, ...FRAME];

      /** The connection of the frame that is shown; the script's own. */
      attached: Attached | null = null;
      #name = '';
      #changes: Record<string, string | null> = {};

      connectedCallback(): void {
        count += 1;
        this.#name = this.id && /^[\w-]{1,64}$/.test(this.id) ? this.id : `delta-atlas-${count}`;
        this.#load();
      }

      disconnectedCallback(): void {
        this.attached?.detach();
        this.attached = null;
        this.shadowRoot?.replaceChildren();
      }

      attributeChangedCallback(name: string, before: string | null, after: string | null): void {
        if (!this.attached || before === after) return;
        const { iframe, set } = this.attached.api;
        const key = SETTABLE_BY_ATTRIBUTE.get(name);
        if (name === 'title') iframe.title = after ?? '';
        else if (name === 'height') this.#size(iframe);
        else if (name === 'loading') return;
        else if (key && !isAnonymous(iframe)) {
          // Several attributes in one go are one wish.
          if (Object.keys(this.#changes).length === 0) {
            queueMicrotask(() => {
              const params = this.#changes;
              this.#changes = {};
              set(params as DeltaAtlasParams).catch(() => {});
            });
          }
          this.#changes[key] = after;
        } else this.#load();
      }

      #load(): void {
        this.attached?.detach();
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
        const slot = document.createElement('slot');
        const iframe = document.createElement('iframe');
        const attribute = (name: string) => this.getAttribute(name);
        iframe.src = frameAddress(this, base, this.#name);
        iframe.title = attribute('title') ?? '';
        iframe.loading = attribute('loading') === 'eager' ? 'eager' : 'lazy';
        iframe.allow = 'fullscreen; clipboard-write; web-share';
        iframe.allowFullscreen = true;
        iframe.referrerPolicy = 'strict-origin-when-cross-origin';
        iframe.setAttribute('sandbox', attribute('sandbox') ?? SANDBOX);
        style(this, { display: 'block', position: 'relative' });
        style(iframe, {
          width: '100%',
          border: '0',
          display: 'block',
          position: 'absolute',
          top: '0',
          visibility: 'hidden',
        });
        this.#size(iframe);
        root.replaceChildren(slot, iframe);
        this.attached = attachTo(iframe, this, () => {
          style(slot, { display: 'none' });
          style(this, { 'min-height': '' });
          style(iframe, { position: 'static', visibility: 'visible' });
        });
      }

      /** The height of the attribute, or one to begin with. */
      #size(iframe: HTMLIFrameElement): void {
        const asked = Number(this.getAttribute('height'));
        const height = asked > 0 && asked < 10_000 ? `${asked}px` : START_HEIGHT;
        iframe.style.setProperty('height', height);
        if (iframe.style.visibility === 'hidden') style(this, { 'min-height': height });
      }
    },
  );
}

/** By CSSOM: a strict policy forbids `style` attributes in markup, not this. */
function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value);
}
