import { type Atlas, recordOf, refKey } from '../../model/atlas.ts';
import type { Ref } from '../../model/types.ts';
import { CiteContext } from '../../parts/cite.tsx';
import { usePanel } from '../../parts/panel-context.ts';
import { Section } from '../../parts/section.tsx';
import { SourceList } from '../../parts/source-list.tsx';
import { TextsState } from '../../parts/texts-state.tsx';
import { sourcesShown } from '../../records/citations.ts';
import { t } from '../../ui/i18n/index.ts';
import { AllianceDetails } from './alliance-details.tsx';
import { Disagreements } from './disagreements.tsx';
import { EventDetails } from './event-details.tsx';
import { IndustryDetails } from './industry-details.tsx';
import { InitiativeDetails } from './initiative-details.tsx';
import { PlaceDetails } from './place-details.tsx';
import { SourceDetails } from './source-details.tsx';

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
      {texts === 'here' || of.kind !== 'source' ? <KindDetails atlas={atlas} of={of} /> : null}
      {sources.length > 0 ? (
        <Section title={t(language, 'details.sources')}>
          <SourceList ids={sources} />
        </Section>
      ) : null}
    </CiteContext.Provider>
  );
}

/** The part that differs from kind to kind. */
function KindDetails({ atlas, of: { kind, id } }: { atlas: Atlas; of: Ref }) {
  const place = kind === 'place' ? atlas.places.get(id) : undefined;
  if (place) return <PlaceDetails place={place} />;
  const alliance = kind === 'alliance' ? atlas.alliances.get(id) : undefined;
  if (alliance) return <AllianceDetails alliance={alliance} />;
  const event = kind === 'event' ? atlas.events.get(id) : undefined;
  if (event) return <EventDetails event={event} />;
  const industry = kind === 'industry' ? atlas.industries.get(id) : undefined;
  if (industry) return <IndustryDetails industry={industry} />;
  const initiative = kind === 'initiative' ? atlas.initiatives.get(id) : undefined;
  if (initiative) return <InitiativeDetails initiative={initiative} />;
  const source = kind === 'source' ? atlas.sources.get(id) : undefined;
  return source ? <SourceDetails source={source} /> : null;
}
