import { STATUS_STATES } from '../../model/schema.ts';
import { formatEdtf } from '../../ui/format.ts';
import { type Key, t, tCode } from '../../ui/i18n/index.ts';
import { bilingualColumns, EDTF, listColumn, textColumn } from '../columns.ts';
import { code, type Described, date, type Field, field, ref, refs, sources } from '../field.ts';
import { aspects, evidence, industries, name, notes, ownFigures, resultOf } from '../shared-fields.ts';
import { stated, type Translated, translated } from '../statement.ts';
import { CONFIDENCE } from './event.ts';

type Initiative = Described['initiative'];

/** The parts of an industry system such as Hailing's 1 + 2 + 3. */
const SYSTEM: readonly { part: keyof NonNullable<Initiative['structure']>; label: Key }[] = [
  { part: 'core', label: 'details.structure-core' },
  { part: 'pillar', label: 'details.structure-pillar' },
  { part: 'feature', label: 'details.structure-feature' },
];

/** From the first announcement to the end, as the table sorts them. */
const STATES: readonly string[] = STATUS_STATES;

type Status = NonNullable<Initiative['status']>;

/**
 * "In operation (as of 12 Dec 2025)"; of an unknown one, when it was last searched for. The date is among the texts.
 */
function statusWords({ state, date }: Status): Translated {
  return (language) => {
    if (date === undefined) return tCode(language, 'status', state);
    const day = formatEdtf(date, language);
    if (state === 'unknown') return t(language, 'details.status-unknown', { date: day });
    return t(language, 'details.status-as-of', { state: tCode(language, 'status', state), date: day });
  };
}

/** The fields of an initiative. */
// biome-ignore format: what is said, how it is known, and where it stands: a line each
export const INITIATIVE: readonly Field<Initiative>[] = [
  name('title', 'initiative', ({ title }) => title),
  code({
    id: 'kind', label: 'table.col.kind', words: 'initiative', of: ({ kind }) => kind, about: 'kind',
    note: { of: ({ kindNote }) => kindNote, about: 'the finer kind in words' },
    at: 'facts', table: { notes: true }, plain: 'column',
  }),
  date({
    id: 'date', label: 'table.col.date', of: ({ date }) => date, lasts: true,
    note: { of: ({ dateNote }) => dateNote, about: 'what is vague about the date' },
    at: 'facts', table: { isTime: true }, plain: 'column',
  }),
  date({
    id: 'announced', label: 'details.announced', of: ({ announced }) => announced, isOptional: true,
    at: 'facts',
  }),
  {
    id: 'status',
    label: 'details.status',
    at: 'facts',
    table: {},
    plain: { under: 'date' },
    say: ({ status }) =>
      status
        ? stated(
            { is: 'words', lines: [statusWords(status)], order: STATES.indexOf(status.state) },
            status.note ? [translated(status.note)] : [],
          )
        : null,
    published: [
      textColumn('status', 'what became of it: announced, agreed, under-construction … unknown', ({ status }: Initiative) => status?.state),
      textColumn('status_date', EDTF, ({ status }: Initiative) => status?.date),
      ...bilingualColumns('status_note', 'what is known of it last', ({ status }: Initiative) => status?.note),
      listColumn('status_sources', 'ids of sources.csv', ({ status }: Initiative) => status?.sources ?? []),
    ],
  },
  field(
    {
      id: 'results', label: 'details.results', about: 'ids of initiatives.csv and events.csv that say what became of it',
      at: 'facts', table: { under: 'status' }, plain: { under: 'date' },
    },
    ({ results = [] }, { events }) =>
      results.length > 0
        ? { is: 'refs', refs: results.map((id) => ({ kind: events.has(id) ? 'event' : 'initiative', id })) }
        : null,
    (column, about) => [listColumn(column, about, ({ results }) => results ?? [])],
  ),
  resultOf(),
  refs({
    id: 'places', label: 'table.col.places', kind: 'place', of: ({ places }) => places, about: 'adcodes',
    at: 'facts', without: 'details.no-record', table: { ids: 'table.col.place-ids' }, plain: 'column',
  }),
  ref({
    id: 'home', label: 'details.home', kind: 'place', of: ({ home }) => home,
    about: 'adcode of the place that runs it elsewhere',
    at: 'facts',
  }),
  industries(),
  code({
    id: 'rating', label: 'details.rating', words: 'rating', of: ({ rating }) => rating,
    about: 'result of an evaluation',
    at: 'facts',
  }),
  code({
    id: 'confidence', label: 'table.col.confidence', words: 'confidence', of: ({ confidence }) => confidence,
    order: CONFIDENCE, about: 'high, medium or low',
    at: 'facts', table: { under: 'date' }, plain: { under: 'date' },
  }),
  ref({
    id: 'event', label: 'details.event', kind: 'event', of: ({ event }) => event, about: 'id of events.csv',
    at: 'facts',
  }),
  field(
    { id: 'structure', label: 'details.structure', at: 'part' },
    ({ structure }) =>
      structure
        ? {
            is: 'groups',
            groups: SYSTEM.map(({ part, label }) => ({
              label,
              refs: structure[part].map((id) => ({ kind: 'industry' as const, id })),
            })).filter((group) => group.refs.length > 0),
          }
        : null,
    () =>
      SYSTEM.map(({ part }) =>
        listColumn(part, `${part} industries of an industry system`, ({ structure }) => structure?.[part] ?? []),
      ),
  ),
  ownFigures(),
  aspects({ plain: { under: 'title', bare: true } }),
  notes({ plain: { under: 'title', bare: true } }),
  evidence(),
  sources(({ sources }) => sources),
];
