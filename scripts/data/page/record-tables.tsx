/** The tables of alliances, events and initiatives. */
import { oldestFirst, relatedOf } from '../../../src/model/related.ts';
import type { Alliance, AtlasEvent, Initiative } from '../../../src/model/types.ts';
import { formatEdtf, formatEventDate } from '../../../src/ui/format.ts';
import { t, tCode } from '../../../src/ui/i18n/index.ts';
import { Figures, industries, Lines, Links, Members, Name, sources } from './cells.tsx';
import { PlainTable } from './plain-table.tsx';
import { namesOf, type PageView } from './view.ts';

export function AlliancesTable({ view }: { view: PageView }) {
  return (
    <PlainTable<Alliance>
      view={view}
      id="alliances"
      title="table.alliances"
      notes={['details.inferred-note']}
      records={view.atlas.file.alliances.toSorted((a, b) => oldestFirst(a.founded, b.founded))}
      keyOf={({ id }) => id}
      columns={[
        { label: 'table.col.name', cell: ({ name }) => <Name name={name} view={view} /> },
        { label: 'table.col.founded', cell: founding },
        industries(),
        { label: 'table.col.members', cell: ({ members }) => <Members members={members} view={view} /> },
        { label: 'table.col.events', cell: eventsOf },
        {
          label: 'table.col.kind',
          cell: ({ kind, scope, leads }, { language }) => (
            <>
              {tCode(language, 'alliance-kind', kind)}
              <Lines
                lines={[scope[language], leads.map((lead) => lead[language]).join(t(language, 'list.semicolon'))]}
              />
            </>
          ),
        },
        {
          label: 'table.col.status',
          cell: ({ exists, status }, { language }) => (exists ? status[language] : t(language, 'details.not-founded')),
        },
        sources(),
      ]}
    />
  );
}

function founding({ founded, foundedPlace, foundedNote, seat }: Alliance, view: PageView) {
  const { language } = view;
  const place = foundedPlace && namesOf('place', [foundedPlace], view);
  const seatName = seat && `${t(language, 'table.col.seat')} ${namesOf('place', [seat], view)}`;
  return (
    <>
      {formatEdtf(founded, language)}
      <Lines lines={[place, foundedNote?.[language], seat === foundedPlace ? null : seatName]} />
    </>
  );
}

function eventsOf({ id }: Alliance, view: PageView) {
  const events = relatedOf(view.atlas).eventsByAlliance.get(id) ?? [];
  return <Links kind="event" ids={events.map((event) => event.id)} view={view} />;
}

export function EventsTable({ view }: { view: PageView }) {
  return (
    <PlainTable<AtlasEvent>
      view={view}
      id="events"
      title="table.events"
      records={view.atlas.file.events}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'table.col.title',
          cell: ({ title, summary, notes }, { language }) => (
            <>
              <Name name={title} view={view} />
              <span class="summary">{summary[language]}</span>
              <Lines lines={[notes?.[language]]} />
            </>
          ),
        },
        {
          label: 'table.col.date',
          cell: ({ date, endDate, dateNote }, { language }) => (
            <>
              {formatEventDate(date, endDate, language)}
              <Lines lines={[dateNote?.[language]]} />
            </>
          ),
        },
        { label: 'table.col.kind', cell: ({ type }, { language }) => tCode(language, 'type', type) },
        { label: 'table.col.places', cell: ({ places }) => namesOf('place', places, view) },
        industries(),
        {
          label: 'table.col.alliances',
          cell: ({ alliances }) => <Links kind="alliance" ids={alliances} view={view} />,
        },
        { label: 'table.col.figures', cell: ({ figures }) => <Figures figures={figures} view={view} /> },
        sources(),
      ]}
    />
  );
}

export function InitiativesTable({ view }: { view: PageView }) {
  return (
    <PlainTable<Initiative>
      view={view}
      id="initiatives"
      title="table.initiatives"
      notes={['table.caption-initiatives']}
      records={view.atlas.file.initiatives.toSorted((a, b) => oldestFirst(a.date, b.date))}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'table.col.title',
          cell: ({ title, aspects = [], notes }, { language }) => (
            <>
              <Name name={title} view={view} />
              <Lines
                lines={[aspects.map((part) => part[language]).join(t(language, 'list.semicolon')), notes?.[language]]}
              />
            </>
          ),
        },
        {
          label: 'table.col.date',
          cell: ({ date, dateNote }, { language }) => (
            <>
              {formatEdtf(date, language)}
              <Lines lines={[dateNote?.[language]]} />
            </>
          ),
        },
        {
          label: 'table.col.kind',
          cell: ({ kind, kindNote }, { language }) => (
            <>
              {tCode(language, 'initiative', kind)}
              <Lines lines={[kindNote?.[language]]} />
            </>
          ),
        },
        { label: 'table.col.places', cell: ({ places }) => namesOf('place', places, view) },
        industries(),
        { label: 'table.col.figures', cell: ({ figures }) => <Figures figures={figures} view={view} /> },
        sources(),
      ]}
    />
  );
}
