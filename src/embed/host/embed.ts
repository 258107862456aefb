/**
 * The page's side of one embedded atlas: says hello, hears only its own frame from its own origin, sets its height and
 * passes events on to the element that stands for it.
 */

import type { Params, State } from '../messages.ts';
import { envelope, type FromChild, type FromParent, frameId, fromChild, isOrigin, limiter } from '../messages.ts';
import type { DeltaAtlasEmbed, DeltaAtlasEvents, DeltaAtlasReady } from './api.ts';
import { addressOf, isAnonymous, isFixed, mayFollow, uniqueTitle, withoutName } from './frame.ts';
import { createLane } from './lane.ts';
import { createPromise } from './promise.ts';
import { listenForSilence, SILENCE_MS } from './silence.ts';
import { readWish, wholeWish } from './wish.ts';

/** Messages of one frame that are heard in one second. */
const MOST_MESSAGES = 60;
/** What a frame whose origin nobody can be sure of may say. */
const ANONYMOUS: readonly string[] = ['ready', 'resize', 'error'];
const HEIGHT_ONLY = 'this frame only tells its height:';

/** What the script itself needs of an embed, beside what the page gets. */
export interface Attached {
  readonly api: DeltaAtlasEmbed;
  /** The element that speaks for it on the page: the iframe, or the custom element around it. */
  readonly element: HTMLElement;
  /** Takes a message that came from somewhere; does nothing with one that is not from this frame. */
  receive(event: Pick<MessageEvent, 'source' | 'origin' | 'data'>): void;
  /** All that can be set, as it was told last; null before. */
  told(): Params | null;
  /** Gives the frame the height that the atlas asks for, unless its own is fixed. */
  resize(): void;
  /** Ends it; what is still asked is refused. */
  detach(): void;
}

interface Hooks {
  element: HTMLElement;
  /** The atlas runs, whether or not it speaks with this page. */
  onRunning(): void;
  onState(state: State): void;
}

