import { inLanguage } from '../../../src/model/languages.ts';
import { recordName } from '../../../src/model/names.ts';
import type { Disagreement } from '../../../src/model/types.ts';
import { t } from '../../../src/ui/i18n/index.ts';
import { PlainTable } from './plain-table.tsx';
import { DetailLines, Sources } from './stated.tsx';
import type { PageView } from './view.ts';

/** The table of disagreements between sources. */
export function DisagreementsTable({ view }: { view: PageView }) {
  return (
    <PlainTable<Disagreement>
      view={view}
      id="disagreements"
      title="details.cited-disagreements"
      records={view.atlas.file.disagreements}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'tables-page.topic',
          cell: ({ topic, note, about }, { atlas, language }) => (
            <>
              {inLanguage(topic, language)}
              <DetailLines
                lines={[
                  inLanguage(note, language),
                  about.map((ref) => recordName(atlas, ref, language)).join(t(language, 'list.semicolon')),
                ]}
              />
            </>
          ),
        },
        {
          label: 'tables-page.values',
          cell: ({ values }, { language }) => (
            <ul>
              {values.map(({ value, sources }) => (
                <li key={value.en}>
                  {inLanguage(value, language)}
                  <Sources ids={sources} view={view} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
