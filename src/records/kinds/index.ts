/** THE TABLE of fields of each kind of record, in display order. */
import type { Described, Field, Kind } from '../field.ts';
import { ALLIANCE } from './alliance.ts';
import { EVENT } from './event.ts';
import { FIGURE } from './figure.ts';
import { GROUPING } from './grouping.ts';
import { INDUSTRY } from './industry.ts';
import { INITIATIVE } from './initiative.ts';
import { MEMBERSHIP } from './membership.ts';
import { PLACE } from './place.ts';
import { SOURCE } from './source.ts';
import { TALLY } from './tally.ts';

export type { Described, Kind };

export const FIELDS: { readonly [K in Kind]: readonly Field<Described[K]>[] } = {
  place: PLACE,
  alliance: ALLIANCE,
  event: EVENT,
  initiative: INITIATIVE,
  industry: INDUSTRY,
  grouping: GROUPING,
  source: SOURCE,
  membership: MEMBERSHIP,
  figure: FIGURE,
  tally: TALLY,
};
