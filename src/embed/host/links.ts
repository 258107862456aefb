/** Linked embeds: what the reader changes in one changes in the others of its group. */
import type { Params, State } from '../messages.ts';

/** What is shared: the choice of facts and the view; language, theme and open tables are each embed's own. */
const SHARED = [
  ...['time', 'asOf', 'match', 'focus', 'view', 'industry', 'alliance', 'city', 'province', 'grouping', 'kind'],
  ...['initiative', 'status', 'evidence', 'within', 'links', 'hide', 'outline'],
] as const;

/**
 * What has changed between two states, as parameters to set; null if nothing that is shared. A view that is given up
 * stays where it is in the others.
 */
export function sharedChanges(before: State['params'], after: State['params']): Params | null {
  const changed = SHARED.filter((key) => before[key] !== after[key] && !(key === 'view' && after[key] === undefined));
  return changed.length > 0 ? Object.fromEntries(changed.map((key) => [key, after[key] ?? null])) : null;
}

/** Remembers states and passes changes on. `group` says to which group a member belongs now, null for none. */
export function createLinks<T>(group: (member: T) => string | null, set: (member: T, params: Params) => void) {
  const last = new Map<T, State['params']>();
  return {
    /** Takes a state that a member told. Only what the reader did goes on: so nothing goes round in a circle. */
    tell(member: T, { params, by }: Pick<State, 'params' | 'by'>): void {
      const before = last.get(member);
      last.set(member, params);
      const name = group(member);
      const changes = name !== null && before && by === 'reader' ? sharedChanges(before, params) : null;
      if (!changes) return;
      for (const other of last.keys()) if (other !== member && group(other) === name) set(other, changes);
    },
    forget(member: T): void {
      last.delete(member);
    },
  };
}
