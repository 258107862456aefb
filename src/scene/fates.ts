/** The fate of a line: whether it is only possible and, where two days are compared, what has changed. */
import { type Change, type MemberState, memberStates } from '../model/as-of.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode } from '../model/types.ts';

export interface Fate {
  /** null unless two days are compared. */
  change: Change | null;
  /** Uncertain because of a vague date. */
  possible: boolean;
}

/** State of each visible alliance's members, by alliance and place; in all time only of those that are announced. */
export type States = ReadonlyMap<string, ReadonlyMap<Adcode, MemberState>>;

export function statesOf({ alliances, windows }: Pick<Visible, 'alliances' | 'windows'>): States {
  const uncertain = windows.length === 0 ? alliances.filter(({ exists }) => !exists) : alliances;
  return new Map(uncertain.map((alliance) => [alliance.id, memberStates(alliance, windows)]));
}

/** The fate of a line between two members: it ends when one leaves, and is new when one is new. */
export function fateOf(one: MemberState | undefined, other: MemberState | undefined): Fate {
  const changes = [one?.change, other?.change];
  const change = (['left', 'joined', 'kept'] as const).find((word) => changes.includes(word)) ?? null;
  return { change, possible: Boolean(one?.possible || other?.possible) };
}

/** The kinds of fates that occur, for a legend. */
export function fateKinds(fates: readonly Fate[]): (Change | 'possible')[] {
  const changes = (['joined', 'left', 'kept'] as const).filter((change) =>
    fates.some((fate) => fate.change === change),
  );
  return [...changes, ...(fates.some(({ possible }) => possible) ? (['possible'] as const) : [])];
}

/** A key that is the same for equal fates; empty for what is certain and not compared. */
export function fateKey({ change, possible }: Fate): string {
  return `${change ?? ''}${possible ? '?' : ''}`;
}
