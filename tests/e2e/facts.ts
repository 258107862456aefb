/** What the browser tests expect of the data, counted in `data/`: a new record changes the number and no test. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Alliance } from '../../src/model/types.ts';

const read = (folder: string) =>
  readdirSync(`data/${folder}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`data/${folder}/${name}`, 'utf8')));
const alliances: Alliance[] = read('alliances');
const memberSets = alliances.map(({ members }) => [...new Set(members.map(({ place }) => place))].sort().join());

export const COUNTS = {
  alliances: alliances.length,
  /** Those that a line can show: of two members or more. */
  drawn: memberSets.filter((set) => set.includes(',')).length,
  memberless: memberSets.filter((set) => set === '').length,
  /** The most that have the same two members or more: the widest ribbon. */
  alike: Math.max(
    ...memberSets.map((set) => (set.includes(',') ? memberSets.filter((other) => other === set).length : 0)),
  ),
  events: read('events').flat().length,
} as const;

/** How the sentence begins without filters. */
export const ALL_ALLIANCES = `${COUNTS.alliances} alliances`;
