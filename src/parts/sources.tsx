import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { inLanguage } from '../model/languages.ts';
import type { Source } from '../model/types.ts';
import { formatEdtf } from '../ui/format.ts';
import { LANGUAGE_TAG, t, tCode } from '../ui/i18n/index.ts';
import { usePanel } from './panel.tsx';
import { RecordLink } from './record-link.tsx';
import { safeAddress } from './safe-address.ts';

/** Source ids in the order in which the panel numbers them. */
export const CiteContext = createContext<readonly string[]>([]);

/** Prefix of the ids in the panel's source list: two panels with such a list can be open at once. */
export const CiteIdPrefix = createContext('details');

/** Numbered links to a fact's sources in the list at the end of the panel. */
export function Cite({ sources = [] }: { sources: readonly string[] | undefined }) {
  const { whole, language } = usePanel();
  const order = useContext(CiteContext);
  const home = useContext(CiteIdPrefix);
  const numbered = sources.map((id) => ({ id, number: order.indexOf(id) + 1 })).filter(({ number }) => number > 0);
  return (
    <span class="cites">
      {numbered.map(({ id, number }) => (
        <button
          type="button"
          class="link cite number"
          key={id}
          aria-label={t(language, 'details.source-number', {
            number,
            publisher: inLanguage(whole?.sources.get(id)?.publisher, language) || id,
          })}
          onClick={() => document.getElementById(`${home}-source-${number}`)?.focus()}
        >
          {number}
        </button>
      ))}
    </span>
  );
}

const HREFLANG = { ...LANGUAGE_TAG, ja: 'ja', it: 'it', unlisted: undefined };

/** The numbered list of a record's sources. */
export function SourceList({ ids }: { ids: readonly string[] }) {
  const { whole } = usePanel();
  const home = useContext(CiteIdPrefix);
  return (
    <ol class="sources">
      {ids.map((id, index) => {
        const source = whole?.sources.get(id);
        return (
          <li key={id} id={`${home}-source-${index + 1}`} tabIndex={-1}>
            {source ? <SourceEntry source={source} /> : id}
          </li>
        );
      })}
    </ol>
  );
}

function SourceEntry({ source }: { source: Source }) {
  const { language } = usePanel();
  const title = inLanguage(source.title, language);
  return (
    <>
      <span class="source-title">{title}</span>
      <span class="source-meta">
        <span>{inLanguage(source.publisher, language)}</span>
        <span>{formatEdtf(source.published, language)}</span>
        <span>
          {t(language, 'details.source-reliability', { level: tCode(language, 'reliability', source.reliability) })}
        </span>
      </span>
      <span class="source-meta">
        <SourceAddress source={source} />
        <RecordLink
          to={{ kind: 'source', id: source.id }}
          label={t(language, 'details.source-details-label', { title })}
        >
          {t(language, 'details.source-details')}
        </RecordLink>
      </span>
    </>
  );
}

/** The link to a source, or that there is none; a link to a copy on another site says so. */
export function SourceAddress({ source, whole = false }: { source: Source; whole?: boolean }) {
  const { language } = usePanel();
  const address = safeAddress(source.url);
  if (!address) return <span>{t(language, 'details.source-no-link')}</span>;
  const names = { title: inLanguage(source.title, language), publisher: inLanguage(source.publisher, language) };
  return (
    <>
      <a
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        hreflang={HREFLANG[source.language]}
        aria-label={whole ? undefined : t(language, 'details.source-open-label', names)}
      >
        {whole ? address : t(language, 'details.source-open')} <span aria-hidden="true">↗</span>
        {whole && <span class="sr-only">{t(language, 'details.new-tab')}</span>}
      </a>
      {source.urlKind === 'copy' && <span>{t(language, 'details.source-copy')}</span>}
    </>
  );
}
