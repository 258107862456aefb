/** Windows and elements as far as an embed needs them, for tests without a browser. */
import { vi } from 'vitest';
import { connect } from '../../src/embed/channel.ts';
import { attach } from '../../src/embed/host/embed.ts';
import type { State } from '../../src/embed/messages.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { ATLAS } from '../fixtures/atlas.ts';

export const PORTAL = 'https://portal.example';
export const ATLAS_AT = 'https://atlas.example';

export interface Sent {
  data: { source: string; v: number; id: string; type: string; data: Record<string, unknown> };
  target: string;
}

interface ChildOptions {
  /** Content of the meta element; undefined = there is none. */
  origins?: string;
  origin?: string;
  hash?: string;
}

/** A running channel in a frame whose page's measures are `layout`. */
export function fakeChild({ origins, origin = ATLAS_AT, hash = '' }: ChildOptions = {}) {
  vi.useFakeTimers();
  let resized: () => void = () => {};
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  const sent: Sent[] = [];
  const parent = { postMessage: (data: unknown, target: string) => sent.push({ data, target } as Sent) };
  const layout = { width: 1000, header: 50 };
  const page = {
    title: 'Delta Atlas',
    baseURI: `${ATLAS_AT}/maps/embed/`,
    documentElement: { dataset: { root: '../' }, clientWidth: 1000 },
    querySelector: (selector: string) =>
      selector.startsWith('meta') && origins !== undefined ? { getAttribute: () => origins } : null,
    getElementById: (id: string) => ({
      getBoundingClientRect: () => ({ height: { header: layout.header, 'map-view': 300 }[id] ?? 0 }),
    }),
    defaultView: { getComputedStyle: () => ({ display: 'contents' }) },
  };
  vi.stubGlobal('document', page);
  const events = new EventTarget();
  const view = Object.assign(events, {
    parent,
    origin,
    document: page,
    location: { hash },
    performance: { now: () => Date.now() },
    setTimeout: (act: () => void, ms: number) => setTimeout(act, ms),
    clearTimeout,
  });
  const store = createAtlasStore();
  const changes = vi.fn();
  const stop = connect(view as unknown as Window, { atlas: ATLAS, store }, (_, use) => use());
  store.subscribe(changes);
  const receive = (data: unknown, from: { source?: unknown; origin?: string } = {}) => {
    view.dispatchEvent(Object.assign(new Event('message'), { source: parent, origin: PORTAL, ...from, data }));
  };
  return {
    store,
    sent,
    changes,
    stop,
    parent,
    view,
    receive,
    /** A message in its envelope. */
    say: (type: string, data: object = {}, from: { source?: unknown; origin?: string; id?: string } = {}) =>
      receive({ source: 'delta-atlas', v: 1, id: from.id ?? '', type, data }, from),
    sayHello: () => receive({ source: 'delta-atlas', v: 1, id: '', type: 'init', data: { allowedOrigin: PORTAL } }),
    touch: () => view.dispatchEvent(new Event('pointerdown')),
    grow: (height: number) => {
      layout.header = height;
      resized();
    },
    /** Lets a moment pass, and what waits for it happen. */
    rest: () => vi.advanceTimersByTimeAsync(200),
    ofType: (type: string) => sent.filter(({ data }) => data.type === type),
  };
}

/** A page with a frame; what it posts into the frame is in `sent`. */
export function fakeHost({ sandbox = [] as string[], src = `${ATLAS_AT}/embed/`, pageOrigin = PORTAL } = {}) {
  const sent: Sent[] = [];
  const contentWindow = { postMessage: (data: unknown, target: string) => sent.push({ data, target } as Sent) };
  const style = new Map<string, string>();
  const titles: { title: string }[] = [];
  vi.stubGlobal('document', { baseURI: `${PORTAL}/article`, querySelectorAll: () => titles, hidden: false });
  vi.stubGlobal('origin', pageOrigin);
  let changed: () => void = () => {};
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(callback: () => void) {
        changed = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  let seen: (entries: { isIntersecting: boolean }[]) => void = () => {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof seen) {
        seen = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  const iframe = Object.assign(new EventTarget(), {
    src,
    title: '',
    localName: 'iframe',
    contentWindow,
    sandbox: { length: sandbox.length, contains: (token: string) => sandbox.includes(token) },
    style: { setProperty: (name: string, value: string) => style.set(name, value) },
    getAttribute: () => null as string | null,
    hasAttribute: () => false,
    focus: vi.fn(),
  });
  const states: State[] = [];
  const onRunning = vi.fn();
  const element = iframe as unknown as HTMLIFrameElement;
  const attached = attach(element, { element, onRunning, onState: (state) => states.push(state) });
  const receive = (data: unknown, from: { source?: unknown; origin?: string } = {}) =>
    attached.receive({ source: contentWindow, origin: ATLAS_AT, ...from, data } as unknown as MessageEvent);
  return {
    ...{ sent, style, states, iframe, attached, titles, onRunning, receive },
    /** The frame gets another address, as the browser tells of it. */
    lead: (address: string) => {
      iframe.src = address;
      changed();
    },
    /** The frame is in sight, or not. */
    show: (isIntersecting: boolean) => seen([{ isIntersecting }]),
    say: (type: string, data: object, from: { source?: unknown; origin?: string; id?: string } = {}) =>
      receive({ source: 'delta-atlas', v: 1, id: from.id ?? '', type, data }, from),
  };
}

export const READY = { capabilities: ['set', 'get', 'state'], title: 'Delta Atlas', height: 612, greeted: true };
