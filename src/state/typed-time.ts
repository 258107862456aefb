import type { Atlas } from '../model/atlas.ts';
import type { TimeMode } from '../model/facets.ts';
import { readTypedPeriod, type TypedField, type TypedProblem } from '../model/typed-dates.ts';
import type { Period } from '../model/types.ts';
import { addNotice, dropNotices, setTime } from './actions.ts';
import { writeAsOf, writeTime } from './address-time.ts';
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
  setTime(store, asStored(period, mode, store.getState().period ?? atlas.domain, atlas.domain), mode);
  if (isLimited) {
    const said = (mode === 'as-of' ? [typed.last] : [typed.first, typed.last]).filter((text) => text.trim() !== '');
    const now = mode === 'overlap' ? writeTime(period) : writeAsOf(period, mode);
    addNotice(store, { code: 'time-outside', detail: `${said.join(' – ').slice(0, 50)} → ${now}` });
  }
  return null;
}

/** As the address would give it: null for all time. As of a day, the start of the period before stays in the state. */
function asStored(period: Period, mode: TimeMode, before: Period, domain: Period): Period | null {
  const { from, to } = mode === 'as-of' ? { from: Math.min(before.from, period.from), to: period.to } : period;
  if (mode === 'as-of') return to === domain.to ? null : { from, to };
  const isAll = mode === 'overlap' ? from <= domain.from && to >= domain.to : from === domain.from && to === domain.to;
  return isAll ? null : period;
}
