import { inLanguage } from '../../model/languages.ts';
import { newestFirst, relatedOf } from '../../model/related.ts';
import type { Language, Membership, WholeAlliance } from '../../model/types.ts';
import { formatEdtf } from '../../ui/format.ts';
import { formatFigure } from '../../ui/format-figure.ts';
import { t } from '../../ui/i18n/index.ts';
import { bilingualColumns, booleanColumn, numberColumn } from '../columns.ts';
import {
  code,
  type Described,
  date,
  type Field,
  field,
  IN_LISTS,
  ref,
  refsTo,
  sources,
  text,
  texts,
} from '../field.ts';
import { sizeFigure } from '../figure-words.ts';
import { evidence, figures, industries, name, notes } from '../shared-fields.ts';
import { stated, type Translated, translated } from '../statement.ts';

type Alliance = Described['alliance'];

const count = (members: readonly Membership[], basis: Membership['basis']) =>
  members.filter((member) => member.basis === basis).length;

type Size = WholeAlliance['counts'][number];

/** The size that sources state last; of one day the first in the data. */
function latestSize(counts: readonly Size[] = []): Size | null {
  return [...counts].sort((a, b) => newestFirst(a.asOf, b.asOf))[0] ?? null;
}

function unitWords(size: Size | null, language: Language): string | null {
  return size && inLanguage(size.unit, language);
}

/** "over 500 member units". */
function sizeWords({ value, unit, qualifier }: Size, language: Language): string {
  return formatFigure({ value, unit, currency: null, ...(qualifier ? { qualifier } : {}) }, language);
}

/** Of a size: its day, what the data remark, and the other sizes on record with theirs. */
function sizeNotes(size: Size, counts: readonly Size[]): Translated[] {
  const day = ({ asOf }: Size, language: Language) =>
    t(language, 'details.as-of', { date: formatEdtf(asOf, language) });
  return [
    (language) => day(size, language),
    ...(size.note ? [translated(size.note)] : []),
    ...counts
      .filter((other) => other !== size)
      .map(
        (other): Translated =>
          (language) => {
            const dated = { words: sizeWords(other, language), basis: day(other, language) };
            return t(language, 'table.size-also', { size: t(language, 'basis.marked', dated) });
          },
      ),
  ];
}

/** Of an alliance that is only announced the date is published, but not said: its status says how that is. */
const FOUNDED = date<Alliance>({
  id: 'founded',
  label: 'table.col.founded',
  of: ({ founded }) => founded,
  note: { of: ({ foundedNote }) => foundedNote, about: 'what is vague about the founding date' },
  at: 'facts',
  compare: { without: 'details.not-founded' },
  table: { isTime: true, without: 'details.not-founded' },
  plain: 'column',
  jsonLd: 'foundingDate',
});

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
  { ...FOUNDED, say: (alliance, atlas) => (alliance.exists ? FOUNDED.say(alliance, atlas) : null) },
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
    { id: 'hosts', label: 'role.host', table: { ids: 'table.col.host-ids' } },
    ({ members }) => refsTo('place', [...new Set(members.filter(({ role }) => role === 'host').map(({ place }) => place))]),
  ),
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
  {
    id: 'size',
    label: 'table.col.size',
    table: {
      isNumber: true,
      notes: true,
      without: 'table.no-size',
      file: [
        { label: 'table.col.size', value: ({ counts }) => latestSize(counts)?.value ?? null },
        { label: 'table.col.size-unit', value: ({ counts }, { language }) => unitWords(latestSize(counts), language) },
        { label: 'table.col.size-as-of', value: ({ counts }) => latestSize(counts)?.asOf ?? null },
        { label: 'table.col.size-source-ids', value: ({ counts }) => latestSize(counts)?.sources.join('; ') ?? null },
      ],
    },
    say: ({ counts = [] }) => {
      const size = latestSize(counts);
      if (!size) return null;
      const { value, sources } = size;
      const lines = [(language: Language) => sizeWords(size, language)];
      return stated({ is: 'words', lines, order: value, sources }, sizeNotes(size, counts));
    },
    // Published in figures.csv.
    published: [],
  },
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
    say: ({ exists, status, foundedNote }) => {
      const lines = status ? [translated(status)] : [];
      if (!exists) {
        const notes = foundedNote ? [...lines, translated(foundedNote)] : lines;
        return stated({ is: 'words', lines: [(language) => t(language, 'details.not-founded')] }, notes);
      }
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
