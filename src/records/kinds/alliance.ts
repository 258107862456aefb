import { relatedOf } from '../../model/related.ts';
import type { Membership } from '../../model/types.ts';
import { t } from '../../ui/i18n/index.ts';
import { bilingualColumns, booleanColumn, numberColumn } from '../columns.ts';
import { code, type Described, date, type Field, field, IN_LISTS, ref, sources, text, texts } from '../field.ts';
import { sizeFigure } from '../figure-words.ts';
import { evidence, figures, industries, name, notes } from '../shared-fields.ts';
import { stated, translated } from '../statement.ts';

type Alliance = Described['alliance'];

const count = (members: readonly Membership[], basis: Membership['basis']) =>
  members.filter((member) => member.basis === basis).length;

/** The fields of an alliance. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const ALLIANCE: readonly Field<Alliance>[] = [
  name('name', 'alliance', (alliance) => alliance.name),
  code({
    id: 'kind', label: 'table.col.kind', words: 'alliance-kind', of: ({ kind }) => kind, about: 'kind',
    ...IN_LISTS, compare: 'always',
  }),
  text({
    id: 'scope', label: 'details.scope', of: ({ scope }) => scope, about: 'area it covers',
    at: 'facts', plain: { under: 'kind' },
  }),
  industries({ compare: 'always', jsonLd: 'knowsAbout' }),
  date({
    id: 'founded', label: 'table.col.founded', of: ({ founded }) => founded,
    note: { of: ({ foundedNote }) => foundedNote, about: 'what is vague about the founding date' },
    at: 'facts', compare: 'always', table: { isTime: true }, plain: 'column', jsonLd: 'foundingDate',
  }),
  ref({
    id: 'founded-place', label: 'table.col.founded-place', kind: 'place', of: ({ foundedPlace }) => foundedPlace,
    about: 'adcode of where it was founded',
    at: 'facts', compare: 'always', table: {}, plain: { under: 'founded' }, jsonLd: 'foundingLocation',
  }),
  ref({
    id: 'seat', label: 'table.col.seat', kind: 'place', of: ({ seat }) => seat, about: 'adcode of its seat',
    basis: { of: ({ seatBasis }) => seatBasis, about: 'how the seat is known' },
    at: 'facts', compare: 'always', table: {}, plain: { under: 'founded' }, jsonLd: 'location',
  }),
  field(
    {
      id: 'members',
      label: 'table.col.members',
      table: {
        isNumber: true,
        file: [
          { label: 'table.col.members-stated', value: ({ members }) => count(members, 'stated') },
          { label: 'table.col.members-inferred', value: ({ members }) => count(members, 'inferred') },
        ],
      },
      plain: 'column',
      jsonLd: 'areaServed',
    },
    (alliance) => ({
      is: 'memberships',
      memberships: alliance.members.map((membership) => ({ alliance, membership })),
      names: 'place',
    }),
  ),
  field({ id: 'events', label: 'table.col.events', table: { count: true }, plain: 'column' }, ({ id }, atlas) => ({
    is: 'refs',
    refs: (relatedOf(atlas).eventsByAlliance.get(id) ?? []).map((event) => ({ kind: 'event', id: event.id })),
  })),
  {
    id: 'status',
    label: 'table.col.status',
    at: 'facts',
    compare: 'always',
    table: {},
    plain: 'column',
    searched: 'all',
    say: ({ exists, status }) => {
      const lines = status ? [translated(status)] : [];
      if (!exists) return stated({ is: 'words', lines: [(language) => t(language, 'details.not-founded')] }, lines);
      return status ? stated({ is: 'words', lines }) : null;
    },
    published: [
      ...bilingualColumns('status', 'what is known of it last', ({ status }: Alliance) => status),
      booleanColumn('exists', 'false: announced only', ({ exists }: Alliance) => exists),
    ],
  },
  texts({
    id: 'leads', label: 'details.leads', of: ({ leads }) => leads, about: 'leading organisations',
    at: 'facts', plain: { under: 'kind' },
  }),
  field(
    { id: 'order', label: 'details.order', about: "place in the corridor's own counting", at: 'facts' },
    ({ order }) =>
      order === undefined
        ? null
        : { is: 'words', lines: [(language) => t(language, 'details.order-value', { number: order })] },
    (column, about) => [numberColumn(column, about, ({ order }) => order ?? null)],
  ),
  text({
    id: 'reliability', label: 'details.reliability', of: ({ reliability }) => reliability,
    about: 'doubts about the sources',
    at: 'facts', compare: 'where-said', table: { under: 'name' }, plain: { under: 'name' },
    jsonLd: 'disambiguatingDescription',
  }),
  figures(
    'details.counts',
    ({ counts = [] }) =>
      counts.map((count) => ({ figure: sizeFigure(count), note: count.note ?? null, sources: count.sources })),
    {},
  ),
  notes({ plain: { under: 'name', bare: true } }),
  evidence(),
  sources(({ sources }) => sources, true),
];
