/** Brings what the page around asks for into the state, read by the same table as the address. */
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/types.ts';
import { readAddress, writeAddress } from '../state/address.ts';
import type { AtlasState } from '../state/store.ts';
import { type Params, SETTABLE, type State } from './messages.ts';

/** Two ways to say one thing: who sets one lifts the other. */
const INSTEAD: Readonly<Record<string, string>> = { time: 'asOf', asOf: 'time' };

/**
 * What of the state changes, and whether some of it could not be used. `null` changes: all stays as it is. What is not
 * understood has no effect at all, where an address would fall to the default. Notices are not touched: the mistake is
 * the page's, not the reader's.
 */
export function readParams(
  params: Params,
  state: AtlasState,
  atlas: Atlas,
): { changes: Partial<AtlasState> | null; isWrong: boolean } {
  const now = writeAddress(state, atlas, '');
  const wanted = new URLSearchParams(now);
  // Where the map is now is no wish.
  wanted.delete('view');
  let isWrong = false;
  for (const [key, value] of Object.entries(params)) {
    if (value !== null && !isUsable(key, value, atlas)) {
      isWrong = true;
      continue;
    }
    const other = INSTEAD[key];
    if (other !== undefined && value !== null) wanted.delete(other);
    if (value === null) wanted.delete(key);
    else wanted.set(key, value);
  }
  const { notices, ...found } = readAddress(`?${wanted}`, atlas, { language: state.language, theme: 'auto' });
  // Each part was usable: only the whole can be too long.
  if (notices?.some(({ code }) => code === 'address-value')) return { changes: null, isWrong: true };
  const isSame = writeAddress({ ...state, ...found }, atlas, '') === now;
  const { destination } = found;
  return { changes: isSame && !destination ? null : found, isWrong };
}

/** The language that a change wants, if it is another than now. */
export function newLanguage(changes: Partial<AtlasState>, state: AtlasState): Language | null {
  return changes.language !== undefined && changes.language !== state.language ? changes.language : null;
}

/** The parameters of a state, language always among them, and the address of the full page at `site`. */
export function describeState(state: AtlasState, atlas: Atlas, site: string): Pick<State, 'url' | 'params'> {
  const search = writeAddress(state, atlas, '');
  return { url: `${site}${search}`, params: Object.fromEntries(new URLSearchParams(search)) };
}

/** Whether the address's table makes something of it: a list of which one id is unknown still says something. */
function isUsable(key: string, value: string, atlas: Atlas): boolean {
  if (!(SETTABLE as readonly string[]).includes(key)) return false;
  const { notices = [], ...found } = readAddress(`?${new URLSearchParams({ [key]: value })}`, atlas);
  if (notices.length === 0) return true;
  return notices.every(({ code }) => code === 'address-id') && Object.keys(found.facets ?? {}).length > 0;
}
