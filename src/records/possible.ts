/** What is only possibly in the chosen period. Pure. */
import { presence } from '../model/as-of.ts';
import type { MembershipOf } from '../model/atlas.ts';
import type { Period } from '../model/types.ts';

/** Whether a visible membership may be in force in the period, or on the days asked for, and may not. */
export function isPossibleMembership({ alliance, membership }: MembershipOf, windows: readonly Period[]): boolean {
  return windows.length > 0 && windows.every((window) => presence(alliance, membership, window) !== 'in');
}
