import { homographsOf, membershipsThroughDistricts, relatedOf } from '../../model/related.ts';
import type { Place } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { RecordLine } from '../../parts/record-list.tsx';
import { Section } from '../../parts/section.tsx';
import { t } from '../../ui/i18n/index.ts';
import { FieldFacts, FieldNotes } from './fields.tsx';
import { EventsPart, InitiativesPart } from './parts.tsx';
import { PlaceAlliances } from './place-alliances.tsx';
import { PlaceShares } from './place-shares.tsx';
import { SpecialisationList } from './specialisation-list.tsx';

/** A city, district or county: where it lies, its industries, alliances, events and initiatives. */
export function PlaceDetails({ place }: { place: Place }) {
  const { atlas, whole, language } = usePanel();
  const related = relatedOf(atlas);
  const of = { kind: 'place', record: place } as const;
  const specialisations = (whole ?? atlas).specialisationsByPlace.get(place.id) ?? [];
  const events = related.eventsByPlace.get(place.id) ?? [];
  const initiatives = related.initiativesByPlace.get(place.id) ?? [];
  const memberships = atlas.membershipsByPlace.get(place.id) ?? [];
  const ties = related.alliancesByOtherTie.get(place.id) ?? [];
  const alone = memberships.length + ties.length + membershipsThroughDistricts(atlas, place.id).length === 0;
  return (
    <>
      <FieldFacts {...of} />
      <Homographs place={place} />
      <FieldNotes {...of} />
      {specialisations.length > 0 ? (
        <Section title={t(language, 'details.specialisations')}>
          <SpecialisationList specialisations={specialisations} show="industry" />
        </Section>
      ) : null}
      {alone && events.length + initiatives.length === 0 ? (
        <p class="none">{t(language, 'details.no-place-records')}</p>
      ) : (
        <>
          <Section title={t(language, 'details.alliances')}>
            {alone ? <p class="none">{t(language, 'details.no-alliances')}</p> : <PlaceAlliances place={place.id} />}
          </Section>
          <PlaceShares place={place.id} />
          <EventsPart events={events} />
          <InitiativesPart initiatives={initiatives} />
        </>
      )}
    </>
  );
}

/** "Not to be confused with …": found in the data by the same name, with the other place's name in both languages. */
function Homographs({ place }: { place: Place }) {
  const { atlas, language } = usePanel();
  const others = homographsOf(atlas, place);
  if (others.length === 0) return null;
  const [before = '', after = ''] = t(language, 'details.not-confused', { name: '\u0000' }).split('\u0000');
  return (
    <p class="homograph">
      {before}
      <RecordLine
        records={others.map(({ id, name }) => ({
          ref: { kind: 'place', id },
          note: language === 'en' ? <span lang="zh-CN">{name.zh}</span> : <span lang="en-GB">{name.en}</span>,
        }))}
      />
      {after}
    </p>
  );
}
