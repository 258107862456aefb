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

/** What the script keeps of an element. */
interface Own {
  /** The connection of the frame that is shown. */
  attached: Attached | null;
  name: string;
  isRunning: boolean;
  /** What the page and its reader made of it, for the frame that comes in place of this one. */
  kept: Params;
}

/** Defines the element. `base`: where the atlas is if `src` does not say it; `attachTo` connects a frame of it. */
export function defineElement(base: URL, attachTo: AttachTo): void {
  // Not in class fields, which Safari 15 has with a fault: lowered, they would double the script's size.
  const owns = new WeakMap<HTMLElement, Own>();
  const ownOf = (element: HTMLElement): Own => {
    const own = owns.get(element) ?? { attached: null, name: '', isRunning: false, kept: {} };
    owns.set(element, own);
    return own;
  };

  customElements.define(
    'delta-atlas',
    class extends HTMLElement {
      static get observedAttributes(): string[] {
        return [...SETTABLE_BY_ATTRIBUTE.keys(), ...FIXED_ATTRIBUTES, ...FRAME];
      }

      connectedCallback(): void {
        count += 1;
        ownOf(this).name = /^[\w-]{1,64}$/.test(this.id) ? this.id : `delta-atlas-${count}`;
        load(this);
      }

      disconnectedCallback(): void {
        const own = ownOf(this);
        keep(own);
        own.attached?.detach();
        own.attached = null;
        this.shadowRoot?.replaceChildren();
      }

      /** `moveBefore` takes the frame along as it is. */
      connectedMoveCallback(): void {}

      attributeChangedCallback(name: string, before: string | null, after: string | null): void {
        if (before === after) return;
        const own = ownOf(this);
        const key = SETTABLE_BY_ATTRIBUTE.get(name);
        if (!own.attached) {
          // Set while it is off the page: newer than what was shown there.
          if (key) own.kept = joinWishes(own.kept, { [key]: after });
          return;
        }
        const { iframe, set } = own.attached.api;
        if (name === 'title') iframe.title = after ?? '';
        else if (name === 'height' || name === 'data-delta-atlas') size(this);
        else if (name === 'loading') return;
        else if (key && !isAnonymous(iframe)) set({ [key]: after }).catch(() => {});
        else {
          if (name === 'src') own.kept = {};
          else keep(own);
          load(this);
        }
      }
    },
  );

  function keep(own: Own): void {
    own.kept = joinWishes(own.kept, own.attached?.told() ?? {});
  }

  function load(element: HTMLElement): void {
    const own = ownOf(element);
    own.attached?.detach();
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const [box, slot, iframe] = [make('div'), make('slot'), make('iframe')];
    const attribute = (name: string) => element.getAttribute(name);
    iframe.src = frameAddress(element, base, own.name, own.kept);
    iframe.title = attribute('title') ?? '';
    iframe.loading = attribute('loading') === 'eager' ? 'eager' : 'lazy';
    iframe.allow = 'fullscreen; clipboard-write';
    iframe.referrerPolicy = 'strict-origin-when-cross-origin';
    iframe.setAttribute('sandbox', attribute('sandbox') ?? SANDBOX);
    // As wide as the page makes it; where the page asks how wide it would be, wide enough for a map.
    if (getComputedStyle(element).display === 'inline') style(element, { display: 'block' });
    style(element, { 'min-width': LEAST });
    style(box, { display: 'grid', 'grid-template-columns': 'minmax(0, 1fr)' });
    for (const part of [slot, iframe]) style(part, { 'grid-area': '1 / 1', display: 'block' });
    style(iframe, {
      ...{ width: OWN, 'min-width': '100%', 'max-width': '100%' },
      ...{ border: '0', visibility: 'hidden' },
    });
    box.append(slot, iframe);
    root.replaceChildren(box);
    own.isRunning = false;
    own.attached = attachTo(iframe, element, () => {
      own.isRunning = true;
      style(slot, { display: 'none' });
      style(iframe, { visibility: 'visible' });
    });
    size(element);
  }

  /** The height of the attribute, or one to begin with; then the atlas's own, where it is not fixed. */
  function size(element: HTMLElement): void {
    const { attached, isRunning } = ownOf(element);
    if (!isRunning || isFixed(element)) {
      const asked = Number(element.getAttribute('height'));
      const height = asked > 0 && asked < 10_000 ? `${asked}px` : START_HEIGHT;
      attached?.api.iframe.style.setProperty('height', height);
    } else attached?.resize();
  }
}

function make<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return document.createElement(name);
}

/** By CSSOM: a strict policy forbids `style` attributes in markup, not this. */
function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value);
}
