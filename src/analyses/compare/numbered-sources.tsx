import { useContext } from 'preact/hooks';
import type { Atlas } from '../../model/atlas.ts';
import type { Comparison } from '../../model/compare.ts';
import { inLanguage } from '../../model/languages.ts';
import type { Ref } from '../../model/types.ts';
import { usePanel } from '../../parts/panel.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { Section } from '../../parts/section.tsx';
import { CiteContext } from '../../parts/sources.tsx';
import { publisherWords } from '../../records/print.ts';
import { t } from '../../ui/i18n/index.ts';

/** The sources of the compared records themselves, then of their memberships, each once. */
export function sourcesOf(atlas: Atlas, { sides, partners }: Comparison): string[] {
  const own = sides.flatMap(({ ref }) => ownSources(atlas, ref));
  return [...new Set([...own, ...partners.flatMap(({ facts }) => facts.flat().flatMap(({ sources }) => sources))])];
}

/** The sources of a place or alliance itself. */
export function ownSources(atlas: Atlas, { kind, id }: Ref): readonly string[] {
  return (kind === 'place' ? atlas.places.get(id) : atlas.alliances.get(id))?.sources ?? [];
}

/** Numbers that open a fact's sources; the list at the end says which they are. */
export function SourceMarks({ sources }: { sources: readonly string[] }) {
  const { atlas, language } = usePanel();
  const numbered = useContext(CiteContext);
  return (
    <span class="cites number">
      {sources.map((id) => {
        const number = numbered.indexOf(id) + 1;
        const publisher = inLanguage(atlas.sources.get(id)?.publisher, language) || id;
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

/** The sources of what is compared, numbered as their marks number them. */
export function NumberedSources({ sources }: { sources: readonly string[] }) {
  const { atlas, language } = usePanel();
  if (sources.length === 0) return null;
  return (
    <Section title={t(language, 'table.col.sources')}>
      <ol class="compare-sources">
        {sources.map((id) => {
          const source = atlas.sources.get(id);
          return (
            <li key={id}>
              <RecordLink to={{ kind: 'source', id }} />
              <span class="soft small"> {source && publisherWords(source, language)}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