/** Connects an iframe; `hooks.element` gets its events. */
export function attach(iframe: HTMLIFrameElement, { element, onRunning, onState }: Hooks): Attached {
  const hears = limiter(MOST_MESSAGES, () => performance.now());
  /** The origin that is spoken with: that of the frame's address, or where its server leads to. */
  let peer = addressOf(iframe).origin;
  /** The document that is meant has said hello. */
  let isReady = false;
  /** Another document is on its way: the one that is there is not heard any more. */
  let isLeaving = false;
  /** Why nothing can be asked; null where it can. */
  let refusal: Error | null = null;
  let ready = createPromise<DeltaAtlasReady>();
  let height = 0;
  /** What was told last, to be set again where the frame loads anew because it was moved on the page. */
  let last: Params | null = null;
  let again: Params | null = null;

  const post = <K extends keyof FromParent>(type: K, data: FromParent[K], target = peer) =>
    iframe.contentWindow?.postMessage(envelope<FromParent, K>(frameId(addressOf(iframe).hash), type, data), target);
  // To whatever is there: it says only who asks, and browsers complain where a frame is not yet what it will be.
  const hello = () => {
    if (!isAnonymous(iframe) && isOrigin(origin)) post('init', { allowedOrigin: origin }, '*');
  };
  const emit = <K extends keyof DeltaAtlasEvents>(type: K, detail: DeltaAtlasEvents[K]) =>
    element.dispatchEvent(new CustomEvent(`delta-atlas:${type}`, { detail, bubbles: true }));

  const gets = createLane((_, request) => post('get', { request }));
  const sets = createLane((params, revision) => post('set', { params, revision }));
  const lanes = [sets, gets];
  const refuse = (why: string) => {
    refusal = new Error(`delta-atlas: ${why}`);
    for (const lane of lanes) lane.refuse(refusal);
    return refusal;
  };
  /** Nothing will come: tells whoever waits, and the editor. */
  const fail = (code: string, why: string) => {
    silence.heard();
    ready.reject(refuse(why));
    console.warn(`delta-atlas: ${why}`, iframe);
    emit('error', { code, message: why });
  };
  const silence = listenForSilence(iframe, () => {
    // Scripts that make pages faster give a frame its address late.
    if (!isOrigin(addressOf(iframe).origin)) return;
    fail(
      'silent',
      `found no atlas within ${SILENCE_MS / 1000} s at ${addressOf(iframe).href}: is the address right, and do frame-src of this page and frame-ancestors of that site allow the frame?`,
    );
  });
  const settle = (data: DeltaAtlasReady) => {
    isReady = true;
    silence.heard();
    ready.resolve(data);
    emit('ready', data);
  };
  /** What was said of another document holds no more. */
  const begin = () => {
    isReady = false;
    refusal = null;
    for (const lane of lanes) lane.open(false);
    if (ready.isSettled) ready = createPromise<DeltaAtlasReady>();
    silence.again();
  };

  const ask = async (lane: typeof gets, wish: Params) => {
    if (isAnonymous(iframe)) throw new Error(`delta-atlas: ${HEIGHT_ONLY} its sandbox gives it no origin`);
    if (refusal) throw refusal;
    return lane.ask(wish);
  };
  const resize = () => {
    if (height > 0 && !isFixed(element)) iframe.style.setProperty('height', `${height}px`);
  };

  /** What each kind of message does. */
  const DEEDS: { readonly [K in keyof FromChild]: (data: FromChild[K]) => void } = {
    ready: ({ greeted, ...data }) => {
      // A document that has just begun, in place of one that was here: the frame was moved, or its reader went on.
      if (!greeted && isReady) {
        begin();
        again = isLeaving ? null : last;
      } else if (refusal) begin();
      isLeaving = false;
      height = data.height;
      resize();
      onRunning();
      if (!iframe.title) iframe.title = uniqueTitle(data.title);
      const isDeaf = !data.capabilities.includes('set');
      if (greeted) {
        // Both sides may have begun at the same moment: it is greeted twice, and ready once.
        if (!isReady) settle(data);
        if (again) sets.ask(again, true).catch(() => {});
        again = null;
        for (const lane of lanes) lane.open(true);
      } else if (isDeaf || !isOrigin(origin)) {
        // Nobody can be sure who speaks.
        refuse(`${HEIGHT_ONLY} ${isDeaf ? 'a sandbox gives it' : 'this page has'} no origin`);
        settle({ ...data, capabilities: ['resize'] });
      } else hello();
    },
    resize: (data) => {
      height = data.height;
      resize();
      emit('resize', data);
    },
    state: ({ request, ...state }) => {
      last = wholeWish(state.params);
      // Where frame and page are of different schemes, browsers paint a ground of their own behind the frame.
      const { transparent, theme = 'light dark' } = state.params;
      if (transparent) iframe.style.setProperty('color-scheme', theme);
      onState({ request, ...state });
      emit('state', state);
      if (request !== null) for (const lane of lanes) lane.answer(request, state);
    },
    select: (data) => emit('select', data),
    error: ({ code, keys }) => {
      if (code === 'origin') fail(code, 'found this page not on the list of the atlas');
      else if (!isReady) fail(code, `the atlas could not start: ${code}`);
      else emit('error', { code, ...(keys && { message: `could not be used: ${keys.join(', ')}` }) });
    },
    'focus.exit': (data) => emit('focus.exit', data),
  };

  const moved = new MutationObserver(() => leave());
  moved.observe(iframe, { attributeFilter: ['src'] });
  let address = withoutName(iframe);
  /** The frame has another address: only what comes from there is heard and asked. */
  const leave = () => {
    const isSame = withoutName(iframe) === address && addressOf(iframe).hash !== '';
    address = withoutName(iframe);
    if (isSame) return;
    peer = addressOf(iframe).origin;
    isLeaving = true;
    last = null;
    if (isReady || refusal) begin();
  };

  hello();
  return {
    element,
    resize,
    told: () => last,
    api: {
      iframe,
      get ready() {
        return ready.promise;
      },
      get: () => ask(gets, {}),
      set: async (params) => ask(sets, readWish(params)),
      focus: () => {
        iframe.focus();
        if (isReady && !refusal && !isAnonymous(iframe)) post('focus', {});
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
    receive: ({ source, origin: from, data }) => {
      if (source === null || source !== iframe.contentWindow || !hears()) return;
      const message = fromChild(data);
      if (!message || message.id !== frameId(addressOf(iframe).hash)) return;
      const isNew = message.type === 'ready' && !message.data.greeted;
      if (isLeaving && !isNew) return;
      if (isNew && !isReady && !refusal && isOrigin(from) && from !== peer) {
        if (mayFollow(peer, from)) peer = from;
        else
          fail(
            'redirected',
            `found the atlas at ${from}, expected it at ${peer}: write ${from} in the frame's address`,
          );
      }
      const isAllowed = from === 'null' ? ANONYMOUS.includes(message.type) : from === peer;
      if (isAllowed) (DEEDS[message.type] as (data: unknown) => void)(message.data);
    },
    detach: () => {
      silence.stop();
      moved.disconnect();
      ready.reject(refuse('gone'));
    },
  };
}
