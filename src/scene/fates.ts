/** What time says of a line: whether it is only possible and, where two days are compared, what has changed. */
import { type Change, type MemberState, memberStates } from '../model/as-of.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode } from '../model/types.ts';

export interface Fate {
  /** null unless two days are compared. */
  change: Change | null;
  /** A vague date: it may be so or not. */
  possible: boolean;
}

/** What time says of the members of each visible alliance, by place; nothing in all time. */
export type States = ReadonlyMap<string, ReadonlyMap<Adcode, MemberState>>;

export function statesOf({ alliances, windows }: Pick<Visible, 'alliances' | 'windows'>): States {
  if (windows.length === 0) return new Map();
  return new Map(alliances.map((alliance) => [alliance.id, memberStates(alliance, windows)]));
}

/** Of a line between two members: it ends when one leaves, and is new when one is. */
export function fateOf(one: MemberState | undefined, other: MemberState | undefined): Fate {
  const changes = [one?.change, other?.change];
  const change = (['left', 'joined', 'kept'] as const).find((word) => changes.includes(word)) ?? null;
  return { change, possible: Boolean(one?.possible || other?.possible) };
}

/** What a legend explains of some fates: the changes and the doubt that occur. */
export function fateKinds(fates: readonly Fate[]): (Change | 'possible')[] {
  const changes = (['joined', 'left', 'kept'] as const).filter((change) =>
    fates.some((fate) => fate.change === change),
  );
  return [...changes, ...(fates.some(({ possible }) => possible) ? (['possible'] as const) : [])];
}

/** A word for a fate, the same for the same; empty for what is certain in a time that is not compared. */
export function fateKey({ change, possible }: Fate): string {
  return `${change ?? ''}${possible ? '?' : ''}`;
}
