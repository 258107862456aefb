import type { ComponentChildren } from 'preact';
import type { Atlas, WholeAtlas } from '../../model/atlas.ts';
import type { TextRange } from '../../model/fold.ts';
import { LANGUAGES, otherLanguage } from '../../model/languages.ts';
import { nameOf } from '../../model/names.ts';
import type { SearchHit } from '../../model/search.ts';
import type { Language, RefKind } from '../../model/types.ts';
import type { Context } from '../../state/context.ts';
import { LANGUAGE_TAG, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import type { Combobox } from '../combobox.ts';
import { TextsState } from '../texts-state.tsx';
import { Option, Popup } from './options.tsx';

interface SuggestionsProps extends Pick<Context, 'atlas' | 'store' | 'fetchTexts'> {
  language: Language;
  query: string;
  hits: readonly SearchHit[];
  /** Whether pinyin and initials are missing. */
  isPartial: boolean;
  box: Combobox;
}

/** The popup of the search box: hits by kind, the matched part marked, the other language's name beside it. */
export function Suggestions({ atlas, store, fetchTexts, language, query, hits, isPartial, box }: SuggestionsProps) {
  const whole = useStore(store, (state) => state.whole);
  return (
    <Popup class="suggestions">
      {hits.length === 0 ? (
        <p class="soft no-match">{t(language, 'search.none', { query })}</p>
      ) : (
        <div id={box.id} role="listbox" aria-label={t(language, 'search.results')}>
          {groupHits(hits).map(({ kind, hits: ofKind }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of a listbox
            <div key={kind} role="group" aria-label={t(language, `kind.${kind}`)}>
              <p class="small soft suggestion-kind" aria-hidden="true">
                {t(language, `kind.${kind}`)}
              </p>
              {ofKind.map(({ hit, index }) => (
                <Option key={`${hit.ref.kind}:${hit.ref.id}`} box={box} index={index}>
                  <HitNames atlas={atlas} whole={whole} language={language} hit={hit} />
                </Option>
              ))}
            </div>
          ))}
        </div>
      )}
      {isPartial && (
        <p class="soft small no-match" role="status">
          {t(language, 'search.no-pinyin')}
        </p>
      )}
      <TextsState {...{ store, fetchTexts, language }} />
    </Popup>
  );
}

export interface HitGroup {
  kind: RefKind;
  /** `index`: position in the whole list as drawn, which the arrow keys use. */
  hits: readonly { hit: SearchHit; index: number }[];
}

/** Hits by kind, the kind of the best hit first, each in the order given. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const kinds = [...new Set(hits.map((hit) => hit.ref.kind))];
  let index = 0;
  return kinds.map((kind) => ({
    kind,
    hits: hits.filter((hit) => hit.ref.kind === kind).map((hit) => ({ hit, index: index++ })),
  }));
}

interface HitNamesProps {
  atlas: Atlas;
  /** Needed for the titles of sources. */
  whole?: WholeAtlas | null;
  language: Language;
  hit: Pick<SearchHit, 'ref' | 'ranges'>;
}

/** The name in the reader's language and in the other one, with the matched ranges marked in both. */
export function HitNames({ atlas, whole = null, language, hit }: HitNamesProps) {
  const other = otherLanguage(language);
  const own = nameOf({ atlas, whole }, hit.ref, language);
  const foreign = nameOf({ atlas, whole }, hit.ref, other);
  return (
    <>
      <span class="suggestion-name">
        <Marked text={own} ranges={hit.ranges[LANGUAGES[language].texts[0]]} />
      </span>
      {foreign !== own && (
        <span class="small soft" lang={LANGUAGE_TAG[other]}>
          <Marked text={foreign} ranges={hit.ranges[LANGUAGES[other].texts[0]]} />
        </span>
      )}
    </>
  );
}

/** Text with its matched ranges as <mark>. */
function Marked({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
