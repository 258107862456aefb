import { recordOf, refKey, type WholeAtlas } from '../../model/atlas.ts';
import { evidenceOf } from '../../model/evidence.ts';
import { inLanguage } from '../../model/languages.ts';
import { newestFirst, relatedOf } from '../../model/related.ts';
import type { Disagreement, Ref, RefKind } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { Cite, CiteContext, SourceList } from '../../parts/sources.tsx';
import { TextsState } from '../../parts/texts-state.tsx';
import { sourcesOfRecord, sourcesShown } from '../../records/citations.ts';
import { t } from '../../ui/i18n/index.ts';
import { CiteRecord } from './cite-record.tsx';
import { Fields } from './fields.tsx';
import { MemberTable } from './member-table.tsx';
import { AlliancesPart, EventsPart, InitiativesPart } from './parts.tsx';
import { PlaceDetails } from './place-details.tsx';
import { reachFact } from './reach-fact.tsx';
import { SourceDetails } from './source-details.tsx';
import { SpecialisationList } from './specialisation-list.tsx';

/** Everything below the title: disagreements of sources, the content of the kind of record, and the sources. */
export function DetailsBody({ of }: { of: Ref }) {
  const { atlas, whole, store, language, fetchTexts } = usePanel();
  if (!recordOf(atlas, of)) return <p class="none">{t(language, 'details.missing', { id: of.id })}</p>;
  const sources = whole ? sourcesShown(whole, of) : [];
  return (
    <CiteContext.Provider value={sources}>
      {whole ? (
        <Disagreements disagreements={whole.disagreementsByRef.get(refKey(of)) ?? []} />
      ) : (
        <TextsState {...{ store, language, fetchTexts }} />
      )}
      {whole && of.kind !== 'source' && <NoneOpens of={of} whole={whole} />}
      <KindDetails of={of} />
      {sources.length > 0 && (
        <PanelSection title={t(language, 'details.sources')}>
          <SourceList ids={sources} citable />
        </PanelSection>
      )}
      {whole && of.kind !== 'source' && <CiteRecord of={of} whole={whole} />}
    </CiteContext.Provider>
  );
}

/** Says so where none of the sources of a record can be opened. */
function NoneOpens({ of, whole }: { of: Ref; whole: WholeAtlas }) {
  const { language } = usePanel();
  const sources = sourcesOfRecord(whole, of).flatMap((id) => whole.sources.get(id) ?? []);
  return evidenceOf(sources) === 'none' ? <p class="warning">{t(language, 'details.none-opens')}</p> : null;
}

/** Disagreements of sources about a record: every value with its sources. */
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

/** The content for each kind of record: of the whole record or, while its texts are missing, of the first part. */
function KindDetails({ of: { kind, id } }: { of: Ref }) {
  const { atlas, whole, language } = usePanel();
  const related = relatedOf(atlas);
  const find = <K extends RefKind>(wanted: K) =>
    kind === wanted
      ? ((whole && recordOf(whole, { kind: wanted, id })) ?? recordOf(atlas, { kind: wanted, id }))
      : null;
  const place = find('place');
  if (place) return <PlaceDetails place={place} />;
  const alliance = find('alliance');
  if (alliance) {
    return (
      <>
        {!alliance.exists && <p class="warning">{t(language, 'details.not-founded')}</p>}
        <Fields kind="alliance" record={alliance} more={[reachFact(atlas, alliance, language)]}>
          <MemberTable members={alliance.members} />
          <EventsPart events={related.eventsByAlliance.get(id) ?? []} />
        </Fields>
      </>
    );
  }
  const grouping = find('grouping');
  if (grouping) {
    const events = whole?.file.events.filter(({ groupings }) => groupings?.includes(id)) ?? [];
    return (
      <Fields kind="grouping" record={grouping}>
        <MemberTable members={grouping.members} />
        {events.length > 0 && <EventsPart events={events.sort((a, b) => newestFirst(a.date, b.date))} />}
      </Fields>
    );
  }
  const event = find('event');
  if (event) {
    return (
      <Fields kind="event" record={event}>
        <AlliancesPart alliances={event.alliances.flatMap((one) => atlas.alliances.get(one) ?? [])} />
        <InitiativesPart initiatives={related.initiativesByEvent.get(id) ?? []} />
      </Fields>
    );
  }
  const industry = find('industry');
  if (industry) {
    const places = (whole ?? atlas).specialisationsByIndustry.get(id) ?? [];
    return (
      <Fields kind="industry" record={industry}>
        {places.length > 0 && (
          <PanelSection title={t(language, 'details.industry-places')}>
            <SpecialisationList specialisations={places} show="place" />
          </PanelSection>
        )}
        <AlliancesPart alliances={related.alliancesByIndustry.get(id) ?? []} />
        <EventsPart events={related.eventsByIndustry.get(id) ?? []} />
        <InitiativesPart initiatives={related.initiativesByIndustry.get(id) ?? []} />
      </Fields>
    );
  }
  const initiative = find('initiative');
  if (initiative) return <Fields kind="initiative" record={initiative} />;
  const source = kind === 'source' && whole?.sources.get(id);
  return whole && source ? <SourceDetails source={source} whole={whole} /> : null;
}
