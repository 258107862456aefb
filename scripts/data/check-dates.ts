import { type EdtfDate, edtfOf, spanOf } from '../../src/model/dates.ts';
import type { AtlasEvent } from '../../src/model/types.ts';
import type { Dataset } from './dataset.ts';
import type { Problem } from './problem.ts';
import { type Check, problemAt } from './walk.ts';

/** Whether `a` certainly ends before `b` can begin: only then do vague dates contradict each other. */
function isBefore(a: EdtfDate, b: EdtfDate): boolean {
  return (a.to ?? Infinity) <= (b.from ?? -Infinity);
}

/** Ends are after starts, and memberships within the life of their alliance. The schema checks that dates are valid. */
export const checkDates: Check = (dataset) => [
  ...dataset.events.flatMap((at) => {
    const { date, endDate } = at.record;
    if (endDate === undefined || !isBefore(edtfOf(endDate), edtfOf(date))) return [];
    return [problemAt(at, 'endDate', `"${endDate}"`, `not before date "${date}"`)];
  }),
  ...[...dataset.alliances, ...dataset.groupings].flatMap((at) =>
    at.record.members.flatMap(({ since, until }, i) => {
      const { founded } = at.record;
      return [
        ...(since && founded && isBefore(edtfOf(since), edtfOf(founded))
          ? [problemAt(at, `members.${i}.since`, `"${since}"`, `not before it was founded, "${founded}"`)]
          : []),
        ...(since && until && isBefore(edtfOf(until), edtfOf(since))
          ? [problemAt(at, `members.${i}.until`, `"${until}"`, `not before since "${since}"`)]
          : []),
      ];
    }),
  ),
  ...checkFoundings(dataset),
  ...checkResults(dataset),
];

/** What became of a target is another record, no older than the target. */
function checkResults(dataset: Dataset): Problem[] {
  const dates = new Map([...dataset.events, ...dataset.initiatives].map(({ record }) => [record.id, record.date]));
  return dataset.initiatives.flatMap((at) => {
    const { id, results = [], announced, date } = at.record;
    const begun = announced ?? date;
    return results.flatMap((result, i) => {
      if (result === id) return [problemAt(at, `results.${i}`, 'the record itself', 'another record')];
      const found = dates.get(result);
      if (!found || !begun || !isBefore(edtfOf(found), edtfOf(begun))) return [];
      return [problemAt(at, `results.${i}`, `"${result}" of "${found}"`, `a record not before "${begun}"`)];
    });
  });
}

/**
 * A founding event overlaps the founding of one of its alliances, and the founding of an alliance one of its events. Not
 * all of them: an event that unveils four alliances can be days after the founding of three.
 */
function checkFoundings(dataset: Dataset): Problem[] {
  const foundings = dataset.events.filter(({ record }) => record.type === 'alliance-founding');
  const dated = dataset.alliances.filter(({ record }) => record.founded !== null);
  const meets = (event: AtlasEvent, founded: string | null) => {
    const span = spanOf(event.date, event.endDate);
    return founded === null || !(isBefore(edtfOf(founded), span) || isBefore(span, edtfOf(founded)));
  };
  const ofEvents = foundings.flatMap((at) => {
    const own = dated.filter(({ record }) => at.record.alliances.includes(record.id));
    if (at.record.alliances.length === 0)
      return [problemAt(at, 'alliances', 'none', 'the alliances that were founded')];
    if (own.length === 0 || own.some(({ record }) => meets(at.record, record.founded))) return [];
    const days = own.map(({ record }) => `${record.id} "${record.founded}"`).join(', ');
    return [problemAt(at, 'date', `"${at.record.date}"`, `a date that overlaps a founding: ${days}`)];
  });
  const ofAlliances = dated.flatMap((at) => {
    const own = foundings.filter(({ record }) => record.alliances.includes(at.record.id));
    if (own.length === 0 || own.some(({ record }) => meets(record, at.record.founded))) return [];
    const days = own.map(({ record }) => `${record.id} "${record.date}"`).join(', ');
    return [problemAt(at, 'founded', `"${at.record.founded}"`, `a date that overlaps a founding event: ${days}`)];
  });
  return [...ofEvents, ...ofAlliances];
}
