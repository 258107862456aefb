/**
 * What an embedded atlas and the page around it say to each other: one typed, versioned envelope, read by tables. Pure,
 * and shared by both sides; whatever does not fit is null, and nothing of it is kept.
 */

const SOURCE = 'delta-atlas';
/** Version of the messages. A change that an older side would misunderstand raises it. */
export const VERSION = 1;

/** Address parameters that the page around may set while the atlas runs. */
export const SETTABLE = [
  ...[
    'time',
    'asOf',
    'match',
    'focus',
    'view',
    'industry',
    'alliance',
    'city',
    'province',
    'grouping',
    'corridor',
    'kind',
    'initiative',
    'status',
    'evidence',
  ],
  ...['compare', 'within', 'links', 'hide', 'outline', 'table', 'sort', 'lang', 'dark', 'theme', 'title', 'note'],
] as const;
/** Those that hold for the life of a frame: another value loads it anew. */
export const FIXED = [
  ...['v', 'panels', 'plain', 'transparent', 'static', 'accent', 'lock', 'data', 'engine'],
  ...['searchControl', 'zoomControl', 'legendControl', 'shareControl', 'scrollWheelZoom'],
] as const;
/** Two ways to say one thing: who sets one lifts the other. */
export const INSTEAD: Readonly<Record<string, string>> = { time: 'asOf', asOf: 'time', theme: 'dark', dark: 'theme' };

/** Parameter → its value as in an address; null takes it away. Only those that change are named. */
export type Params = Readonly<Record<string, string | null>>;

export interface State {
  /** The full page in this state. */
  url: string;
  /** Its parameters; what has its default is not named. */
  params: Readonly<Record<string, string>>;
  /** Counts the states that this frame has told. */
  revision: number;
  /** Whose doing it is: the page's, until the reader touches the atlas. Linked embeds pass on only the reader's. */
  by: 'reader' | 'page';
  /** The request that this answers, or null. */
  request: number | null;
}

/** Child → parent. */
export interface FromChild {
  /** `greeted`: it answers an `init`. Tells nothing of the state. */
  ready: { capabilities: readonly string[]; title: string; height: number; greeted: boolean };
  resize: { height: number };
  state: State;
  /** Both null: nothing is selected any more. */
  select: { kind: string | null; id: string | null };
  /** `request` is the one that failed, or null; `keys` are the parameters that could not be used, of those there are. */
  error: { code: string; request: number | null; keys?: readonly string[] };
  'focus.exit': { direction: 'forward' | 'backward' };
}

/** Parent → child. */
export interface FromParent {
  init: { allowedOrigin: string };
  /** A revision that is not above the last one is late and has no effect. */
  set: { params: Params; revision: number };
  get: { request: number };
  focus: Record<string, never>;
  theme: { theme: 'auto' | 'light' | 'dark' };
  destroy: Record<string, never>;
}

export type Message<T> = { [K in keyof T]: { id: string; type: K; data: T[K] } }[keyof T];

const MOST_PARAMS = 40;
/** Characters of one value. */
export const LONGEST_VALUE = 2000;
const LONGEST_TEXT = 300;
const LONGEST_URL = 9000;
/** Frames higher than this are a mistake, in CSS pixels. */
export const HIGHEST = 3000;

type Fields = Readonly<Record<string, unknown>>;
type Read<T> = { readonly [K in keyof T]: (data: Fields) => T[K] | null };

const FROM_PARENT: Read<FromParent> = {
  init: ({ allowedOrigin }) => (isOrigin(allowedOrigin) ? { allowedOrigin } : null),
  set: ({ params, revision }) => {
    const read = paramsIn(params);
    return read && isCount(revision) ? { params: read, revision } : null;
  },
  get: ({ request }) => (isCount(request) ? { request } : null),
  focus: () => ({}),
  theme: ({ theme }) => (theme === 'auto' || theme === 'light' || theme === 'dark' ? { theme } : null),
  destroy: () => ({}),
};

