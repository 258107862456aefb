import type { AnyAtlas } from '../../model/atlas.ts';
import type { LocalText } from '../../model/types.ts';
import { textColumn } from '../columns.ts';
import { code, type Described, date, type Field, sources, text } from '../field.ts';
import { bothNames } from '../shared-fields.ts';
import { stated } from '../statement.ts';

type MembershipOf = Described['membership'];

/** The place or the alliance of a membership, as its name. */
function end(kind: 'place' | 'alliance', of: (row: MembershipOf) => string, about: string): Field<MembershipOf> {
  const nameOf = (row: MembershipOf, atlas: AnyAtlas): LocalText | undefined =>
    kind === 'place' ? atlas.places.get(of(row))?.name : row.alliance.name;
  return {
    id: kind,
    label: `table.col.${kind}`,
    table: {
      file: [
        { label: `table.col.${kind}-id`, value: of },
        ...bothNames<MembershipOf>(kind, (row, atlas) => nameOf(row, atlas)),
      ],
    },
    say: (row, atlas) => {
      const id = of(row);
      const hue = kind === 'alliance' ? { industries: row.alliance.industries } : {};
      return stated({ is: 'name', ref: { kind, id }, name: nameOf(row, atlas) ?? { en: id, zh: id }, ...hue });
    },
    published: [textColumn(kind, about, of)],
  };
}

/** The fields of a membership. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const MEMBERSHIP: readonly Field<MembershipOf>[] = [
  end('place', ({ membership }) => membership.place, 'adcode'),
  end('alliance', ({ alliance }) => alliance.id, 'id of alliances.csv'),
  code({
    id: 'role', label: 'table.col.role', words: 'role', of: ({ membership }) => membership.role,
    order: ['host', 'initiator', 'member'], about: 'host, initiator or member',
    table: {},
  }),
  date({
    id: 'since', label: 'table.col.since', of: ({ membership }) => membership.since,
    table: { isTime: true },
  }),
  date({
    id: 'until', label: 'table.col.until', of: ({ membership }) => membership.until, isOptional: true,
    as: 'details.until',
    table: { under: 'since' },
  }),
  code({
    id: 'basis', label: 'table.col.basis', words: 'basis', of: ({ membership }) => membership.basis,
    about: 'stated: a source names the place; inferred: it says only "the nine cities", or names a firm',
    table: {},
  }),
  text({ id: 'note', label: 'details.notes', of: ({ membership }) => membership.note, about: 'remarks' }),
  sources(({ membership }) => membership.sources),
];
