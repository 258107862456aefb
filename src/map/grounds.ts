/** The ground's levels of detail: each is fetched when a view first needs it, then cached. */
import { GROUND_LEVELS, type GroundLevel, groundLevelFor } from '../scene/ground.ts';
import { readGround } from '../scene/read-ground.ts';
import { siteFile } from '../state/site.ts';

export interface Grounds {
  /** The loaded level nearest to the one that a zoom needs, null if none is; fetches the one it needs. */
  at(zoom: number): GroundLevel | null;
  /** Loads the finest level; rejects if it cannot be loaded, and tries again at the next call. */
  finest(): Promise<GroundLevel>;
  stop(): void;
}

/** `first`: a level that is already there. `arrived` is called when another is loaded, `missing` when one fails to. */
export function createGrounds(first: GroundLevel | null, arrived: () => void, missing: () => void): Grounds {
  const levels = new Map<number, GroundLevel>(first ? [[first.level, first]] : []);
  const asked = new Map<number, Promise<GroundLevel>>();
  const stop = new AbortController();
  const load = async (level: number) => {
    try {
      const response = await fetch(siteFile(`data/ground/${level}.json`), { signal: stop.signal });
      const ground = response.ok ? readGround(await response.json()) : null;
      if (!ground || ground.level !== level) {
        throw new Error(`ground ${level}: found ${response.status}, expected a level of the ground`);
      }
      levels.set(level, ground);
      arrived();
      return ground;
    } catch (cause) {
      if (!stop.signal.aborted) {
        console.warn(cause);
        missing();
      }
      throw cause;
    }
  };
  const ask = (level: number) => {
    const coming = load(level);
    // Reported by `load` already; the view falls back to another level.
    coming.catch(() => {});
    asked.set(level, coming);
    return coming;
  };
  return {
    at(zoom) {
      const wanted = groundLevelFor(zoom);
      if (!levels.has(wanted) && !asked.has(wanted)) ask(wanted);
      const known = [...levels.keys()].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
      return levels.get(known[0] ?? -1) ?? null;
    },
    async finest() {
      const level = GROUND_LEVELS.length - 1;
      // A pending request is awaited; a failed one is repeated.
      return levels.get(level) ?? asked.get(level)?.catch(() => ask(level)) ?? ask(level);
    },
    stop: () => stop.abort(),
  };
}
