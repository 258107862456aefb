import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WholeAtlas } from '../../model/atlas.ts';
import type { Comparison } from '../../model/compare.ts';
import type { Source } from '../../model/types.ts';
import { usePanel, useWhole } from '../../parts/panel-context.ts';
import { RecordLink } from '../../parts/record-link.tsx';
import { Section } from '../../parts/section.tsx';
import { ownSources } from '../../records/citations.ts';
import { publisherWords } from '../../records/print.ts';
import { t } from '../../ui/i18n/index.ts';

/** Source ids in the order in which the comparison numbers them. */
export const SourceOrder = createContext<readonly string[]>([]);

/** The sources of the compared records themselves, then of their memberships, each once. */
export function sourcesOf(whole: WholeAtlas, { sides, partners }: Comparison): string[] {
  const own = sides.flatMap(({ ref }) => ownSources(whole, ref));
  return [...new Set([...own, ...partners.flatMap(({ facts }) => facts.flat().flatMap(({ sources }) => sources))])];
}

/** Numbers that open a fact's sources; the list at the end says which they are. */
export function SourceMarks({ sources }: { sources: readonly string[] }) {
  const { language } = usePanel();
  const { whole } = useWhole();
  const order = useContext(SourceOrder);
  return (
    <span class="cites number">
      {sources.map((id) => {
        const number = order.indexOf(id) + 1;
        const publisher = whole.sources.get(id)?.publisher[language] ?? id;
        return (
          <RecordLink
            key={id}
            to={{ kind: 'source', id }}
            label={t(language, 'details.source-number', { number, publisher })}
          >
            {number}
          </RecordLink>
        );
      })}
    </span>
  );
}

/** The sources of what is compared, numbered as their marks number them. */
export function NumberedSources() {
  const { language } = usePanel();
  const { whole } = useWhole();
  const order = useContext(SourceOrder);
  if (order.length === 0) return null;
  const wordsFor = (source: Source | undefined) => source && publisherWords(source, language);
  return (
    <Section title={t(language, 'table.col.sources')}>
      <ol class="compare-sources">
        {order.map((id) => (
          <li key={id}>
            <RecordLink to={{ kind: 'source', id }} />
            <span class="soft small"> {wordsFor(whole.sources.get(id))}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
