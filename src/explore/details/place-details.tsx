import { useMemo } from 'preact/hooks';
import type { AnyAtlas, MembershipOf } from '../../model/atlas.ts';
import { inLanguage, LANGUAGES, otherLanguage } from '../../model/languages.ts';
import { placeShortName } from '../../model/names.ts';
import { memberSets } from '../../model/network/member-sets.ts';
import { partnersOf } from '../../model/network/shared-alliances.ts';
import { homographsOf, membershipsThroughDistricts, oldestFirst, relatedOf } from '../../model/related.ts';
import type { Adcode, AnyFile, Place } from '../../model/types.ts';
import { InferredNote } from '../../parts/inferred-note.tsx';
import { usePanel } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { Phrase } from '../../parts/phrase.tsx';
import { allianceLine } from '../../parts/record-lines.ts';
import { type ListedRecord, PlaceGroup, RecordLine } from '../../parts/record-link.tsx';
import { RecordList } from '../../parts/record-list.tsx';
import { Cite } from '../../parts/sources.tsx';
import { openTable } from '../../state/actions.ts';
import { formatEdtf, formatFounding } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { FieldFacts, FieldNotes } from './fields.tsx';
import { EventsPart, InitiativesPart, TitledList } from './parts.tsx';
import { SpecialisationList } from './specialisation-list.tsx';

/** Details of a city, district or county. */
export function PlaceDetails({ place }: { place: Place }) {
  const { atlas, whole, language } = usePanel();
  const related = relatedOf(atlas);
  const of = { kind: 'place', record: place } as const;
  const specialisations = (whole ?? atlas).specialisationsByPlace.get(place.id) ?? [];
  const events = related.eventsByPlace.get(place.id) ?? [];
  const initiatives = related.initiativesByPlace.get(place.id) ?? [];
  const memberships = atlas.membershipsByPlace.get(place.id) ?? [];
  const ties = related.alliancesByOtherTie.get(place.id) ?? [];
  const isAlone = memberships.length + ties.length + membershipsThroughDistricts(atlas, place.id).length === 0;
  return (
    <>
      <FieldFacts {...of} />
      <Homographs place={place} />
      <FieldNotes {...of} />
      {specialisations.length > 0 && (
        <PanelSection title={t(language, 'details.specialisations')}>
          <SpecialisationList specialisations={specialisations} show="industry" />
        </PanelSection>
      )}
      {isAlone && events.length + initiatives.length === 0 ? (
        <p class="none">{t(language, 'details.no-place-records')}</p>
      ) : (
        <>
          <PanelSection title={t(language, 'details.alliances')}>
            {isAlone ? <p class="none">{t(language, 'details.no-alliances')}</p> : <PlaceAlliances place={place.id} />}
          </PanelSection>
          <PlaceShares place={place.id} />
          <PlaceGroupings place={place.id} />
          <EventsPart events={events} />
          <InitiativesPart initiatives={initiatives} />
        </>
      )}
    </>
  );
}

/** "Not to be confused with …": places with the same name in this language, with their names in the other. */
function Homographs({ place }: { place: Place }) {
  const { atlas, language } = usePanel();
  const other = otherLanguage(language);
  const others = homographsOf(atlas, place);
  if (others.length === 0) return null;
  const records = others.map(
    ({ id, name }): ListedRecord => ({
      ref: { kind: 'place', id },
      note: <span lang={LANGUAGES[other].tag}>{inLanguage(name, other)}</span>,
    }),
  );
  return (
    <p class="homograph">
      <Phrase of="details.not-confused" parts={{ name: <RecordLine records={records} /> }} />
    </p>
  );
}

