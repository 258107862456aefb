import { booleanColumn, listColumn } from '../columns.ts';
import { code, type Described, date, type Field, field, IN_LISTS, sources } from '../field.ts';
import { name, notes } from '../shared-fields.ts';

type Grouping = Described['grouping'];

/** The fields of a grouping. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const GROUPING: readonly Field<Grouping>[] = [
  name('name', 'grouping', (grouping) => grouping.name),
  code({
    id: 'kind', label: 'table.col.kind', words: 'grouping-kind', of: ({ kind }) => kind,
    about: 'corridor, metropolitan-area, zone, hub or cooperation-body',
    ...IN_LISTS,
  }),
  date({
    id: 'founded', label: 'table.col.founded', of: ({ founded }) => founded,
    note: { of: ({ foundedNote }) => foundedNote, about: 'what is vague about the founding date' },
    at: 'facts', table: { isTime: true }, plain: 'column', jsonLd: 'foundingDate',
  }),
  field(
    { id: 'members', label: 'table.col.members', about: 'adcodes', table: { isNumber: true }, plain: 'column', jsonLd: 'areaServed' },
    ({ members }) => ({ is: 'memberships', memberships: members.map((membership) => ({ membership })), names: 'place' }),
    (column, about) => [
      listColumn(column, about, ({ members }) => members.map(({ place }) => place)),
      booleanColumn('shown', 'outlined at first', ({ shown }) => shown ?? false),
    ],
  ),
  notes({ plain: { under: 'name', bare: true } }),
  sources(({ sources }) => sources, true),
];
