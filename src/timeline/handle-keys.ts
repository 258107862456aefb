/** The keys of the handles: what they ask of the period. */
import type { Period } from '../model/types.ts';
import { GRIPS } from './handles.ts';
import { allAsNull, movedGrip, stepOfKey } from './move-period.ts';

/** The period that a key on one of the three stops asks for, null for all time; undefined for none. */
export function periodOfKey(event: KeyboardEvent, period: Period | null, domain: Period): Period | null | undefined {
  const grip = GRIPS.find((name) => (event.target as Element).classList.contains(name));
  const step = stepOfKey(event.key, event.shiftKey);
  if (!grip || step === null || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return allAsNull(movedGrip(period ?? domain, domain, grip, step), domain);
}
