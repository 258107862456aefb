/** Imported for its effect: from then on the support is worked out for every atlas whose data give none. */
import { laneOrder } from '../model/make-lane-order.ts';
import { supportOf } from '../model/make-support.ts';
import { setSupportMaker } from '../model/support.ts';
import { bowsOf } from './bows.ts';

setSupportMaker((sets, points) => {
  const support = supportOf(sets, points);
  return { ...support, bows: bowsOf(support.edges, points), ...laneOrder(support, points), isGiven: false };
});
