/** The facts of a record's page as plain HTML, shown until the atlas is loaded, or if it cannot be. */
import type { ComponentChildren } from 'preact';
import { sourcesWithin } from '../../src/model/cited.ts';
import { evidenceOf } from '../../src/model/evidence.ts';
import { LANGUAGES, type Language } from '../../src/model/languages.ts';
import { newestFirst, oldestFirst, relatedOf } from '../../src/model/related.ts';
import type { AtlasEvent, Initiative, Place, WholeAlliance, WholeGrouping } from '../../src/model/types.ts';
import { when } from '../../src/records/kinds/event.ts';
import { type Described, FIELDS, type Kind } from '../../src/records/kinds/index.ts';
import { statementWords } from '../../src/records/print.ts';
import { formatEdtf } from '../../src/ui/format.ts';
import { type Key, t, tCode } from '../../src/ui/i18n/index.ts';
import { Memberships, RefLink, Sources, Stated } from '../data/page/stated.tsx';
import type { PageView } from '../data/page/view.ts';

/** A place: its location, industries, alliances, events and initiatives. */
export function PlaceFacts({ place, view }: { place: Place; view: PageView }) {
  const { atlas, language } = view;
  const related = relatedOf(atlas);
  const memberships = [...(atlas.membershipsByPlace.get(place.id) ?? [])].sort((a, b) =>
    oldestFirst(a.membership.since, b.membership.since),
  );
  return (
    <>
      <Facts kind="place" record={place} view={view} />
      <List view={view} title="details.specialisations" records={atlas.specialisationsByPlace.get(place.id) ?? []}>
        {({ industry, role, period, sources }) => (
          <>
            <RefLink to={{ kind: 'industry', id: industry }} view={view} />{' '}
            <Soft parts={[tCode(language, 'spec-role', role), formatEdtf(period, language)]} />
            <Sources ids={sources} view={view} />
          </>
        )}
      </List>
      <List view={view} title="table.col.alliances" records={memberships} none="details.no-alliances">
        {({ alliance, membership: { since, role, basis, sources } }) => (
          <>
            <RefLink to={{ kind: 'alliance', id: alliance.id }} view={view} />{' '}
            <Soft
              parts={[formatEdtf(since, language), tCode(language, 'role', role), tCode(language, 'basis', basis)]}
            />
            <Sources ids={sources} view={view} />
          </>
        )}
      </List>
      <List view={view} title="details.groupings" records={atlas.groupingsByPlace.get(place.id) ?? []}>
        {({ grouping, membership: { since, basis, sources } }) => (
          <>
            <RefLink to={{ kind: 'grouping', id: grouping.id }} view={view} />{' '}
            <Soft parts={[formatEdtf(since, language), tCode(language, 'basis', basis)]} />
            <Sources ids={sources} view={view} />
          </>
        )}
      </List>
      <Events events={related.eventsByPlace.get(place.id) ?? []} view={view} />
      <Initiatives initiatives={related.initiativesByPlace.get(place.id) ?? []} view={view} />
    </>
  );
}

/** An alliance: its facts, founding, members and events. */
export function AllianceFacts({ alliance, view }: { alliance: WholeAlliance; view: PageView }) {
  const { atlas, language } = view;
  const memberships = alliance.members.map((membership) => ({ alliance, membership }));
  const members = t(language, 'table.col.members');
  return (
    <>
      <Facts kind="alliance" record={alliance} view={view} />
      <section>
        <h2>{members}</h2>
        <nav aria-label={members}>
          <Memberships said={{ is: 'memberships', memberships, names: 'place' }} view={view} />
        </nav>
      </section>
      <Events events={relatedOf(atlas).eventsByAlliance.get(alliance.id) ?? []} view={view} />
      <SourceSection record={alliance} view={view} />
    </>
  );
}

