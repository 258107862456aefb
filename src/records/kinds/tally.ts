import type { AnyAtlas } from '../../model/atlas.ts';
import { relatedOf } from '../../model/related.ts';
import type { Membership } from '../../model/types.ts';
import { type Key, t } from '../../ui/i18n/index.ts';
import { code, type Described, type Field } from '../field.ts';
import { name } from '../shared-fields.ts';
import { stated, type Translated } from '../statement.ts';

type Tally = Described['tally'];

/** Sorts below every number. */
const NONE = -1;

/** A column of numbers. `has`: whether there is any record at all, whatever the filters; if not, that is said instead of 0. */
function count(
  id: string,
  label: Key,
  of: (tally: Tally) => number,
  has: (id: string, atlas: AnyAtlas) => boolean = () => true,
  notes: (tally: Tally) => readonly Translated[] = () => [],
): Field<Tally> {
  return {
    id,
    label,
    table: { isNumber: true, notes: true, file: [{ label, value: (tally) => of(tally) }] },
    say: (tally, atlas) => {
      const number = of(tally);
      const isNone = number === 0 && !has(tally.id, atlas);
      const words: Translated = (language) => (isNone ? t(language, 'compare.none') : String(number));
      return stated({ is: 'words', lines: [words], order: isNone ? NONE : number }, notes(tally));
    },
    published: [],
  };
}

const alliances = (
  { memberships }: Pick<Tally, 'memberships'>,
  passes: (membership: Pick<Membership, 'role' | 'basis'>) => boolean = () => true,
) => new Set(memberships.filter(({ membership }) => passes(membership)).map(({ alliance }) => alliance.id)).size;

/** "2 of them possibly", "1 more is only announced". */
const allianceNotes = ({ possible, announced }: Tally): Translated[] =>
  (
    [
      ['table.of-them-possibly', possible],
      ['table.announced', announced],
    ] as const
  ).flatMap(([key, memberships]): Translated[] => {
    const found = alliances({ memberships });
    return found > 0 ? [(language) => t(language, key, { count: found })] : [];
  });

/** The fields of a row of the table of places. */
export const TALLY: readonly Field<Tally>[] = [
  name('name', 'place', ({ name, label }) => label ?? name),
  {
    ...code<Tally>({
      id: 'province',
      label: 'details.province',
      words: 'province',
      of: ({ province }) => province,
      table: {},
    }),
    published: [],
  },
  count(
    'alliances',
    'table.col.alliances',
    (tally) => alliances(tally),
    (id, atlas) => atlas.membershipsByPlace.has(id),
    allianceNotes,
  ),
  count('led', 'table.col.led', (tally) => alliances(tally, ({ role }) => role === 'host')),
  count('stated', 'table.col.memberships-stated', (tally) => alliances(tally, ({ basis }) => basis === 'stated')),
  count('inferred', 'table.col.memberships-inferred', (tally) => alliances(tally, ({ basis }) => basis === 'inferred')),
  count(
    'events',
    'table.col.events',
    ({ events }) => events,
    (id, atlas) => relatedOf(atlas).eventsByPlace.has(id),
  ),
  count(
    'initiatives',
    'table.col.initiatives',
    ({ initiatives }) => initiatives,
    (id, atlas) => relatedOf(atlas).initiativesByPlace.has(id),
  ),
  count(
    'groupings',
    'table.col.groupings',
    ({ groupings }) => new Set(groupings.map(({ grouping }) => grouping.id)).size,
    (id, atlas) => atlas.groupingsByPlace.has(id),
  ),
];
