import type { WholeAtlas } from '../../model/atlas.ts';
import { inLanguage } from '../../model/languages.ts';
import { recordName } from '../../model/names.ts';
import type { RefKind, Source } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import type { ListedRecord } from '../../parts/record-link.tsx';
import { CiteSource } from '../../parts/sources.tsx';
import { citationsOf } from '../../records/citations.ts';
import { type Key, t } from '../../ui/i18n/index.ts';
import { FieldFacts } from './fields.tsx';
import { TitledList } from './parts.tsx';

/** Kinds of citing records and the titles of their lists, in order. */
const CITED: readonly (readonly [Exclude<RefKind, 'source'>, Key])[] = [
  ['alliance', 'details.cited-alliances'],
  ['event', 'details.cited-events'],
  ['initiative', 'details.cited-initiatives'],
  ['place', 'details.cited-places'],
  ['industry', 'details.cited-industries'],
  ['grouping', 'table.groupings'],
];
/** Phrases for citations by a part of a record instead of the record itself. */
const PART_WORDS: Readonly<Record<string, Key>> = { membership: 'details.membership-of', size: 'details.size-of' };

/** Details of a source: publisher, date, reliability, and every record that cites it. */
export function SourceDetails({ source, whole }: { source: Source; whole: WholeAtlas }) {
  const { atlas, language } = usePanel();
  const cited = citationsOf(whole, source.id);
  const citing = (wanted: RefKind) =>
    cited.flatMap((entry): ListedRecord[] => {
      if (entry.kind !== 'record' || entry.ref.kind !== wanted) return [];
      const words = entry.part && PART_WORDS[entry.part];
      return [{ ref: entry.ref, note: words && t(language, words) }];
    });
  const specialisations = cited.flatMap((entry): ListedRecord[] => {
    if (entry.kind !== 'specialisation') return [];
    const { place, industry } = entry.specialisation;
    return [
      { ref: { kind: 'place', id: place }, note: recordName(atlas, { kind: 'industry', id: industry }, language) },
    ];
  });
  const disagreements = cited.flatMap((entry): ListedRecord[] => {
    if (entry.kind !== 'disagreement') return [];
    return entry.disagreement.about.map((ref) => ({ ref, note: inLanguage(entry.disagreement.topic, language) }));
  });
  return (
    <>
      <FieldFacts kind="source" record={source} />
      <CiteSource source={source} />
      <PanelSection title={t(language, 'details.cited-by')}>
        {cited.length === 0 && <p class="none">{t(language, 'details.cited-by-none')}</p>}
        {CITED.map(([kind, title]) => (
          <TitledList key={kind} title={t(language, title)} records={citing(kind)} />
        ))}
        <TitledList title={t(language, 'details.cited-specialisations')} records={specialisations} />
        <TitledList title={t(language, 'details.cited-disagreements')} records={disagreements} />
      </PanelSection>
    </>
  );
}
