/** Imported for its effect: from then on memberships can be drawn as hubs and hulls, and hundreds of alliances at all. */
import { crowdStrands } from './crowd.ts';
import { setOtherDrawings } from './drawing.ts';
import { hubNetwork } from './hubs.ts';
import { hullsOf } from './hulls.ts';

setOtherDrawings({ hubNetwork, crowdStrands, hulls: hullsOf });
