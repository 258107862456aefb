/** What a record's page shows until the atlas has come, and for good where it cannot: the facts as plain HTML. */
import type { ComponentChildren } from 'preact';
import type { MembershipOf } from '../../src/model/atlas.ts';
import { oldestFirst, relatedOf } from '../../src/model/related.ts';
import type { Alliance, AtlasEvent, Initiative, Place } from '../../src/model/types.ts';
import { formatEdtf, formatEventDate } from '../../src/ui/format.ts';
import { type Key, LANGUAGE_TAG, t, tCode } from '../../src/ui/i18n/index.ts';
import { Lines, Members, Sources } from '../data/page/cells.tsx';
import { anchorOf, namesOf, type PageView } from '../data/page/view.ts';
import { type PageKind, recordPath } from './page-list.ts';

/** `root`: the way to the site's own folder, `../../`. */
export interface FactsView extends PageView {
  root: string;
}

/** A place: where it lies, its industries, alliances, events and initiatives. */
export function PlaceFacts({ place, view }: { place: Place; view: FactsView }) {
  const { atlas, language } = view;
  const related = relatedOf(atlas);
  const specialisations = atlas.specialisationsByPlace.get(place.id) ?? [];
  return (
    <>
      <Facts
        view={view}
        facts={[
          ['details.level', tCode(language, 'level', place.level)],
          ['details.province', tCode(language, 'province', place.province)],
          ['details.corridor', place.corridor && t(language, 'details.corridor-member')],
          ['details.code', t(language, 'details.code-value', { code: place.id })],
          ['details.notes', place.notes?.[language]],
        ]}
      />
      <List view={view} title="details.specialisations" records={specialisations}>
        {({ industry, role, period, sources }) => (
          <>
            {namesOf('industry', [industry], view)}{' '}
            <Soft parts={[tCode(language, 'spec-role', role), formatEdtf(period, language)]} />
            <Sources ids={sources} view={view} />
          </>
        )}
      </List>
      <PlaceAlliances place={place} view={view} />
      <Events events={related.eventsByPlace.get(place.id) ?? []} view={view} />
      <Initiatives initiatives={related.initiativesByPlace.get(place.id) ?? []} view={view} />
    </>
  );
}

function PlaceAlliances({ place, view }: { place: Place; view: FactsView }) {
  const { atlas, language } = view;
  const memberships = (atlas.membershipsByPlace.get(place.id) ?? []).toSorted((a: MembershipOf, b: MembershipOf) =>
    oldestFirst(a.membership.since, b.membership.since),
  );
  return (
    <List view={view} title="details.alliances" records={memberships} none="details.no-alliances">
      {({ alliance, membership: { role, since, basis, sources } }) => (
        <>
          <RecordLink kind="alliance" id={alliance.id} view={view} />{' '}
          <Soft parts={[formatEdtf(since, language), tCode(language, 'role', role), tCode(language, 'basis', basis)]} />
          <Sources ids={sources} view={view} />
        </>
      )}
    </List>
  );
}

/** An alliance: what it is, when and where it was founded, its members and events. */
export function AllianceFacts({ alliance, view }: { alliance: Alliance; view: FactsView }) {
  const { atlas, language } = view;
  const place = (id: string | null) => id && <RecordLink kind="place" id={id} view={view} />;
  const leads = alliance.leads.map((lead) => lead[language]).join(t(language, 'list.semicolon'));
  return (
    <>
      <Facts
        view={view}
        facts={[
          ['details.kind', tCode(language, 'alliance-kind', alliance.kind)],
          ['table.col.industries', namesOf('industry', alliance.industries, view)],
          ['details.scope', alliance.scope[language]],
          [
            'details.founded',
            <>
              {formatEdtf(alliance.founded, language)}
              <Lines lines={[alliance.foundedNote?.[language]]} />
            </>,
          ],
          ['details.founded-place', place(alliance.foundedPlace)],
          ['details.seat', place(alliance.seat)],
          ['details.leads', leads],
          ['details.status', alliance.exists ? alliance.status[language] : t(language, 'details.not-founded')],
          ['details.notes', alliance.notes?.[language]],
        ]}
      />
      <section>
        <h2>{t(language, 'details.members')}</h2>
        <p>
          <Members members={alliance.members} view={view} />
        </p>
        <nav aria-label={t(language, 'details.members')}>
          <ul class="in-line">
            {alliance.members.map(({ place: id }) => (
              <li key={id}>{place(id)}</li>
            ))}
          </ul>
        </nav>
      </section>
      <Events events={relatedOf(atlas).eventsByAlliance.get(alliance.id) ?? []} view={view} />
      <section>
        <h2>{t(language, 'details.sources')}</h2>
        <Sources ids={sourcesOf(alliance)} view={view} />
      </section>
    </>
  );
}

function Events({ events, view }: { events: readonly AtlasEvent[]; view: FactsView }) {
  const { language } = view;
  return (
    <List view={view} title="details.events" records={events} none="details.no-events">
      {({ id, title, date, endDate }) => (
        <>
          <Soft parts={[formatEventDate(date, endDate, language)]} />{' '}
          <TableLink id={id} text={title[language]} view={view} />
        </>
      )}
    </List>
  );
}

function Initiatives({ initiatives, view }: { initiatives: readonly Initiative[]; view: FactsView }) {
  const { language } = view;
  return (
    <List view={view} title="details.initiatives" records={initiatives}>
      {({ id, title, kind, date }) => (
        <>
          <Soft parts={[tCode(language, 'initiative', kind), date && formatEdtf(date, language)]} />{' '}
          <TableLink id={id} text={title[language]} view={view} />
        </>
      )}
    </List>
  );
}

type Fact = readonly [term: Key, value: ComponentChildren];

function Facts({ facts, view: { language } }: { facts: readonly Fact[]; view: FactsView }) {
  return (
    <dl>
      {facts.map(([term, value]) =>
        value ? (
          <div key={term}>
            <dt>{t(language, term)}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

interface ListProps<R> {
  view: FactsView;
  title: Key;
  records: readonly R[];
  /** What is said where there is no record; without it nothing is. */
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

/** Leads to the record's own page, in the same language. */
function RecordLink({ kind, id, view }: { kind: PageKind; id: string; view: FactsView }) {
  const path = recordPath({ ref: { kind, id }, language: view.language });
  return <a href={`${view.root}${path}/`}>{namesOf(kind, [id], view)}</a>;
}

/** Leads to the record's row in the plain tables, where its sources are. */
function TableLink({ id, text, view }: { id: string; text: string; view: FactsView }) {
  return <a href={`${view.root}data/tables.html#${anchorOf(id, view)}`}>{text}</a>;
}

function Soft({ parts }: { parts: readonly (string | null)[] }) {
  return <span class="soft">{parts.filter(Boolean).join(' · ')}</span>;
}

function sourcesOf({ sources, members }: Alliance): string[] {
  return [...new Set([...sources, ...members.flatMap((member) => member.sources)])];
}

/** The name of the other language, leading to the same page in it. */
export function OtherLanguage({ href, view: { language } }: { href: string; view: FactsView }) {
  const tag = LANGUAGE_TAG[language === 'en' ? 'zh' : 'en'];
  return (
    <a href={href} lang={tag} hreflang={tag}>
      {t(language, 'header.other-language')}
    </a>
  );
}
