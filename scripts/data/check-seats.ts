import type { Adcode } from '../../src/model/types.ts';
import type { Dataset } from './dataset.ts';
import type { Problem } from './problem.ts';
import { type Check, problemAt } from './walk.ts';

/** A seat has a basis, and lies in or next to a member. */
export const checkSeats: Check = (dataset) => {
  const isNear = nearness(dataset);
  return dataset.alliances.flatMap((at): Problem[] => {
    const { seat, seatBasis, members } = at.record;
    if (seat === null)
      return seatBasis ? [problemAt(at, 'seatBasis', 'a basis without a seat', 'null, or the seat')] : [];
    const places = members.map(({ place }) => place);
    return [
      ...(seatBasis ? [] : [problemAt(at, 'seatBasis', 'null', 'what the seat rests on, such as "stated"')]),
      ...(isNear(seat, places)
        ? []
        : [problemAt(at, 'seat', `"${seat}"`, 'one of the members (or its city, or its district)')]),
    ];
  });
};

/** The host of an event is one of its places. */
export const checkHosts: Check = (dataset) => {
  const isNear = nearness(dataset);
  return dataset.events.flatMap((at) => {
    const { host, places } = at.record;
    if (host === undefined || isNear(host, places)) return [];
    return [problemAt(at, 'host', `"${host}"`, 'one of the places of the event')];
  });
};

/** Warns of alliances founded away from all their members, as at a fair, without a note on it. */
export const findOddVenues: Check = (dataset) => {
  const isNear = nearness(dataset);
  return dataset.alliances.flatMap((at) => {
    const { foundedPlace, foundedNote, notes, members } = at.record;
    const places = members.map(({ place }) => place);
    if (foundedPlace === null || foundedNote || notes || isNear(foundedPlace, places)) return [];
    return [problemAt(at, 'foundedPlace', `"${foundedPlace}"`, 'one of the members, or a word in foundedNote')];
  });
};

/** Whether a place is one of some places, or the city or a district of one. Unknown places are reported elsewhere. */
function nearness({ places }: Pick<Dataset, 'places'>): (place: Adcode, others: readonly Adcode[]) => boolean {
  const parents = new Map(places.map(({ record }) => [record.id, record.parent]));
  return (place, others) =>
    !parents.has(place) ||
    others.some((other) => other === place || parents.get(other) === place || parents.get(place) === other);
}
