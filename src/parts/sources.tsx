import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { inLanguage } from '../model/languages.ts';
import type { Source } from '../model/types.ts';
import { formatEdtf } from '../ui/format.ts';
import { t, tCode } from '../ui/i18n/index.ts';
import { CiteBox } from './cite.tsx';
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

/** The tag of the language in which a source is written, for `lang` and `hreflang`. */
function tagOf(language: Source['language']): string | undefined {
  return language === 'unlisted' ? undefined : language;
}

/** The numbered list of a record's sources; `citable`: with how to cite each. */
export function SourceList({ ids, citable = false }: { ids: readonly string[]; citable?: boolean }) {
  const { whole } = usePanel();
  const home = useContext(CiteIdPrefix);
  return (
    <ol class="sources">
      {ids.map((id, index) => {
        const source = whole?.sources.get(id);
        return (
          <li key={id} id={`${home}-source-${index + 1}`} tabIndex={-1}>
            {source ? <SourceEntry source={source} citable={citable} /> : id}
          </li>
        );
      })}
    </ol>
  );
}

function SourceEntry({ source, citable }: { source: Source; citable: boolean }) {
  const { language } = usePanel();
  const title = inLanguage(source.title, language);
  return (
    <>
      <span class="source-title">{title}</span>
      <OwnTitle source={source} />
      <span class="source-meta">
        <span>{inLanguage(source.publisher, language)}</span>
        <span>{formatEdtf(source.published, language)}</span>
        <span>{tCode(language, 'source-language', source.language)}</span>
        {source.accessed && (
          <span>{t(language, 'details.source-accessed', { date: formatEdtf(source.accessed, language) })}</span>
        )}
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
      {citable && <CiteSource source={source} />}
    </>
  );
}

/** The title as it was published, in its language; where it is not known, that the one above is the atlas's. */
export function OwnTitle({ source: { title, originalTitle, titleLanguage, language: written } }: { source: Source }) {
  const { language } = usePanel();
  if (!originalTitle) return <span class="soft small">{t(language, 'details.described')}</span>;
  if (originalTitle === inLanguage(title, language)) return null;
  return (
    <cite class="source-own" lang={tagOf(titleLanguage ?? written)} translate={false}>
      {originalTitle}
    </cite>
  );
}

/** How to cite a source. */
export function CiteSource({ source }: { source: Source }) {
  const { language } = usePanel();
  return (
    <CiteBox
      label={t(language, 'details.cite-source')}
      what={inLanguage(source.title, language)}
      text={({ citeSource }) => citeSource({ source, language })}
    />
  );
}

/** The link to a source, or that there is none; a link to a copy on another site says so. */
export function SourceAddress({ source, whole = false }: { source: Source; whole?: boolean }) {
  const { language } = usePanel();
  const archived = safeAddress(source.archived ?? null);
  const address = safeAddress(source.url);
  const names = { title: inLanguage(source.title, language), publisher: inLanguage(source.publisher, language) };
  if (!address && !archived) return <span>{t(language, 'details.source-no-link')}</span>;
  return (
    <>
      {address && (
        <OutLink
          address={address}
          source={source}
          label={whole ? undefined : t(language, 'details.source-open-label', names)}
          text={whole ? address : t(language, 'details.source-open')}
        />
      )}
      {address && source.urlKind === 'copy' && <span>{t(language, 'details.source-copy')}</span>}
      {archived && (
        <OutLink
          address={archived}
          source={source}
          label={whole ? undefined : t(language, 'details.source-archived-label', names)}
          text={t(language, 'details.source-archived')}
        />
      )}
    </>
  );
}

interface OutLinkProps {
  address: string;
  source: Source;
  /** Its whole name for screen readers, if the text does not say enough. */
  label: string | undefined;
  text: string;
}

function OutLink({ address, source, label, text }: OutLinkProps) {
  const { language } = usePanel();
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" hreflang={tagOf(source.language)} aria-label={label}>
      {text} <span aria-hidden="true">↗</span>
      {label === undefined && <span class="sr-only">{t(language, 'details.new-tab')}</span>}
    </a>
  );
}
