import { relatedOf } from '../../model/related.ts';
import type { Industry } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { Section } from '../../parts/section.tsx';
import { t } from '../../ui/i18n/index.ts';
import { FieldFacts } from './fields.tsx';
import { AlliancesPart, EventsPart, InitiativesPart } from './parts.tsx';
import { SpecialisationList } from './specialisation-list.tsx';

/** An industry: where it stands in the tree, which places count it among theirs, and what happened in it. */
export function IndustryDetails({ industry }: { industry: Industry }) {
  const { atlas, whole, language } = usePanel();
  const related = relatedOf(atlas);
  const places = (whole ?? atlas).specialisationsByIndustry.get(industry.id) ?? [];
  return (
    <>
      <FieldFacts kind="industry" record={industry} />
      {places.length > 0 ? (
        <Section title={t(language, 'details.industry-places')}>
          <SpecialisationList specialisations={places} show="place" />
        </Section>
      ) : null}
      <AlliancesPart alliances={related.alliancesByIndustry.get(industry.id) ?? []} />
      <EventsPart events={related.eventsByIndustry.get(industry.id) ?? []} />
      <InitiativesPart initiatives={related.initiativesByIndustry.get(industry.id) ?? []} />
    </>
  );
}
