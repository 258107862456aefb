/**
 * `<delta-atlas>`: makes the iframe from its attributes. Its children are what stands there without the script, and
 * until the atlas runs: a link, a picture.
 */
import { FIXED, type Params, SETTABLE } from '../messages.ts';
import { attributeOf, frameAddress } from './address.ts';
import type { DeltaAtlasParameter } from './api.ts';
import type { Attached } from './embed.ts';
import { isAnonymous, isFixed } from './frame.ts';
import { joinWishes } from './wish.ts';

/** Attributes of the frame itself; `data-delta-atlas="fixed"` keeps it at the height of `height`. */
const FRAME = ['src', 'sandbox', 'title', 'height', 'loading', 'data-delta-atlas'] as const;

const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';
const START_HEIGHT = '560px';
/** The least width of the atlas, and the one that it asks for where the page leaves that to it, CSS pixels. */
const [LEAST, OWN] = ['min(320px, 100%)', '640px'];

const SETTABLE_BY_ATTRIBUTE = new Map(SETTABLE.map((key): [string, DeltaAtlasParameter] => [attributeOf(key), key]));
const FIXED_ATTRIBUTES = FIXED.map(attributeOf);

type AttachTo = (iframe: HTMLIFrameElement, element: HTMLElement, onRunning: () => void) => Attached;

let count = 0;

/** Defines the element. `base`: where the atlas is if `src` does not say it; `attachTo` connects a frame of it. */
export function defineElement(base: URL, attachTo: AttachTo): void {
  customElements.define(
    'delta-atlas',
    class extends HTMLElement {
      static observedAttributes = [...SETTABLE_BY_ATTRIBUTE.keys(), ...FIXED_ATTRIBUTES, ...FRAME];

      /** The connection of the frame that is shown; the script's own. */
      attached: Attached | null = null;
      #name = '';
      #isRunning = false;
      /** What the page and its reader made of it, for the frame that comes in place of this one. */
      #kept: Params = {};

      connectedCallback(): void {
        count += 1;
        this.#name = /^[\w-]{1,64}$/.test(this.id) ? this.id : `delta-atlas-${count}`;
        this.#load();
      }

      disconnectedCallback(): void {
        this.#keep();
        this.attached?.detach();
        this.attached = null;
        this.shadowRoot?.replaceChildren();
      }

      /** `moveBefore` takes the frame along as it is. */
      connectedMoveCallback(): void {}

      attributeChangedCallback(name: string, before: string | null, after: string | null): void {
        if (before === after) return;
        const key = SETTABLE_BY_ATTRIBUTE.get(name);
        if (!this.attached) {
          // Set while it is off the page: newer than what was shown there.
          if (key) this.#kept = joinWishes(this.#kept, { [key]: after });
          return;
        }
        const { iframe, set } = this.attached.api;
        if (name === 'title') iframe.title = after ?? '';
        else if (name === 'height' || name === 'data-delta-atlas') this.#size();
        else if (name === 'loading') return;
        else if (key && !isAnonymous(iframe)) set({ [key]: after }).catch(() => {});
        else {
          if (name === 'src') this.#kept = {};
          else this.#keep();
          this.#load();
        }
      }

      #keep(): void {
        this.#kept = joinWishes(this.#kept, this.attached?.told() ?? {});
      }

      #load(): void {
        this.attached?.detach();
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
        const [box, slot, iframe] = [make('div'), make('slot'), make('iframe')];
        const attribute = (name: string) => this.getAttribute(name);
        iframe.src = frameAddress(this, base, this.#name, this.#kept);
        iframe.title = attribute('title') ?? '';
        iframe.loading = attribute('loading') === 'eager' ? 'eager' : 'lazy';
        iframe.allow = 'fullscreen; clipboard-write';
        iframe.referrerPolicy = 'strict-origin-when-cross-origin';
        iframe.setAttribute('sandbox', attribute('sandbox') ?? SANDBOX);
        // As wide as the page makes it; where the page asks how wide it would be, wide enough for a map.
        if (getComputedStyle(this).display === 'inline') style(this, { display: 'block' });
        style(this, { 'min-width': LEAST });
        style(box, { display: 'grid', 'grid-template-columns': 'minmax(0, 1fr)' });
        for (const part of [slot, iframe]) style(part, { 'grid-area': '1 / 1', display: 'block' });
        style(iframe, {
          ...{ width: OWN, 'min-width': '100%', 'max-width': '100%' },
          ...{ border: '0', visibility: 'hidden' },
        });
        box.append(slot, iframe);
        root.replaceChildren(box);
        this.#isRunning = false;
        this.attached = attachTo(iframe, this, () => {
          this.#isRunning = true;
          style(slot, { display: 'none' });
          style(iframe, { visibility: 'visible' });
        });
        this.#size();
      }

      /** The height of the attribute, or one to begin with; then the atlas's own, where it is not fixed. */
      #size(): void {
        if (!this.#isRunning || isFixed(this)) {
          const asked = Number(this.getAttribute('height'));
          const height = asked > 0 && asked < 10_000 ? `${asked}px` : START_HEIGHT;
          this.attached?.api.iframe.style.setProperty('height', height);
        } else this.attached?.resize();
      }
    },
  );
}

function make<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return document.createElement(name);
}

/** By CSSOM: a strict policy forbids `style` attributes in markup, not this. */
function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value);
}
