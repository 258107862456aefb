/** THE TABLE of runs: datasets, profiles, and the measures for each. */
import type { Factors } from '../synthetic.ts';
import type { Profile } from './visit.ts';

export interface Dataset {
  name: string;
  factors: Factors;
  profiles: readonly Profile['name'][];
  /** At most so many runs; large datasets take long, and vary less. */
  runs: number;
  /** How many of the runs also change filters 200 times. */
  growthRuns: number;
  /** How long to wait for a page, in milliseconds. */
  patience: number;
}

export const PROFILES: Readonly<Record<Profile['name'], Profile>> = {
  fast: { name: 'fast', slowdown: 1, speed: null },
  slow: { name: 'slow', slowdown: 4, speed: { down: 1_600_000, up: 750_000, latency: 150 } },
};

const LARGER = { profiles: ['fast'], growthRuns: 0, patience: 60_000 } as const;

export const DATASETS: readonly Dataset[] = [
  {
    name: 'real',
    factors: { events: 1, alliances: 1 },
    profiles: ['fast', 'slow'],
    runs: 7,
    growthRuns: 1,
    patience: 60_000,
  },
  { name: 'events×10', factors: { events: 10, alliances: 1 }, runs: 3, ...LARGER },
  { name: 'events×100', factors: { events: 100, alliances: 1 }, runs: 3, ...LARGER },
  { name: 'events×1000', factors: { events: 1000, alliances: 1 }, runs: 3, ...LARGER, patience: 90_000 },
  { name: 'alliances×10', factors: { events: 1, alliances: 10 }, runs: 3, ...LARGER },
  { name: 'alliances×100', factors: { events: 1, alliances: 100 }, runs: 3, ...LARGER },
];
