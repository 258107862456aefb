import { relatedOf } from '../../model/related.ts';
import type { Alliance } from '../../model/types.ts';
import { formatEdtf } from '../../ui/format.ts';
import { formatAmount } from '../../ui/format-figure.ts';
import { t, tCode } from '../../ui/i18n/index.ts';
import { Cite } from '../parts/cite.tsx';
import { splitMeasure } from '../parts/figure-words.ts';
import { IndustryChips } from '../parts/industry-chips.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { listed, RecordLine } from '../parts/record-list.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { MemberTable } from './member-table.tsx';
import { EventsPart, NotesPart } from './parts.tsx';
import { reachFact } from './reach-fact.tsx';

/** An alliance: what it is, when and where it was founded, who leads it, its size, members and events. */
export function AllianceDetails({ alliance }: { alliance: Alliance }) {
  const { atlas, language } = usePanel();
  const { foundedPlace, seat, seatBasis, leads } = alliance;
  const status = alliance.status[language];
  const note = alliance.foundedNote?.[language];
  // Of an alliance that was only announced both say the same: once is enough.
  const founded = [formatEdtf(alliance.founded, language), note?.replace(/[.。]$/, '') === status ? undefined : note];
  return (
    <>
      {alliance.exists ? null : <p class="warning">{t(language, 'details.not-founded')}</p>}
      <IndustryChips industries={alliance.industries} />
      <Facts
        facts={[
          { term: t(language, 'details.kind'), value: tCode(language, 'alliance-kind', alliance.kind) },
          { term: t(language, 'details.scope'), value: alliance.scope[language] },
          { term: t(language, 'details.founded'), value: <Lines lines={founded} /> },
          foundedPlace
            ? {
                term: t(language, 'details.founded-place'),
                value: <RecordLine records={listed('place', [foundedPlace])} />,
              }
            : null,
          seat
            ? {
                term: t(language, 'details.seat'),
                value: (
                  <>
                    <RecordLine records={listed('place', [seat])} />
                    {seatBasis ? (
                      <span class="line soft small">
                        {t(language, 'details.seat-basis', { basis: seatBasis[language] })}
                      </span>
                    ) : null}
                  </>
                ),
              }
            : null,
          reachFact(atlas, alliance, language),
          { term: t(language, 'details.status'), value: status },
          leads.length > 0
            ? { term: t(language, 'details.leads'), value: <Lines lines={leads.map((lead) => lead[language])} /> }
            : null,
          alliance.order !== undefined
            ? {
                term: t(language, 'details.order'),
                value: t(language, 'details.order-value', { number: alliance.order }),
              }
            : null,
          alliance.reliability
            ? { term: t(language, 'details.reliability'), value: alliance.reliability[language] }
            : null,
        ]}
      />
      <Counts counts={alliance.counts} />
      <MemberTable members={alliance.members} />
      <EventsPart events={relatedOf(atlas).eventsByAlliance.get(alliance.id) ?? []} />
      <NotesPart notes={alliance.notes} />
    </>
  );
}

/** How large an alliance was said to be, and when. */
function Counts({ counts }: { counts: Alliance['counts'] }) {
  const { language } = usePanel();
  if (counts.length === 0) return null;
  return (
    <Section title={t(language, 'details.counts')}>
      <ul class="figures">
        {counts.map(({ value, unit, asOf, qualifier, note, sources }) => {
          const amount = formatAmount(value, language);
          const hedged = qualifier ? t(language, `qualifier.${qualifier}`, { amount }) : amount;
          const { label, measure } = splitMeasure(unit[language], language);
          return (
            <li key={`${value} ${unit.en} ${asOf}`}>
              <span class="figure-label">{label}</span>
              <span class="figure-value number">
                {hedged}
                {measure}
              </span>
              <span class="figure-meta">
                <span>{t(language, 'details.as-of', { date: formatEdtf(asOf, language) })}</span>
                {note ? <span>{note[language]}</span> : null}
                <Cite sources={sources} />
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The first line as it is, further ones below it; empty ones are left out. */
function Lines({ lines }: { lines: readonly (string | undefined)[] }) {
  return (
    <>
      {lines
        .filter((line) => line !== undefined)
        .map((line) => (
          <span class="line" key={line}>
            {line}
          </span>
        ))}
    </>
  );
}
