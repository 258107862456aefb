/** The snippet builder: form, live preview, and the snippet in several variants. */
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../model/types.ts';
import { CopyField } from '../parts/copy-field.tsx';
import { siteFile } from '../state/site.ts';
import { atlasAddress } from '../state/site-address.ts';
import { headlineOf } from '../ui/headline.ts';
import { withWords } from '../ui/i18n/fetch-words.ts';
import { type Key, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { embedAddress, viewAddress } from './addresses.ts';
import { type EmbedChoice, FIRST_CHOICE, setFilters } from './embed-choice.ts';
import { embedPaths, fetchScript, knowsSite, PLUGIN } from './embed-files.ts';
import { EmbedForm } from './embed-form.tsx';
import { EmbedPreview } from './embed-preview.tsx';
import type { ShareProps } from './share.tsx';
import { type EmbedScript, SNIPPETS, type SnippetId } from './snippets.ts';

/** Height of the field of each snippet, in lines. */
const LINES: Readonly<Record<SnippetId, number>> = {
  iframe: 10,
  script: 12,
  component: 9,
  link: 4,
  page: 2,
  plugin: 6,
  oembed: 2,
};

export function EmbedTab({ context: { atlas, store } }: ShareProps) {
  const state = useStore(store, (whole) => whole);
  const [choice, setChoice] = useState<EmbedChoice>({ ...FIRST_CHOICE, language: state.language });
  const [variant, setVariant] = useState<SnippetId>('iframe');
  const script = useScript();
  const { language, camera } = state;
  const spoken = useSpoken(choice.language ?? language, language);
  const filters = setFilters(state);
  const locked = choice.locked.filter((key) => filters.some((filter) => filter.key === key));
  const site = atlasAddress();
  const address = embedAddress(site, state, atlas, { ...choice, locked });
  const what = headlineOf(state.whole ?? atlas, { ...state, language: spoken });
  const title = [state.title, t(spoken, 'share.embed-title', { what })].filter(Boolean).join(' – ');
  const paths = embedPaths(state, spoken);
  const inSite = (path: string | null) => (path !== null && knowsSite() ? new URL(path, site).href : null);
  const text = SNIPPETS.find(({ id }) => id === variant)?.write({
    address,
    fullAddress: viewAddress(site, state, atlas, choice),
    title,
    linkText: variant === 'link' ? title : t(spoken, 'share.embed-link'),
    language: spoken,
    isSpoken: choice.language !== null,
    width: choice.width,
    height: choice.height,
    script,
    page: inSite(paths.page),
    oembed: inSite(paths.oembed),
    hasPlugin: knowsSite(),
  });
  return (
    <div class="share-embed">
      <EmbedForm
        language={language}
        choice={{ ...choice, locked }}
        filters={filters}
        hasPosition={camera !== null && !camera.home}
        dataVersion={atlas.file.dataVersion}
        change={(part) => setChoice({ ...choice, ...part })}
      />
      <div class="share-result">
        <h3>{t(language, 'share.preview')}</h3>
        <EmbedPreview
          language={language}
          address={address}
          title={title}
          titleLanguage={spoken}
          width={choice.width}
          height={choice.height}
        />
        <Variants language={language} chosen={variant} choose={setVariant} />
        {text ? (
          <CopyField
            language={language}
            label={t(language, `share.snippet-${variant}`)}
            text={text}
            lines={LINES[variant]}
            isMain
          />
        ) : (
          <p class="share-missing">{t(language, missingWords(variant))}</p>
        )}
      </div>
    </div>
  );
}

interface VariantsProps {
  language: Language;
  chosen: SnippetId;
  choose: (id: SnippetId) => void;
}

function Variants({ language, chosen, choose }: VariantsProps) {
  return (
    <fieldset class="share-variants">
      <legend>{t(language, 'share.snippet')}</legend>
      {SNIPPETS.map(({ id }) => (
        <label key={id}>
          <input
            type="radio"
            name="share-variant"
            checked={id === chosen}
            aria-describedby={id === chosen ? 'share-about' : undefined}
            onChange={() => choose(id)}
          />
          <span>{t(language, `share.snippet-${id}`)}</span>
        </label>
      ))}
      <p id="share-about" class="small soft">
        {t(language, `share.about-${chosen}`)}
        {(chosen === 'page' || chosen === 'plugin') && knowsSite() && (
          <>
            {' '}
            <a href={siteFile(PLUGIN)} download>
              {t(language, 'share.plugin')}
            </a>
          </>
        )}
      </p>
    </fieldset>
  );
}

/** Why a variant is unavailable. */
function missingWords(variant: SnippetId): Key {
  if (variant === 'script' || variant === 'component') return 'share.no-script';
  if (!knowsSite()) return 'share.no-site';
  return variant === 'page' ? 'share.no-page' : 'share.no-oembed';
}

/** The embed script of this site; null while loading and if there is none. */
function useScript(): EmbedScript | null {
  const [script, setScript] = useState<EmbedScript | null>(null);
  useEffect(() => void fetchScript().then(setScript), []);
  return script;
}

/** The wanted language once its words are loaded; until then the page's own. */
function useSpoken(wanted: Language, own: Language): Language {
  const [here, setHere] = useState<Language>(own);
  useEffect(() => {
    let isGone = false;
    const use = (language: Language) => !isGone && setHere(language);
    withWords(
      wanted,
      () => use(wanted),
      () => use(own),
    );
    return () => {
      isGone = true;
    };
  }, [wanted, own]);
  return here;
}
