/** Applies the host page's parameters to the state, parsed by the same table as the address. */
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import { readAddress, writeAddress } from '../state/address.ts';
import { asBefore, asOfNow } from '../state/address-values.ts';
import { checked } from '../state/check-address.ts';
import { fullSearch } from '../state/full-address.ts';
import type { AtlasState, AtlasStore } from '../state/store.ts';
import { FIXED, INSTEAD, type Params, SETTABLE, type State } from './messages.ts';

interface Read {
  /** null: no change. */
  changes: Partial<AtlasState> | null;
  /** Names of known parameters with invalid values; null: all are valid. */
  wrong: readonly string[] | null;
}

/**
 * The changes of the state. Invalid values are ignored, whereas in an address they would become the default. Parameters
 * fixed for the life of the frame are accepted with their current value, so that a state that was read can be set
 * again. Notices are not changed: they are for readers, and the mistake is the host page's.
 */
function readParams(params: Params, state: AtlasState, atlas: Atlas): Read {
  const now = writeAddress(state, atlas, '');
  const fixed = new URLSearchParams(`${now}&v=1`);
  const wanted = new URLSearchParams(now);
  // The current view is not a request to go there.
  wanted.delete('view');
  // Another table has other columns.
  if (params.table !== undefined) wanted.delete('sort');
  const table = (params.table === undefined ? wanted.get('table') : params.table) ?? '';
  const wrong = Object.entries(params).filter(([key, value]) =>
    isIn(FIXED, key)
      ? fixed.get(key) !== value
      : !isIn(SETTABLE, key) || (value !== null && !isUsable(key, value, atlas, table)),
  );
  const isWrong = new Set(wrong.map(([key]) => key));
  for (const [key, value] of Object.entries(params)) {
    if (isWrong.has(key) || isIn(FIXED, key)) continue;
    const other = INSTEAD[key];
    if (other !== undefined && (value !== null || key === 'dark')) wanted.delete(other);
    // What has another name now is not said twice, and by that name if it is.
    const [today] = asOfNow(key, '');
    if (today !== key && params[today] !== undefined) continue;
    wanted.delete(today);
    // The corridor was a layer: who lists what is hidden shows it again, or hides it.
    if (key === 'hide' && params.outline === undefined && (wanted.get('outline') === 'none' || hidesCorridor(value)))
      wanted.delete('outline');
    if (value === null) wanted.delete(key);
    else wanted.set(key, value);
  }
  const said = readAddress(`?${wanted}`, atlas, { language: state.language, theme: 'auto' });
  const { notices, ...read } = checked(said, atlas);
  const found = {
    ...read,
    // Not limited to the years of the data, unless it is asked for.
    ...(!['time', 'asOf'].some((key) => params[key] !== undefined && !isWrong.has(key)) && {
      period: state.period,
      timeMode: state.timeMode,
    }),
    ...(params.view === null && { destination: { home: true as const } }),
  };
  const named = wrong.length > 0 ? [...isWrong].filter((key) => isIn(SETTABLE, key) || isIn(FIXED, key)) : null;
  // Each value was valid, so the whole must be too long.
  if (notices?.some(({ code }) => code === 'address-value')) return { changes: null, wrong: named ?? [] };
  const isSame = writeAddress({ ...state, ...found }, atlas, '') === now && !found.destination;
  return { changes: isSame ? null : changed(found, state), wrong: named };
}

function hidesCorridor(hide: string | null): boolean {
  return hide?.split(',').includes('corridor') ?? false;
}

function isIn(list: readonly string[], key: string): boolean {
  return list.includes(key);
}

/** Only properties that differ, so that subscribers are not notified of others. A destination is always new. */
function changed(found: Partial<AtlasState>, state: AtlasState): Partial<AtlasState> {
  const isNew = ([key, value]: [string, unknown]) =>
    key === 'destination' || JSON.stringify(value) !== JSON.stringify(state[key as keyof AtlasState]);
  return Object.fromEntries(Object.entries(found).filter(isNew));
}

/** Loads the words of a language, then calls `use`, or `fail`. */
export type Words = (language: Language, use: () => void, fail: () => void) => void;

/**
 * Applies parameters to the state, a new language once its words are loaded. Resolves to the names of known parameters
 * with invalid values, or null if all are valid.
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
  // The reader may have changed the state while the words were loading.
  const { language } = store.getState();
  const { changes, wrong } = readParams(params, store.getState(), atlas);
  if (changes) {
    const hostSets = store.getState().hostSets + 1;
    store.setState({ ...changes, ...(!isSpoken && { language }), hostSets });
  }
  return isSpoken ? wrong : [...(wrong ?? []), 'lang'];
}

/** The parameters of a state, always with the language, and the address of the full page in that state at `site`. */
export function describeState(state: AtlasState, atlas: Atlas, site: string): Pick<State, 'url' | 'params'> {
  const search = writeAddress(state, atlas, '');
  const params = Object.fromEntries(new URLSearchParams(search));
  return { url: `${site}${fullSearch(search)}`, params: { ...params, ...asBefore(params) } };
}

/**
 * Whether a value is valid in an address, beside the open table; a list may contain unknown ids if not all of them are,
 * and a period may go beyond the data.
 */
function isUsable(key: string, value: string, atlas: Atlas, table: string): boolean {
  const said = { ...(key === 'sort' && { table }), [key]: value };
  const { notices = [], ...found } = checked(readAddress(`?${new URLSearchParams(said)}`, atlas), atlas);
  const wrong = notices.filter(({ code }) => code !== 'time-outside');
  if (wrong.length === 0) return true;
  return (
    wrong.every(({ code }) => code === 'address-id') &&
    [found.facets, found.excluded].some((options) => Object.keys(options ?? {}).length > 0)
  );
}
