import type { Initiative } from '../../model/types.ts';
import { formatEdtf, formatSpan } from '../../ui/format.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { FigureList } from '../parts/figure-list.tsx';
import { IndustryChips } from '../parts/industry-chips.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { listed, RecordLine } from '../parts/record-list.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { AspectsPart, NotesPart } from './parts.tsx';

/** A project, target, programme, park or system: its kind, time and place, its figures and its parts. */
export function InitiativeDetails({ initiative }: { initiative: Initiative }) {
  const { language } = usePanel();
  const { kindNote, date, dateNote, announced, places, home, rating, confidence, event } = initiative;
  return (
    <>
      {initiative.structure ? null : <IndustryChips industries={initiative.industries} />}
      <Facts
        facts={[
          {
            term: t(language, 'details.kind'),
            value: (
              <>
                {tCode(language, 'initiative', initiative.kind)}
                {kindNote ? <span class="line soft small">{kindNote[language]}</span> : null}
              </>
            ),
          },
          {
            term: t(language, 'details.date'),
            value: (
              <>
                {date ? formatSpan(date, language) : t(language, 'date.unknown')}
                {dateNote ? <span class="line soft small">{dateNote[language]}</span> : null}
              </>
            ),
          },
          announced ? { term: t(language, 'details.announced'), value: formatEdtf(announced, language) } : null,
          {
            term: t(language, 'details.places'),
            value:
              places.length > 0 ? <RecordLine records={listed('place', places)} /> : t(language, 'details.no-record'),
          },
          home ? { term: t(language, 'details.home'), value: <RecordLine records={listed('place', [home])} /> } : null,
          rating ? { term: t(language, 'details.rating'), value: tCode(language, 'rating', rating) } : null,
          confidence
            ? { term: t(language, 'details.confidence'), value: tCode(language, 'confidence', confidence) }
            : null,
          event
            ? { term: t(language, 'details.event'), value: <RecordLine records={listed('event', [event])} /> }
            : null,
        ]}
      />
      {initiative.structure ? <Structure structure={initiative.structure} /> : null}
      {initiative.figures.length > 0 ? (
        <Section title={t(language, 'details.figures')}>
          <FigureList figures={initiative.figures} />
        </Section>
      ) : null}
      <AspectsPart aspects={initiative.aspects} />
      <NotesPart notes={initiative.notes} />
    </>
  );
}

/** An industry system such as Hailing's 1 + 2 + 3: core, pillar and feature industries with their number. */
function Structure({ structure }: { structure: NonNullable<Initiative['structure']> }) {
  const { language } = usePanel();
  const groups = (['core', 'pillar', 'feature'] as const).filter((role) => structure[role].length > 0);
  return (
    <Section title={t(language, 'details.structure')}>
      <dl class="structure">
        {groups.map((role) => (
          <div key={role}>
            <dt>
              <span class="structure-count number">{structure[role].length}</span>{' '}
              {t(language, `details.structure-${role}`)}
            </dt>
            <dd>
              <IndustryChips industries={structure[role]} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
