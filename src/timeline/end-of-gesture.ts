/** What gestures and keys ask for where only the end of the period counts: as of a day. Pure. */
import type { Time } from '../model/as-of.ts';
import type { Day, Period } from '../model/types.ts';
import { allAsNull, type Gesture, snapped } from './move-period.ts';

/**
 * The period up to the day that a gesture asks for: null = until the end of the domain, undefined = nothing. `origin`
 * is where a new band began (fractional days): the other side of it is meant.
 */
export function endOfGesture(
  { selection, byPerson, fine }: Pick<Gesture, 'selection' | 'byPerson' | 'fine'>,
  origin: Day,
  domain: Period,
): Period | null | undefined {
  if (!byPerson || !selection) return undefined;
  const [left, right] = selection;
  return allAsNull(snapped(domain.from, right > origin ? right : left, domain, fine), domain);
}

/** The period to choose for one asked for in the drawing: as of a day, where the period began is kept. */
export function periodAsked(asked: Period | null, { period, timeMode }: Time): Period | null {
  if (timeMode !== 'as-of' || !period || !asked) return asked;
  return { from: Math.min(period.from, asked.to - 1), to: asked.to };
}
