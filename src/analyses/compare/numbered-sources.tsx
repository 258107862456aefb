import { useContext } from 'preact/hooks';
import type { WholeAtlas } from '../../model/atlas.ts';
import type { Comparison } from '../../model/compare.ts';
import { inLanguage } from '../../model/languages.ts';
import { usePanel, useWhole } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { CiteContext, OwnTitle } from '../../parts/sources.tsx';
import { ownSources } from '../../records/citations.ts';
import { publisherWords } from '../../records/print.ts';
import { t } from '../../ui/i18n/index.ts';

/** The sources of the compared records, then of their memberships, without duplicates. */
export function sourcesOf(whole: WholeAtlas, { sides, partners }: Comparison): string[] {
  const own = sides.flatMap(({ ref }) => ownSources(whole, ref));
  return [...new Set([...own, ...partners.flatMap(({ facts }) => facts.flat().flatMap(({ sources }) => sources))])];
}

/** Numbers that open a fact's sources; they refer to the list at the end. */
export function SourceMarks({ sources }: { sources: readonly string[] }) {
  const { language } = usePanel();
  const { whole } = useWhole();
  const numbered = useContext(CiteContext);
  return (
    <span class="cites number">
      {sources.map((id) => {
        const number = numbered.indexOf(id) + 1;
        const publisher = inLanguage(whole.sources.get(id)?.publisher, language) || id;
        const label = t(language, 'details.source-number', { number, publisher });
        return (
          <RecordLink key={id} to={{ kind: 'source', id }} label={label}>
            {number}
          </RecordLink>
        );
      })}
    </span>
  );
}

/** The numbered list of the sources of a comparison. */
export function NumberedSources({ sources }: { sources: readonly string[] }) {
  const { language } = usePanel();
  const { whole } = useWhole();
  if (sources.length === 0) return null;
  return (
    <PanelSection title={t(language, 'table.col.sources')}>
      <ol class="compare-sources">
        {sources.map((id) => {
          const source = whole.sources.get(id);
          return (
            <li key={id}>
              <RecordLink to={{ kind: 'source', id }} />
              {source && <OwnTitle source={source} />}
              <span class="soft small"> {source && publisherWords(source, language)}</span>
            </li>
          );
        })}
      </ol>
    </PanelSection>
  );
}
