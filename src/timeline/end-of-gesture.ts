import type { Day, Period } from '../model/types.ts';
import { allAsNull, type Gesture, snapped } from './period.ts';

/**
 * The period up to the day that a gesture asks for, when only its end counts: null = until the end of the domain,
 * undefined = nothing. `origin` is where a new band began (fractional days): the other side of it is meant.
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
