/**
 * The iframe's side of the message channel with the host page. Heights are sent to any host; the state only to one that
 * has said hello from its own origin and is on the publisher's list.
 */
import { addNotice, setTheme } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { isEditorsNotice } from '../state/editors-notice.ts';
import { siteFile } from '../state/site.ts';
import type { Notice } from '../state/store.ts';
import { withWords } from '../ui/i18n/fetch-words.ts';
import { allowedOrigins } from './allowed-origins.ts';
import { followHeading } from './heading.ts';
import {
  envelope,
  type FromChild,
  type FromParent,
  frameId,
  fromParent,
  isOrigin,
  isOurs,
  limiter,
} from './messages.ts';
import { applyParams, describeState, type Words } from './set-params.ts';
import { throttle } from './throttle.ts';
import { watchExit } from './watch-exit.ts';
import { heightNow, watchHeight } from './watch-height.ts';
import { connectWordPress } from './wordpress.ts';

/** Rate limit: messages per second; further ones are dropped. */
const MESSAGES_PER_SECOND = 60;
/** Events after which changes of the state are attributed to the reader, not to the host page. */
const READER_EVENTS = ['pointerdown', 'keydown', 'wheel'] as const;
const CAPABILITIES = ['resize', 'state', 'select', 'set', 'get', 'focus', 'theme'] as const;
/** An opaque origin cannot be verified: the frame then only sends heights and handles no messages. */
const OPAQUE_CAPABILITIES = ['resize'] as const;

const EDITOR_WARNINGS: Readonly<Partial<Record<Notice['code'], string>>> = {
  accent: 'too little contrast with the map, the usual accent is shown',
  'data-version': 'the address means another version of the data than the one shown',
  'address-value': 'not understood in the address of this frame, the default is used',
  'address-long': 'too long in the address of this frame and left out (letters > at most)',
  'address-unknown': 'unknown in the address of this frame and not used',
  'address-repeated': 'twice in the address of this frame, not used',
  'time-outside': 'the address of this frame goes beyond the data',
};

type Post = <K extends keyof FromChild>(type: K, data: FromChild[K], target: string) => void;
type Base = Pick<Context, 'atlas' | 'store'>;

/**
 * Starts the channel of an embedded page; returns the function that closes it. `words` calls back once the words of a
 * language are loaded.
 */