/** A grouping: its facts, members, events and sources. */
export function GroupingFacts({ grouping, view }: { grouping: WholeGrouping; view: PageView }) {
  const { atlas, language } = view;
  const { id, members } = grouping;
  const events = atlas.file.events.filter(({ groupings }) => groupings?.includes(id));
  return (
    <>
      <Facts kind="grouping" record={grouping} view={view} />
      <List view={view} title="table.col.members" records={members}>
        {({ place, since, until, basis, sources }) => (
          <>
            <RefLink to={{ kind: 'place', id: place }} view={view} />{' '}
            <Soft
              parts={[
                formatEdtf(since, language),
                until && t(language, 'details.until', { date: formatEdtf(until, language) }),
                tCode(language, 'basis', basis),
              ]}
            />
            <Sources ids={sources} view={view} />
          </>
        )}
      </List>
      {events.length > 0 ? <Events events={events.sort((a, b) => newestFirst(a.date, b.date))} view={view} /> : null}
      <SourceSection record={grouping} view={view} />
    </>
  );
}

function Events({ events, view }: { events: readonly AtlasEvent[]; view: PageView }) {
  return (
    <List view={view} title="table.col.events" records={events} none="details.no-events">
      {(event) => (
        <>
          <Soft parts={[statementWords(when(event), view)]} />{' '}
          <RefLink to={{ kind: 'event', id: event.id }} view={view} />
        </>
      )}
    </List>
  );
}

function Initiatives({ initiatives, view }: { initiatives: readonly Initiative[]; view: PageView }) {
  const { language } = view;
  return (
    <List view={view} title="details.initiatives" records={initiatives}>
      {({ id, kind, date, status }) => (
        <>
          <Soft
            parts={[
              tCode(language, 'initiative', kind),
              date && formatEdtf(date, language),
              status ? tCode(language, 'status', status.state) : null,
            ]}
          />{' '}
          <RefLink to={{ kind: 'initiative', id }} view={view} />
        </>
      )}
    </List>
  );
}

/** The fields of a record that its details show, as one list. */
function Facts<K extends Kind>({ kind, record, view }: { kind: K; record: Described[K]; view: PageView }) {
  return (
    <dl>
      {FIELDS[kind].map(({ id, label, at, say }) => {
        const statement = at ? say(record, view.atlas) : null;
        return statement ? (
          <div key={id}>
            <dt>{t(view.language, label)}</dt>
            <dd>
              <Stated statement={statement} view={view} />
            </dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}

interface ListProps<R> {
  view: PageView;
  title: Key;
  records: readonly R[];
  /** Text if there are no records; by default the section is left out. */
  none?: Key;
  children: (record: R) => ComponentChildren;
}

function List<R>({ view: { language }, title, records, none, children }: ListProps<R>) {
  if (records.length === 0 && !none) return null;
  return (
    <section>
      <h2>{t(language, title)}</h2>
      {records.length === 0 && none ? <p>{t(language, none)}</p> : null}
      <ul>
        {records.map((record, index) => (
          <li key={index}>{children(record)}</li>
        ))}
      </ul>
    </section>
  );
}

function Soft({ parts }: { parts: readonly (string | null)[] }) {
  return <span class="soft">{parts.filter(Boolean).join(' · ')}</span>;
}

/** The sources of a record and its members, and whether none of them can be opened. */
function SourceSection({ record, view }: { record: WholeAlliance | WholeGrouping; view: PageView }) {
  const { atlas, language } = view;
  const ids = sourcesWithin(record);
  const evidence = evidenceOf(ids.flatMap((id) => atlas.sources.get(id) ?? []));
  return (
    <section>
      <h2>{t(language, 'table.col.sources')}</h2>
      {evidence === 'none' ? <p>{t(language, 'details.none-opens')}</p> : null}
      <Sources ids={ids} view={view} isWhole />
    </section>
  );
}

/** A link to the same page in another language. */
export function OtherLanguage({ href, language }: { href: string; language: Language }) {
  const { tag, name } = LANGUAGES[language];
  return (
    <a href={href} lang={tag} hreflang={tag}>
      {name}
    </a>
  );
}
