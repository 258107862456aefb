import type { Atlas } from '../model/atlas.ts';
import type { TimeMode } from '../model/facets.ts';
import { readTypedPeriod, type TypedField, type TypedProblem } from '../model/typed-dates.ts';
import { addNotice, dropNotices, setTime } from './actions.ts';
import { writeAsOf, writeTime } from './address-time.ts';
import { asRead } from './check-address.ts';
import type { AtlasStore } from './store.ts';

/**
 * Shows the period between two typed dates, or what is wrong with them. A period beyond the years of the data is limited
 * to them, with a notice.
 */
export function setTypedTime(
  store: AtlasStore,
  atlas: Atlas,
  typed: Readonly<Record<TypedField, string>>,
  mode: TimeMode,
): TypedProblem | null {
  const read = readTypedPeriod(typed, mode, atlas);
  if ('code' in read) return read;
  const { period, isLimited } = read;
  dropNotices(store, 'time-outside');
  const stored = asRead(period, mode, atlas.domain);
  // As of a day, the start of the period before stays in the state.
  const from = Math.min((store.getState().period ?? atlas.domain).from, period.from);
  setTime(store, stored && mode === 'as-of' ? { ...stored, from } : stored, mode);
  if (isLimited) {
    const said = (mode === 'as-of' ? [typed.last] : [typed.first, typed.last]).filter((text) => text.trim() !== '');
    const now = mode === 'overlap' ? writeTime(period) : writeAsOf(period, mode);
    addNotice(store, { code: 'time-outside', detail: `${said.join(' – ').slice(0, 50)} → ${now}` });
  }
  return null;
}
