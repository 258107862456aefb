/** Memberships written as the letters of their places: a capital is stated, a small letter inferred. */
import type { MembershipOf } from '../../../src/model/atlas.ts';
import { alliance, member } from '../../fixtures/atlas.ts';

/** `{ x: 'ABc' }`: the alliance x with the places a and b, which a source names, and c. */
export function membershipsOf(sets: Readonly<Record<string, string>>): MembershipOf[] {
  return Object.entries(sets).flatMap(([id, letters]) =>
    [...letters].map((letter): MembershipOf => {
      const membership = member(letter.toLowerCase(), { basis: /[A-Z]/.test(letter) ? 'stated' : 'inferred' });
      return { alliance: alliance(id, [membership]), membership };
    }),
  );
}
