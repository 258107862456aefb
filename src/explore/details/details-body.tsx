import { recordOf, refKey } from '../../model/atlas.ts';
import type { Ref, RefKind } from '../../model/types.ts';
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
  const { atlas, whole, store, language, fetchTexts } = usePanel();
  if (!recordOf(atlas, of)) return <p class="none">{t(language, 'details.missing', { id: of.id })}</p>;
  if (!whole) {
    return (
      <>
        <TextsState {...{ store, language, fetchTexts }} />
        <KindDetails of={of} />
      </>
    );
  }
  const sources = sourcesShown(whole, of);
  return (
    <CiteContext.Provider value={sources}>
      <Disagreements disagreements={whole.disagreementsByRef.get(refKey(of)) ?? []} />
      <KindDetails of={of} />
      {sources.length > 0 ? (
        <Section title={t(language, 'details.sources')}>
          <SourceList ids={sources} />
        </Section>
      ) : null}
    </CiteContext.Provider>
  );
}

/** The part that differs from kind to kind: of the whole record or, without its texts, of what the first part says. */
function KindDetails({ of: { kind, id } }: { of: Ref }) {
  const { atlas, whole } = usePanel();
  const find = <K extends RefKind>(wanted: K) =>
    kind === wanted
      ? ((whole && recordOf(whole, { kind: wanted, id })) ?? recordOf(atlas, { kind: wanted, id }))
      : null;
  const place = find('place');
  if (place) return <PlaceDetails place={place} />;
  const alliance = find('alliance');
  if (alliance) return <AllianceDetails alliance={alliance} />;
  const event = find('event');
  if (event) return <EventDetails event={event} />;
  const industry = find('industry');
  if (industry) return <IndustryDetails industry={industry} />;
  const initiative = find('initiative');
  if (initiative) return <InitiativeDetails initiative={initiative} />;
  const source = kind === 'source' ? whole?.sources.get(id) : null;
  return whole && source ? <SourceDetails source={source} whole={whole} /> : null;
}
