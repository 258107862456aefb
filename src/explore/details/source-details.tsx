import type { ComponentChildren } from 'preact';
import type { WholeAtlas } from '../../model/atlas.ts';
import { recordName } from '../../model/names.ts';
import type { RefKind, Source } from '../../model/types.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { type ListedRecord, RecordList } from '../../parts/record-list.tsx';
import { Section } from '../../parts/section.tsx';
import { type Citation, citationsOf } from '../../records/citations.ts';
import { type Key, t } from '../../ui/i18n/index.ts';
import { FieldFacts } from './fields.tsx';

/** A source: who published it and when, how far it is to be trusted, and every record that cites it. */
export function SourceDetails({ source, whole }: { source: Source; whole: WholeAtlas }) {
  return (
    <>
      <FieldFacts kind="source" record={source} />
      <Citations cited={citationsOf(whole, source.id)} />
    </>
  );
}

const GROUPS: readonly { kind: Exclude<RefKind, 'source'>; title: Key }[] = [
  { kind: 'alliance', title: 'details.cited-alliances' },
  { kind: 'event', title: 'details.cited-events' },
  { kind: 'initiative', title: 'details.cited-initiatives' },
  { kind: 'place', title: 'details.cited-places' },
  { kind: 'industry', title: 'details.cited-industries' },
];

function Citations({ cited }: { cited: readonly Citation[] }) {
  const { atlas, language } = usePanel();
  const records = cited.filter((entry) => entry.kind === 'record');
  const specialisations = cited.filter((entry) => entry.kind === 'specialisation');
  const disagreements = cited.filter((entry) => entry.kind === 'disagreement');
  const noteOf = (part: Extract<Citation, { kind: 'record' }>['part']) =>
    part === 'membership'
      ? t(language, 'details.membership-of')
      : part === 'size'
        ? t(language, 'details.size-of')
        : null;
  return (
    <Section title={t(language, 'details.cited-by')}>
      {cited.length === 0 ? <p class="none">{t(language, 'details.cited-by-none')}</p> : null}
      {GROUPS.map(({ kind, title }) => (
        <Group
          key={kind}
          title={t(language, title)}
          records={records.filter(({ ref }) => ref.kind === kind).map(({ ref, part }) => ({ ref, note: noteOf(part) }))}
        />
      ))}
      <Group
        title={t(language, 'details.cited-specialisations')}
        records={specialisations.map(({ specialisation: { place, industry } }) => ({
          ref: { kind: 'place', id: place },
          note: recordName(atlas, { kind: 'industry', id: industry }, language),
        }))}
      />
      <Group
        title={t(language, 'details.cited-disagreements')}
        records={disagreements.flatMap(({ disagreement }) =>
          disagreement.about.map((ref) => ({ ref, note: disagreement.topic[language] })),
        )}
      />
    </Section>
  );
}

function Group({ title, records }: { title: ComponentChildren; records: readonly ListedRecord[] }) {
  if (records.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <RecordList records={records} />
    </>
  );
}