const FROM_CHILD: Read<FromChild> = {
  ready: ({ capabilities, title, height, greeted }) => {
    if (!Array.isArray(capabilities) || capabilities.length > MOST_PARAMS || !capabilities.every(isWord)) return null;
    if (!isText(title, LONGEST_TEXT) || !isHeight(height) || typeof greeted !== 'boolean') return null;
    return { capabilities, title, height, greeted };
  },
  resize: ({ height }) => (isHeight(height) ? { height } : null),
  state: ({ url, params, revision, by, request }) => {
    const read = paramsIn(params);
    if (!read || !Object.values(read).every((value) => value !== null)) return null;
    if (!isText(url, LONGEST_URL) || !/^https?:/.test(url) || !isCount(revision)) return null;
    if ((by !== 'reader' && by !== 'page') || !isCountOrNull(request)) return null;
    return { url, params: read as State['params'], revision, by, request };
  },
  select: ({ kind, id }) => {
    if (kind === null && id === null) return { kind, id };
    return isWord(kind) && isWord(id) ? { kind, id } : null;
  },
  error: ({ code, request, keys }) => {
    if (!isWord(code) || !isCountOrNull(request)) return null;
    // Frames of before name none.
    const isList = Array.isArray(keys) && keys.length <= MOST_PARAMS && keys.every(isWord);
    return { code, request, ...(isList && { keys: keys as string[] }) };
  },
  'focus.exit': ({ direction }) => (direction === 'forward' || direction === 'backward' ? { direction } : null),
};

/** Reads what came from the page around; null if it is no message of ours or not as it should be. */
export function fromParent(raw: unknown): Message<FromParent> | null {
  return read(FROM_PARENT, raw);
}

/** Reads what came from an embedded atlas. */
export function fromChild(raw: unknown): Message<FromChild> | null {
  return read(FROM_CHILD, raw);
}

/** Puts a message into its envelope. */
export function envelope<T, K extends keyof T>(id: string, type: K, data: T[K]): object {
  return { source: SOURCE, v: VERSION, id, type, data };
}

/** Whether something claims to be a message of ours; it need not be a valid one. */
export function isOurs(raw: unknown): raw is Fields {
  return isFields(raw) && raw.source === SOURCE;
}

/** The name of a frame, from the fragment of its address: `#id=…`; '' if it has none. */
export function frameId(hash: string): string {
  return /^#id=([\w-]{1,64})$/.exec(hash)?.[1] ?? '';
}

/** Lets at most `most` through in any second of `now` (ms). */
export function limiter(most: number, now: () => number): () => boolean {
  let times: number[] = [];
  return () => {
    const time = now();
    times = times.filter((then) => time - then < 1000);
    if (times.length >= most) return false;
    times.push(time);
    return true;
  };
}

function read<T>(table: Read<T>, raw: unknown): Message<T> | null {
  if (!isOurs(raw) || raw.v !== VERSION || typeof raw.type !== 'string' || !isFields(raw.data)) return null;
  if (typeof raw.id !== 'string' || !/^[\w-]{0,64}$/.test(raw.id)) return null;
  if (!Object.hasOwn(table, raw.type)) return null;
  const type = raw.type as keyof T;
  const data = table[type](raw.data);
  return data && ({ id: raw.id, type, data } as Message<T>);
}

function paramsIn(raw: unknown): Params | null {
  if (!isFields(raw)) return null;
  const entries = Object.entries(raw);
  const fits = ([key, value]: [string, unknown]) => isWord(key) && (value === null || isText(value, LONGEST_VALUE));
  return entries.length <= MOST_PARAMS && entries.every(fits) ? (Object.fromEntries(entries) as Params) : null;
}

function isFields(raw: unknown): raw is Fields {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isText(raw: unknown, longest: number): raw is string {
  return typeof raw === 'string' && raw.length <= longest;
}

function isWord(raw: unknown): raw is string {
  return typeof raw === 'string' && /^[a-zA-Z0-9][\w.-]{0,79}$/.test(raw);
}

function isCount(raw: unknown): raw is number {
  return Number.isSafeInteger(raw) && (raw as number) >= 0;
}

function isCountOrNull(raw: unknown): raw is number | null {
  return raw === null || isCount(raw);
}

function isHeight(raw: unknown): raw is number {
  return isCount(raw) && raw <= HIGHEST;
}

/** An origin as browsers write it: `https://example.org`, with a port if need be; never "null". */
export function isOrigin(raw: unknown): raw is string {
  return isText(raw, LONGEST_TEXT) && /^https?:\/\/[^/?#@\s\\]+$/.test(raw);
}
