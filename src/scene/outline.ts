/** The outlined grouping: who belongs to it in the chosen time. Pure. */
import { memberStates } from '../model/as-of.ts';
import { type Atlas, outlinedOf } from '../model/atlas.ts';
import type { Adcode, Grouping, Period } from '../model/types.ts';

export interface Outline {
  grouping: Grouping | null;
  /** Whose areas are tinted: those who belong, or possibly belong, in one of the windows. */
  members: ReadonlySet<Adcode>;
  /** Those of them of whom it is only possible. */
  possible: ReadonlySet<Adcode>;
  /** Whether its schematic line is drawn: it has one, and all whom that joins belong. */
  line: boolean;
}

export const NO_OUTLINE: Outline = { grouping: null, members: new Set(), possible: new Set(), line: false };

/** The outline of a grouping by id, or of `SHOWN`; no windows: all time. */
export function outlineOf(atlas: Atlas, id: string | null, windows: readonly Period[]): Outline {
  const grouping = outlinedOf(atlas, id);
  if (!grouping) return NO_OUTLINE;
  const states = [...memberStates(grouping, windows)];
  const shown = states.filter(([, state]) => state.shown);
  return {
    grouping,
    members: new Set(shown.map(([place]) => place)),
    possible: new Set(shown.flatMap(([place, { possible }]) => (possible ? [place] : []))),
    line: grouping.line !== undefined && shown.length === states.length,
  };
}

/** Whether two outlines look and read the same. */
export function isSameOutline(one: Outline, other: Outline): boolean {
  const same = (a: ReadonlySet<Adcode>, b: ReadonlySet<Adcode>) => a.size === b.size && [...a].every((id) => b.has(id));
  return one.grouping === other.grouping && same(one.members, other.members) && same(one.possible, other.possible);
}