/** Alliances of a place by its role, with their basis; then those with other ties to it, and those of its districts. */
function PlaceAlliances({ place }: { place: Adcode }) {
  const { atlas: first, whole, language } = usePanel();
  const atlas: AnyAtlas = whole ?? first;
  const inOrder = (entries: readonly MembershipOf<AnyFile>[]) =>
    [...entries].sort((a, b) => oldestFirst(a.membership.since, b.membership.since));
  const memberships = inOrder(atlas.membershipsByPlace.get(place) ?? []);
  const through = inOrder(membershipsThroughDistricts(atlas, place));
  const ties = relatedOf(atlas).alliancesByOtherTie.get(place) ?? [];
  /** A membership as a list item; names the member if memberships of several places are listed. */
  const line =
    (withPlace: boolean) =>
    ({
      alliance,
      membership: { place: member, since, until, basis, note, sources },
    }: MembershipOf<AnyFile>): ListedRecord => {
      const record = atlas.places.get(member);
      return {
        ref: { kind: 'alliance', id: alliance.id },
        lead: [
          ...(withPlace && record ? [placeShortName(record, language)] : []),
          formatFounding({ exists: alliance.exists, founded: since }, language),
          ...(until ? [t(language, 'details.until', { date: formatEdtf(until, language) })] : []),
          <>
            {tCode(language, 'basis', basis)}
            <Cite sources={sources} />
          </>,
        ],
        note: note && inLanguage(note, language),
      };
    };
  const tied = ties.map((alliance) => allianceLine(alliance, language));
  return (
    <>
      {(['host', 'initiator', 'member'] as const).map((role) => (
        <TitledList
          key={role}
          title={t(language, `details.alliances-as-${role}`)}
          records={memberships.filter(({ membership }) => membership.role === role).map(line(false))}
        />
      ))}
      <TitledList title={t(language, 'details.alliances-other')} records={tied} />
      {ties.length > 0 && <p class="soft small">{t(language, 'details.alliances-other-note')}</p>}
      <TitledList title={t(language, 'details.alliances-districts')} records={through.map(line(true))} />
      <InferredNote memberships={[...memberships, ...through].map(({ membership }) => membership)} />
    </>
  );
}

/** The groupings that a place belongs to, since when, and how that is known; renders nothing without any. */
function PlaceGroupings({ place }: { place: Adcode }) {
  const { atlas: first, whole, language } = usePanel();
  const atlas: AnyAtlas = whole ?? first;
  const groupings = atlas.groupingsByPlace.get(place) ?? [];
  if (groupings.length === 0) return null;
  const sorted = [...groupings].sort((a, b) => oldestFirst(a.membership.since, b.membership.since));
  const records = sorted.map(
    ({ grouping, membership: { since, until, basis, sources } }): ListedRecord => ({
      ref: { kind: 'grouping', id: grouping.id },
      lead: [
        tCode(language, 'grouping-kind', grouping.kind),
        formatEdtf(since, language),
        ...(until ? [t(language, 'details.until', { date: formatEdtf(until, language) })] : []),
        <>
          {tCode(language, 'basis', basis)}
          <Cite sources={sources} />
        </>,
      ],
    }),
  );
  return (
    <PanelSection title={t(language, 'details.groupings')}>
      <RecordList records={records} />
    </PanelSection>
  );
}

/** How many partners are listed here; the network analysis lists all. */
const FIRST_SHARES = 3;

/** The places with which a place shares most alliances; renders nothing if it shares none. */
function PlaceShares({ place }: { place: Adcode }) {
  const { atlas, store, language, visible, filtered } = usePanel();
  const rows = useMemo(() => partnersOf(memberSets(visible.memberships), place), [visible, place]);
  const isEverShared = (atlas.membershipsByPlace.get(place) ?? []).some(({ alliance }) =>
    alliance.members.some((member) => member.place !== place),
  );
  if (!isEverShared) return null;
  return (
    <PanelSection title={t(language, 'network.details-title')}>
      {rows.length === 0 && <p class="none">{t(language, 'network.details-none')}</p>}
      <ul class="records">
        {rows.slice(0, FIRST_SHARES).map(({ places, alliances, stated }) => (
          <li key={places[0]}>
            <span class="lead">
              <span>{t(language, 'network.alliances', { count: alliances.length })}</span>
              <span>{t(language, 'network.stated-of', { stated })}</span>
            </span>
            <PlaceGroup places={places} without={place} />
          </li>
        ))}
      </ul>
      <p class="soft small">{t(language, filtered ? 'network.details-filtered' : 'network.details-note')}</p>
      <button type="button" class="quiet more" onClick={() => openTable(store, 'network')}>
        {t(language, 'network.details-open')}
      </button>
    </PanelSection>
  );
}
