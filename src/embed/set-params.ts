/** Brings what the page around asks for into the state, read by the same table as the address. */
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import { readAddress, writeAddress } from '../state/address.ts';
import { fullSearch } from '../state/full-address.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import { FIXED, INSTEAD, type Params, SETTABLE, type State } from './messages.ts';

interface Read {
  /** null: all stays as it is. */
  changes: Partial<AtlasState> | null;
  /** The parameters that could not be used, of those there are; null: all could. */
  wrong: readonly string[] | null;
}

/**
 * What of the state changes. What is not understood has no effect at all, where an address would fall to the default.
 * What holds for the life of the frame may be named as it is, so that a state that was told can be set. Notices are not
 * touched: the mistake is the page's, not the reader's.
 */
function readParams(params: Params, state: AtlasState, atlas: Atlas): Read {
  const now = writeAddress(state, atlas, '');
  const fixed = new URLSearchParams(`${now}&v=1`);
  const wanted = new URLSearchParams(now);
  // Where the map is now is no wish.
  wanted.delete('view');
  const wrong = Object.entries(params).filter(([key, value]) =>
    isIn(FIXED, key)
      ? fixed.get(key) !== value
      : !isIn(SETTABLE, key) || (value !== null && !isUsable(key, value, atlas)),
  );
  const isWrong = new Set(wrong.map(([key]) => key));
  for (const [key, value] of Object.entries(params)) {
    if (isWrong.has(key) || isIn(FIXED, key)) continue;
    const other = INSTEAD[key];
    if (other !== undefined && (value !== null || key === 'dark')) wanted.delete(other);
    if (value === null) wanted.delete(key);
    else wanted.set(key, value);
  }
  const { notices, ...read } = readAddress(`?${wanted}`, atlas, { language: state.language, theme: 'auto' });
  const found = params.view === null ? { ...read, destination: { home: true as const } } : read;
  const named = wrong.length > 0 ? [...isWrong].filter((key) => isIn(SETTABLE, key) || isIn(FIXED, key)) : null;
  // Each part was usable: only the whole can be too long.
  if (notices?.some(({ code }) => code === 'address-value')) return { changes: null, wrong: named ?? [] };
  const isSame = writeAddress({ ...state, ...found }, atlas, '') === now && !found.destination;
  return { changes: isSame ? null : changed(found, state), wrong: named };
}

function isIn(list: readonly string[], key: string): boolean {
  return list.includes(key);
}

/** Without what stays as it is, so that nobody takes it for new. A destination is always a new request. */
function changed(found: Partial<AtlasState>, state: AtlasState): Partial<AtlasState> {
  const isNew = ([key, value]: [string, unknown]) =>
    key === 'destination' || JSON.stringify(value) !== JSON.stringify(state[key as keyof AtlasState]);
  return Object.fromEntries(Object.entries(found).filter(isNew));
}

/** Calls back once a language can be shown, or that it cannot. */
export type Words = (language: Language, use: () => void, fail: () => void) => void;

/**
 * Brings parameters into the state, a new language once its words are here; resolves to those that could not be used, of
 * those there are, or null if all could.
 */
export async function applyParams(
  params: Params,
  { atlas, store }: { atlas: Atlas; store: AtlasStore },
  words: Words,
): Promise<readonly string[] | null> {
  const wanted = readParams(params, store.getState(), atlas).changes?.language;
  const isSpoken =
    wanted === undefined ||
    (await new Promise((done) =>
      words(
        wanted,
        () => done(true),
        () => done(false),
      ),
    ));
  // While words were on their way the reader may have gone on.
  const { language } = store.getState();
  const { changes, wrong } = readParams(params, store.getState(), atlas);
  if (changes) store.setState(isSpoken ? changes : { ...changes, language });
  return isSpoken ? wrong : [...(wrong ?? []), 'lang'];
}

/** The parameters of a state, language always among them, and the address of the full page in it at `site`. */
export function describeState(state: AtlasState, atlas: Atlas, site: string): Pick<State, 'url' | 'params'> {
  const search = writeAddress(state, atlas, '');
  return { url: `${site}${fullSearch(search)}`, params: Object.fromEntries(new URLSearchParams(search)) };
}

/** Whether the address's table makes something of it: a list of which one id is unknown still says something. */
function isUsable(key: string, value: string, atlas: Atlas): boolean {
  const { notices = [], ...found } = readAddress(`?${new URLSearchParams({ [key]: value })}`, atlas);
  if (notices.length === 0) return true;
  return notices.every(({ code }) => code === 'address-id') && Object.keys(found.facets ?? {}).length > 0;
}
