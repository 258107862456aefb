/** The ground's levels of detail: fetched when a view first needs them, kept for ever. */
import { type GroundLevel, groundLevelFor } from '../scene/ground.ts';
import { readGround } from '../scene/read-ground.ts';
import { siteFile } from '../state/site.ts';

export interface Grounds {
  /** The finest level at hand that is no finer than a zoom needs, or any; asks for the one it needs. */
  at(zoom: number): GroundLevel | null;
  stop(): void;
}

/** `first` is a level that is there already; `arrived` is called when another can be drawn, `missing` when one cannot be had. */
export function createGrounds(first: GroundLevel | null, arrived: () => void, missing: () => void): Grounds {
  const levels = new Map<number, GroundLevel | null>(first ? [[first.level, first]] : []);
  const asked = new Set<number>(levels.keys());
  const stop = new AbortController();
  const ask = async (level: number) => {
    asked.add(level);
    try {
      const response = await fetch(siteFile(`data/ground/${level}.json`), { signal: stop.signal });
      const ground = response.ok ? readGround(await response.json()) : null;
      if (!ground) throw new Error(`ground ${level}: found ${response.status}, expected a level of the ground`);
      levels.set(level, ground);
      arrived();
    } catch (cause) {
      if (stop.signal.aborted) return;
      console.warn(cause);
      missing();
    }
  };
  return {
    at(zoom) {
      const wanted = groundLevelFor(zoom);
      if (!asked.has(wanted)) void ask(wanted);
      const known = [...levels.keys()].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
      return levels.get(known[0] ?? -1) ?? null;
    },
    stop: () => stop.abort(),
  };
}
