/**
 * The page's side of one embedded atlas: says hello, hears only its own frame from its own origin, sets its height and
 * passes events on to the element that stands for it.
 */
import { envelope, type FromChild, type FromParent, frameId, fromChild, limiter, type State } from '../messages.ts';
import type { DeltaAtlasEmbed, DeltaAtlasEvents, DeltaAtlasReady, DeltaAtlasState } from './api.ts';

/** An answer that takes longer will not come, ms. */
const PATIENCE_MS = 10_000;
/** Messages of one frame that are heard in one second. */
const MOST_MESSAGES = 60;
/** What a frame whose origin nobody can be sure of may say. */
const ANONYMOUS: readonly string[] = ['ready', 'resize', 'error'];

/** What the script itself needs of an embed, beside what the page gets. */
export interface Attached {
  readonly api: DeltaAtlasEmbed;
  /** The element that speaks for it on the page: the iframe, or the custom element around it. */
  readonly element: HTMLElement;
  /** Takes a message that came from somewhere; does nothing with one that is not from this frame. */
  receive(event: Pick<MessageEvent, 'source' | 'origin' | 'data'>): void;
  /** Ends it; what is still asked is refused. */
  detach(): void;
}

interface Hooks {
  element: HTMLElement;
  /** The atlas runs, whether or not it speaks with this page. */
  onRunning(): void;
  onState(state: State): void;
}

/** Counts the wishes of all embeds of the page. */
let revision = 0;

/** Connects an iframe; `hooks.element` gets its events. */
export function attach(iframe: HTMLIFrameElement, { element, onRunning, onState }: Hooks): Attached {
  const hears = limiter(MOST_MESSAGES, () => performance.now());
  const asked = new Map<number, { resolve: (state: DeltaAtlasState) => void; reject: (cause: Error) => void }>();
  let isGone = false;
  let isReady = false;
  let resolveReady: (ready: DeltaAtlasReady) => void = () => {};
  let rejectReady: (cause: Error) => void = () => {};
  const ready = new Promise<DeltaAtlasReady>((resolve, reject) => {
    resolveReady = resolve;
    rejectReady = reject;
  });
  // A page that never looks at it is not told.
  ready.catch(() => {});

  const send = <K extends keyof FromParent>(type: K, data: FromParent[K], target = addressOf(iframe).origin) => {
    const message = envelope<FromParent, K>(frameId(addressOf(iframe).hash), type, data);
    iframe.contentWindow?.postMessage(message, target);
  };
  // To whatever is there: it says only who asks, and browsers complain where a frame is not yet what it will be.
  const hello = () => {
    if (!isAnonymous(iframe)) send('init', { allowedOrigin: location.origin }, '*');
  };
  const emit = <K extends keyof DeltaAtlasEvents>(type: K, detail: DeltaAtlasEvents[K]) =>
    element.dispatchEvent(new CustomEvent(`delta-atlas:${type}`, { detail, bubbles: true }));

  const ask = async (type: 'get' | 'set', params: FromParent['set']['params']): Promise<DeltaAtlasState> => {
    const { capabilities } = await ready;
    if (isGone) throw new Error('delta-atlas: gone');
    if (!capabilities.includes(type)) throw new Error('delta-atlas: this frame only tells its height');
    revision += 1;
    const request = revision;
    const answer = new Promise<DeltaAtlasState>((resolve, reject) => {
      asked.set(request, { resolve, reject });
    });
    const timer = setTimeout(() => asked.get(request)?.reject(new Error('delta-atlas: no answer')), PATIENCE_MS);
    if (type === 'set') send('set', { params, revision: request });
    else send('get', { request });
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      asked.delete(request);
    }
  };

  const setHeight = (height: number) => {
    if (height > 0 && !hasOwnHeight(element)) iframe.style.setProperty('height', `${height}px`);
  };

  /** What each kind of message does. */
  const DEEDS: { readonly [K in keyof FromChild]: (data: FromChild[K]) => void } = {
    ready: ({ greeted, ...data }) => {
      setHeight(data.height);
      onRunning();
      if (!iframe.title) iframe.title = uniqueTitle(data.title);
      // The first word of a frame, which has not heard us yet; what it then answers is the real beginning.
      if (!greeted) hello();
      if (greeted || isAnonymous(iframe)) {
        isReady = true;
        resolveReady(data);
        emit('ready', data);
      }
    },
    resize: ({ height }) => {
      setHeight(height);
      emit('resize', { height });
    },
    state: ({ request, ...state }) => {
      if (request !== null) asked.get(request)?.resolve(state);
      onState({ request, ...state });
      emit('state', state);
    },
    select: (data) => emit('select', data),
    error: ({ code }) => {
      if (code === 'origin') rejectReady(new Error('delta-atlas: found this page not on the list of the atlas'));
      emit('error', { code });
    },
    'focus.exit': (data) => emit('focus.exit', data),
  };

  hello();
  return {
    element,
    api: {
      iframe,
      ready,
      get: () => ask('get', {}),
      set: (params) => ask('set', { ...params } as FromParent['set']['params']),
      focus: () => {
        iframe.focus();
        if (isReady && !isAnonymous(iframe)) send('focus', {});
      },
      on: (type, listener) => {
        const hear = (event: Event) => {
          // Events of an atlas further down bubble through.
          if (event.target === element) listener((event as CustomEvent).detail);
        };
        element.addEventListener(`delta-atlas:${type}`, hear);
        return () => element.removeEventListener(`delta-atlas:${type}`, hear);
      },
    },
    receive: ({ source, origin, data }) => {
      if (isGone || source === null || source !== iframe.contentWindow || !hears()) return;
      const message = fromChild(data);
      if (!message || message.id !== frameId(addressOf(iframe).hash)) return;
      const isAllowed = origin === 'null' ? ANONYMOUS.includes(message.type) : origin === addressOf(iframe).origin;
      if (isAllowed) (DEEDS[message.type] as (data: unknown) => void)(message.data);
    },
    detach: () => {
      isGone = true;
      const cause = new Error('delta-atlas: gone');
      rejectReady(cause);
      for (const { reject } of asked.values()) reject(cause);
    },
  };
}

/** Where a frame should be; nowhere if its address cannot be read. */
function addressOf({ src }: HTMLIFrameElement): URL {
  try {
    return new URL(src, document.baseURI);
  } catch {
    return new URL('about:blank');
  }
}

/** A frame in a sandbox without an origin of its own: what is sent to it could be read by anyone in its place. */
export function isAnonymous({ sandbox }: HTMLIFrameElement): boolean {
  return sandbox.length > 0 && !sandbox.contains('allow-same-origin');
}

function hasOwnHeight(element: HTMLElement): boolean {
  return (
    element.getAttribute('data-delta-atlas') === 'fixed' ||
    (element.localName === 'delta-atlas' && element.hasAttribute('height'))
  );
}

/** Screen readers list frames by title: two with the same cannot be told apart. */
function uniqueTitle(title: string): string {
  const taken = new Set(Array.from(document.querySelectorAll('iframe'), (frame) => frame.title));
  let unique = title;
  for (let number = 2; taken.has(unique); number += 1) unique = `${title} (${number})`;
  return unique;
}
