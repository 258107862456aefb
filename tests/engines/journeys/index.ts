import type { Journey } from '../journey.ts';
import { filter, load, search, select } from './explore.ts';
import { frame } from './frame.ts';
import { back, language, offline, phone } from './life.ts';
import { share } from './share.ts';
import { matrix, table } from './tables.ts';
import { asOf, brush } from './time.ts';

/** All journeys, in the order in which they are tried. */
export const JOURNEYS: readonly Journey[] = [
  ...[load, filter, brush, select, search, asOf, matrix, table, share, frame, back, offline, language, phone],
];
