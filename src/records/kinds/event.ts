import { formatEdtf } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import { bilingualColumns, EDTF, listColumn, textColumn } from '../columns.ts';
import { code, type Described, type Field, IN_LISTS, refs, refsTo, sources, text } from '../field.ts';
import { aspects, evidence, industries, name, notes, ownFigures, resultOf } from '../shared-fields.ts';
import { type Statement, stated, translated } from '../statement.ts';

type AtlasEvent = Described['event'];

/** Confidence levels of an event record, ascending. */
export const CONFIDENCE = ['low', 'medium', 'high'] as const;

/** The date or dates of an event; disputed if sources give different ones. */
export function when({ date, endDate, dateDisputed = [], dateNote }: AtlasEvent): Statement {
  const all = [...new Set([date, ...dateDisputed])];
  const isDisputed = all.length > 1;
  return {
    said: { is: 'date', date, end: endDate },
    basis: isDisputed ? 'disputed' : 'stated',
    reason: isDisputed
      ? (language) => {
          const dates = all.map((one) => formatEdtf(one, language)).join(t(language, 'list.semicolon'));
          return t(language, 'details.dates-given', { dates });
        }
      : null,
    notes: dateNote ? [translated(dateNote)] : [],
  };
}

/** The fields of an event. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const EVENT: readonly Field<AtlasEvent>[] = [
  name('title', 'event', ({ title }) => title),
  text({
    id: 'summary', label: 'details.summary', of: ({ summary }) => summary, about: 'summary',
    at: 'lead', plain: { under: 'title', bare: true }, jsonLd: 'description',
  }),
  {
    id: 'date',
    label: 'table.col.date',
    searched: 'notes',
    say: when,
    at: 'facts',
    hasBasis: true,
    table: {
      isTime: true,
      file: [
        { label: 'table.col.date', value: ({ date }) => date },
        { label: 'table.col.end-date', value: ({ endDate }) => endDate ?? null },
      ],
    },
    plain: 'column',
    jsonLd: 'startDate',
    published: [
      textColumn('date', EDTF, ({ date }: AtlasEvent) => date),
      textColumn('end_date', EDTF, ({ endDate }: AtlasEvent) => endDate),
      listColumn('date_disputed', 'other dates that sources give', ({ dateDisputed }: AtlasEvent) => dateDisputed ?? []),
      ...bilingualColumns('date_note', 'what is vague about the date', ({ dateNote }: AtlasEvent) => dateNote),
    ],
  },
  code({
    id: 'type', label: 'table.col.kind', words: 'type', of: ({ type }) => type, about: 'kind of event',
    ...IN_LISTS,
  }),
  {
    ...refs<AtlasEvent>({
      id: 'places',
      label: 'table.col.places',
      kind: 'place',
      of: ({ places }) => places,
      about: 'adcodes',
      at: 'facts',
      without: 'details.no-record',
      table: { ids: 'table.col.place-ids' },
      plain: 'column',
      jsonLd: 'location',
    }),
    say: ({ host, places }) => {
      const all = [...new Set([...(host ? [host] : []), ...places])];
      const said = refsTo('place', all);
      const marked =
        said && host && all.length > 1 ? { ...said, notes: { [host]: 'details.host-mark' as const } } : said;
      return marked && stated(marked);
    },
    published: [
      listColumn('places', 'adcodes', ({ places }: AtlasEvent) => places),
      textColumn('host', 'adcode of the host', ({ host }: AtlasEvent) => host),
    ],
  },
  industries(),
  refs({
    id: 'alliances', label: 'table.col.alliances', kind: 'alliance', of: ({ alliances }) => alliances,
    about: 'ids of alliances.csv',
    table: {}, plain: 'column',
  }),
  refs({
    id: 'groupings', label: 'facet.grouping', kind: 'grouping', of: ({ groupings = [] }) => groupings,
    about: 'ids of groupings.csv',
    at: 'facts', plain: { under: 'type' },
  }),
  resultOf(),
  ownFigures(),
  aspects(),
  code({
    id: 'confidence', label: 'table.col.confidence', words: 'confidence', of: ({ confidence }) => confidence,
    order: CONFIDENCE, about: 'high, medium or low',
    at: 'facts', table: {}, plain: { under: 'type' },
  }),
  notes({ plain: { under: 'title', bare: true } }),
  evidence(),
  sources(({ sources }) => sources, true),
];