export function connect(view: Window, { atlas, store }: Base, words: Words = withWords): () => void {
  const page = view.document;
  const post = poster(view);
  const opaque = view.origin === 'null';
  const allowed = allowedOrigins(page);
  const site = siteFile('./');
  const isWithinRate = limiter(MESSAGES_PER_SECOND, () => view.performance.now());
  /** Origin of the host page, once it has said hello. */
  let hostOrigin: string | null = null;
  let stateRevision = 0;
  let lastParams = '';
  let lastSet = 0;
  /** Whether the reader has used the atlas since the last change by the host page. */
  let isReaders = false;
  let height = heightNow(page);

  const postToHost: <K extends keyof FromChild>(type: K, data: FromChild[K]) => void = (type, data) => {
    if (hostOrigin !== null) post(type, data, hostOrigin);
  };
  const postReady = (target: string, greeted: boolean) => {
    const capabilities = opaque ? OPAQUE_CAPABILITIES : CAPABILITIES;
    post('ready', { capabilities, title: page.title.slice(0, 300), height, greeted }, target);
  };
  const heading = followHeading(store);
  const shown = () => describeState(heading.ahead(store.getState()), atlas, site);
  const postState = (request: number | null) => {
    const described = shown();
    lastParams = JSON.stringify(described.params);
    stateRevision += 1;
    postToHost('state', { ...described, revision: stateRevision, by: isReaders ? 'reader' : 'page', request });
  };
  /** Sends the codes of notices, such as an address that could not be read. */
  const postNotices = (notices: readonly Notice[]) => {
    for (const code of new Set(notices.map((notice) => notice.code))) postToHost('error', { code, request: null });
  };
  const soonState = throttle(view, () => {
    if (JSON.stringify(shown().params) !== lastParams) postState(null);
  });

  // A queue: some messages wait for the words of a language.
  let queue = Promise.resolve();
  let waiting = 0;
  const set = ({ params, revision }: FromParent['set']) => {
    if (revision <= lastSet) return;
    lastSet = revision;
    waiting += 1;
    queue = queue.then(async () => {
      const keys = await applyParams(params, { atlas, store }, words);
      isReaders = false;
      if (keys) postToHost('error', { code: 'params', request: revision, keys });
      postState(revision);
      waiting -= 1;
    });
  };
  const get = ({ request }: FromParent['get']) => {
    if (waiting === 0) postState(request);
    else queue = queue.then(() => postState(request));
  };

  const handlers: { readonly [K in Exclude<keyof FromParent, 'init'>]: (data: FromParent[K]) => void } = {
    set,
    get,
    focus: () => focusMap(page),
    theme: ({ theme }) => {
      isReaders = false;
      setTheme(store, theme);
    },
    destroy: () => stop(),
  };

  const onMessage = ({ source, origin, data }: MessageEvent) => {
    if (source !== view.parent || opaque || !isOrigin(origin) || !isOurs(data) || !isWithinRate()) return;
    const message = fromParent(data);
    if (!message || message.id !== frameId(view.location.hash)) return;
    if (message.type === 'init') {
      if (message.data.allowedOrigin !== origin || (hostOrigin !== null && hostOrigin !== origin)) return;
      if (allowed && !allowed.has(origin)) {
        post('error', { code: 'origin', request: null }, origin);
        return;
      }
      hostOrigin = origin;
      postReady(origin, true);
      postState(null);
      postNotices(store.getState().notices);
    } else if (origin === hostOrigin) (handlers[message.type] as (data: unknown) => void)(message.data);
  };

  const stops: (() => void)[] = [];
  const listen = (type: string, listener: (event: never) => void, options?: AddEventListenerOptions) => {
    view.addEventListener(type, listener as EventListener, options);
    stops.push(() => view.removeEventListener(type, listener as EventListener, options));
  };
  const stop = () => {
    for (const undo of stops.splice(0)) undo();
    hostOrigin = null;
  };

  listen('message', onMessage);
  for (const type of READER_EVENTS) {
    listen(
      type,
      () => {
        isReaders = true;
      },
      { capture: true, passive: true },
    );
  }
  stops.push(
    store.subscribe((state, before) => {
      const added = state.notices.filter((notice) => !before.notices.includes(notice));
      logForEditor(added);
      if (hostOrigin === null) return;
      if (state.selected !== before.selected) {
        postToHost('select', { kind: state.selected?.kind ?? null, id: state.selected?.id ?? null });
      }
      postNotices(added);
      soonState.call();
    }),
    soonState.stop,
    heading.stop,
    watchHeight(view, height, (found) => {
      height = found;
      post('resize', { height }, '*');
    }),
    watchExit(view, (direction) => postToHost('focus.exit', { direction })),
  );
  postReady('*', false);
  logForEditor(store.getState().notices);
  return stop;
}

/** Connects an atlas with the host page, or sends the error code that explains why there is no atlas. */
export function speak(subject: Base | string, view: Window = window): void {
  if (typeof subject === 'string') {
    poster(view)('error', { code: subject, request: null }, '*');
    return;
  }
  connect(view, subject);
  connectWordPress(view, (detail) => addNotice(subject.store, { code: 'link-blocked', detail }));
}

function poster(view: Window): Post {
  return (type, data, target) => {
    view.parent.postMessage(envelope<FromChild, typeof type>(frameId(view.location.hash), type, data), target);
  };
}

function focusMap(page: Document): void {
  page.querySelector<HTMLElement>('#map-view [tabindex="0"]')?.focus({ preventScroll: true });
}

/** Logs mistakes of the embedding page for its editor; readers do not see them. */
function logForEditor(notices: readonly Notice[]): void {
  for (const { code, detail } of notices.filter(isEditorsNotice)) {
    console.warn(`Delta Atlas: ${EDITOR_WARNINGS[code] ?? code}: ${detail}`);
  }
}
