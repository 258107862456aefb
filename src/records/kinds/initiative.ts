import type { Key } from '../../ui/i18n/index.ts';
import { listColumn } from '../columns.ts';
import { code, type Described, date, type Field, field, ref, refs, sources } from '../field.ts';
import { aspects, industries, name, notes, ownFigures } from '../shared-fields.ts';
import { CONFIDENCE } from './event.ts';

type Initiative = Described['initiative'];

/** The parts of an industry system such as Hailing's 1 + 2 + 3. */
const SYSTEM: readonly { part: keyof NonNullable<Initiative['structure']>; label: Key }[] = [
  { part: 'core', label: 'details.structure-core' },
  { part: 'pillar', label: 'details.structure-pillar' },
  { part: 'feature', label: 'details.structure-feature' },
];

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
  sources(({ sources }) => sources),
];
