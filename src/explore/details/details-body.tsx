import { recordOf, refKey } from '../../model/atlas.ts';
import { inLanguage } from '../../model/languages.ts';
import { relatedOf } from '../../model/related.ts';
import type { Disagreement, Ref } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { Section } from '../../parts/section.tsx';
import { Cite, CiteContext, SourceList } from '../../parts/sources.tsx';
import { TextsState } from '../../parts/texts-state.tsx';
import { sourcesShown } from '../../records/citations.ts';
import { t } from '../../ui/i18n/index.ts';
import { Fields } from './fields.tsx';
import { MemberTable } from './member-table.tsx';
import { AlliancesPart, EventsPart, InitiativesPart } from './parts.tsx';
import { PlaceDetails } from './place-details.tsx';
import { reachFact } from './reach-fact.tsx';
import { SourceDetails } from './source-details.tsx';
import { SpecialisationList } from './specialisation-list.tsx';

/** Everything under the title: where sources differ, what the kind of record has, and the sources. */
export function DetailsBody({ of }: { of: Ref }) {
  const { atlas, store, language, texts, fetchTexts } = usePanel();
  const sources = sourcesShown(atlas, of);
  if (!recordOf(atlas, of)) return <p class="none">{t(language, 'details.missing', { id: of.id })}</p>;
  return (
    <CiteContext.Provider value={sources}>
      {texts === 'here' ? (
        <Disagreements disagreements={atlas.disagreementsByRef.get(refKey(of)) ?? []} />
      ) : (
        <TextsState {...{ store, language, fetchTexts }} />
      )}
      {(texts === 'here' || of.kind !== 'source') && <KindDetails of={of} />}
      {sources.length > 0 && (
        <Section title={t(language, 'details.sources')}>
          <SourceList ids={sources} />
        </Section>
      )}
    </CiteContext.Provider>
  );
}

/** Where sources differ about a record: every value with the sources that give it. */
function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const { language } = usePanel();
  return disagreements.map(({ id, topic, values, note }) => (
    <section class="differ" key={id}>
      <h3>{t(language, 'details.differ', { topic: inLanguage(topic, language) })}</h3>
      <ul>
        {values.map(({ value, sources }) => (
          <li key={value.en}>
            {inLanguage(value, language)}
            <Cite sources={sources} />
          </li>
        ))}
      </ul>
      <p class="small">{inLanguage(note, language)}</p>
    </section>
  ));
}

/** The part that differs from kind to kind. */
function KindDetails({ of: { kind, id } }: { of: Ref }) {
  const { atlas, language } = usePanel();
  const related = relatedOf(atlas);
  const place = kind === 'place' && atlas.places.get(id);
  if (place) return <PlaceDetails place={place} />;
  const alliance = kind === 'alliance' && atlas.alliances.get(id);
  if (alliance) {
    return (
      <>
        {!alliance.exists && <p class="warning">{t(language, 'details.not-founded')}</p>}
        <Fields kind={kind} record={alliance} more={[reachFact(atlas, alliance, language)]}>
          <MemberTable members={alliance.members} />
          <EventsPart events={related.eventsByAlliance.get(id) ?? []} />
        </Fields>
      </>
    );
  }
  const event = kind === 'event' && atlas.events.get(id);
  if (event) {
    return (
      <Fields kind={kind} record={event}>
        <AlliancesPart alliances={event.alliances.flatMap((one) => atlas.alliances.get(one) ?? [])} />
        <InitiativesPart initiatives={related.initiativesByEvent.get(id) ?? []} />
      </Fields>
    );
  }
  const industry = kind === 'industry' && atlas.industries.get(id);
  if (industry) {
    const places = atlas.specialisationsByIndustry.get(id) ?? [];
    return (
      <Fields kind={kind} record={industry}>
        {places.length > 0 && (
          <Section title={t(language, 'details.industry-places')}>
            <SpecialisationList specialisations={places} show="place" />
          </Section>
        )}
        <AlliancesPart alliances={related.alliancesByIndustry.get(id) ?? []} />
        <EventsPart events={related.eventsByIndustry.get(id) ?? []} />
        <InitiativesPart initiatives={related.initiativesByIndustry.get(id) ?? []} />
      </Fields>
    );
  }
  const initiative = kind === 'initiative' && atlas.initiatives.get(id);
  if (initiative) return <Fields kind={kind} record={initiative} />;
  const source = kind === 'source' && atlas.sources.get(id);
  return source ? <SourceDetails source={source} /> : null;
}
