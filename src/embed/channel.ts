/**
 * The embedded side of the message channel: connects the state with the page around. Heights are for anyone; the state
 * goes only to a page that has said hello with its own origin and is on the publisher's list.
 */
import { setTheme } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { siteFile } from '../state/site.ts';
import type { AtlasState } from '../state/store.ts';
import { withWords } from '../ui/i18n/own-words.ts';
import { allowedOrigins } from './allowed-origins.ts';
import { calm } from './calm.ts';
import {
  envelope,
  type FromChild,
  type FromParent,
  frameId,
  fromParent,
  isOrigin,
  isOurs,
  limiter,
  type Message,
} from './messages.ts';
import { describeState, newLanguage, readParams } from './set-params.ts';
import { watchExit } from './watch-exit.ts';
import { heightNow, watchHeight } from './watch-height.ts';

/** Messages that are heard in one second. */
const MOST_MESSAGES = 60;
/** What a reader does; what follows is the reader's doing. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;
const CAPABILITIES = ['resize', 'state', 'select', 'set', 'get', 'focus', 'theme'] as const;
/** In an opaque origin nobody can be sure who speaks: it tells its height, and hears nothing. */
const OPAQUE_CAPABILITIES = ['resize'] as const;

type Tell = <K extends keyof FromChild>(type: K, data: FromChild[K], target: string) => void;
type Base = Pick<Context, 'atlas' | 'store'>;

/** Who is spoken to: not yet anyone, or an origin that has said hello. */
type Partner = { origin: string; allowed: ReadonlySet<string> | null };

/**
 * Starts the channel of a page that stands in another one; returns its undoing. `words` calls back once a language can
 * be shown.
 */
export function connect(view: Window, { atlas, store }: Base, words: typeof withWords = withWords): () => void {
  const page = view.document;
  const tell = teller(view);
  const opaque = view.origin === 'null';
  const allowed = allowedOrigins(page);
  const site = siteFile('./', page);
  const hears = limiter(MOST_MESSAGES, () => view.performance.now());
  let partner: Partner['origin'] | null = null;
  let told = 0;
  let lastSet = 0;
  let isReaders = false;
  let height = 0;

  const say: <K extends keyof FromChild>(type: K, data: FromChild[K]) => void = (type, data) => {
    if (partner !== null) tell(type, data, partner);
  };
  const sayReady = (target: string, greeted: boolean) => {
    const capabilities = opaque ? OPAQUE_CAPABILITIES : CAPABILITIES;
    tell('ready', { capabilities, title: page.title.slice(0, 300), height, greeted }, target);
  };
  const sayState = (request: number | null) => {
    told += 1;
    const by = isReaders ? 'reader' : 'page';
    say('state', { ...describeState(store.getState(), atlas, site), revision: told, by, request });
  };
  const soonState = calm(view, () => {
    if (describeState(store.getState(), atlas, site).url !== lastUrl) tellState(null);
  });
  let lastUrl = '';
  const tellState = (request: number | null) => {
    lastUrl = describeState(store.getState(), atlas, site).url;
    sayState(request);
  };

  const set = ({ params, revision }: FromParent['set']) => {
    if (revision <= lastSet) return;
    lastSet = revision;
    const apply = (language: AtlasState['language'] | null) => {
      // While words were on their way a later wish may have come.
      if (revision !== lastSet) return;
      const { changes, isWrong } = readParams(params, store.getState(), atlas);
      isReaders = false;
      if (changes) store.setState(language ? { ...changes, language } : changes);
      if (isWrong) say('error', { code: 'params', request: revision });
      tellState(revision);
    };
    const { changes } = readParams(params, store.getState(), atlas);
    const language = changes && newLanguage(changes, store.getState());
    if (language)
      words(
        language,
        () => apply(null),
        () => apply(store.getState().language),
      );
    else apply(null);
  };

  const obey = (message: Message<FromParent>) => {
    switch (message.type) {
      case 'init':
        break;
      case 'set':
        set(message.data);
        break;
      case 'get':
        tellState(message.data.request);
        break;
      case 'focus':
        focusMap(page);
        break;
      case 'theme':
        isReaders = false;
        setTheme(store, message.data.theme);
        break;
      case 'destroy':
        stop();
        break;
    }
  };

  const onMessage = ({ source, origin, data }: MessageEvent) => {
    if (source !== view.parent || opaque || !isOrigin(origin) || !isOurs(data) || !hears()) return;
    const message = fromParent(data);
    if (!message || message.id !== frameId(view.location.hash)) return;
    if (message.type === 'init') {
      if (message.data.allowedOrigin !== origin || (partner !== null && partner !== origin)) return;
      if (allowed && !allowed.has(origin)) {
        tell('error', { code: 'origin', request: null }, origin);
        return;
      }
      partner = origin;
      sayReady(origin, true);
      tellState(null);
    } else if (origin === partner) obey(message);
  };

  const stops: (() => void)[] = [];
  const listen = (type: string, listener: (event: never) => void, options?: AddEventListenerOptions) => {
    view.addEventListener(type, listener as EventListener, options);
    stops.push(() => view.removeEventListener(type, listener as EventListener, options));
  };
  const stop = () => {
    for (const undo of stops.splice(0)) undo();
    partner = null;
  };

  listen('message', onMessage);
  for (const type of TOUCHES) {
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
      if (partner === null) return;
      if (state.selected !== before.selected) {
        say('select', { kind: state.selected?.kind ?? null, id: state.selected?.id ?? null });
      }
      soonState.call();
    }),
    soonState.stop,
    watchHeight(view, (found) => {
      height = found;
      tell('resize', { height }, '*');
    }),
    watchExit(view, (direction) => say('focus.exit', { direction })),
  );
  height = heightNow(page);
  sayReady('*', false);
  return stop;
}

/** Says that there will be no atlas, and why; the code tells nothing of the reader. */
export function reportError(view: Window, code: string): void {
  teller(view)('error', { code, request: null }, '*');
}

function teller(view: Window): Tell {
  return (type, data, target) => {
    view.parent.postMessage(envelope<FromChild, typeof type>(frameId(view.location.hash), type, data), target);
  };
}

function focusMap(page: Document): void {
  page.querySelector<HTMLElement>('#map-view [tabindex="0"]')?.focus({ preventScroll: true });
}
