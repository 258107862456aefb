import { homographsOf, membershipsThroughDistricts, relatedOf } from '../../model/related.ts';
import type { Place } from '../../model/types.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { usePanel } from '../parts/panel-context.ts';
import { listed, RecordLine } from '../parts/record-list.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { EventsPart, InitiativesPart } from './parts.tsx';
import { PlaceAlliances } from './place-alliances.tsx';
import { PlaceShares } from './place-shares.tsx';
import { SpecialisationList } from './specialisation-list.tsx';

/** A city, district or county: where it lies, its industries, alliances, events and initiatives. */
export function PlaceDetails({ place }: { place: Place }) {
  const { atlas, language } = usePanel();
  const related = relatedOf(atlas);
  const city = place.parent !== null && atlas.places.has(place.parent) ? place.parent : null;
  const districts = (atlas.childPlaces.get(place.id) ?? []).map(({ id }) => id);
  const specialisations = atlas.specialisationsByPlace.get(place.id) ?? [];
  const events = related.eventsByPlace.get(place.id) ?? [];
  const initiatives = related.initiativesByPlace.get(place.id) ?? [];
  const memberships = atlas.membershipsByPlace.get(place.id) ?? [];
  const ties = related.alliancesByOtherTie.get(place.id) ?? [];
  const alone = memberships.length + ties.length + membershipsThroughDistricts(atlas, place.id).length === 0;
  return (
    <>
      <Facts
        facts={[
          { term: t(language, 'details.level'), value: tCode(language, 'level', place.level) },
          city
            ? { term: t(language, 'details.lies-in'), value: <RecordLine records={listed('place', [city])} /> }
            : { term: t(language, 'details.province'), value: tCode(language, 'province', place.province) },
          districts.length > 0
            ? { term: t(language, 'details.districts'), value: <RecordLine records={listed('place', districts)} /> }
            : null,
          place.corridor
            ? { term: t(language, 'details.corridor'), value: t(language, 'details.corridor-member') }
            : null,
          {
            term: t(language, 'details.code'),
            value: <span class="number">{t(language, 'details.code-value', { code: place.id })}</span>,
          },
        ]}
      />
      <Homographs place={place} />
      {place.notes ? <p class="prose">{place.notes[language]}</p> : null}
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
