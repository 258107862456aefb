import '../../ui/i18n/later.ts';
import type { ComponentChildren } from 'preact';
import type { Atlas, WholeAtlas } from '../../model/atlas.ts';
import type { TextRange } from '../../model/fold.ts';
import { nameOf } from '../../model/names.ts';
import type { SearchHit } from '../../model/search.ts';
import type { Language, Ref } from '../../model/types.ts';
import type { Context } from '../../state/context.ts';
import { LANGUAGE_TAG, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { TextsState } from '../texts-state.tsx';
import { groupHits } from './hit-groups.ts';
import { LIST_ID, optionId } from './option-ids.ts';

interface Props extends Pick<Context, 'atlas' | 'store' | 'fetchTexts'> {
  language: Language;
  query: string;
  hits: readonly SearchHit[];
  isPartial: boolean;
  /** Position of the active option, or -1. */
  active: number;
  choose: (ref: Ref) => void;
}

/** The popup of the search box: hits by kind, the matched part marked, the other language's name beside it. */
export function Suggestions({ atlas, store, fetchTexts, language, query, hits, isPartial, active, choose }: Props) {
  const whole = useStore(store, (state) => state.whole);
  return (
    // Pressing in the list must not take the focus out of the input.
    // biome-ignore lint/a11y/noStaticElementInteractions: no action of its own
    <div
      class="suggestions"
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {hits.length === 0 ? (
        <p class="soft no-match">{t(language, 'search.none', { query })}</p>
      ) : (
        <div id={LIST_ID} role="listbox" aria-label={t(language, 'search.results')}>
          {groupHits(hits).map(({ kind, hits: ofKind }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of a listbox
            <div key={kind} role="group" aria-label={t(language, `kind.${kind}`)}>
              <p class="small soft suggestion-kind" aria-hidden="true">
                {t(language, `kind.${kind}`)}
              </p>
              {ofKind.map(({ hit, index }) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys (aria-activedescendant)
                // biome-ignore lint/a11y/useFocusableInteractive: as above
                <div
                  key={`${hit.ref.kind}:${hit.ref.id}`}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === active}
                  class="suggestion"
                  onClick={() => choose(hit.ref)}
                >
                  <HitNames atlas={atlas} whole={whole} language={language} hit={hit} />
                </div>
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
    </div>
  );
}

interface HitNamesProps {
  atlas: Atlas;
  /** Has the titles of sources. */
  whole?: WholeAtlas | null;
  language: Language;
  hit: Pick<SearchHit, 'ref' | 'ranges'>;
}

/** The name in the reader's language, the other one beside it, and in both what matched. */
export function HitNames({ atlas, whole = null, language, hit }: HitNamesProps) {
  const other: Language = language === 'en' ? 'zh' : 'en';
  const own = nameOf({ atlas, whole }, hit.ref, language);
  const foreign = nameOf({ atlas, whole }, hit.ref, other);
  return (
    <>
      <span class="suggestion-name">
        <Marked text={own} ranges={hit.ranges[language]} />
      </span>
      {foreign !== own && (
        <span class="small soft" lang={LANGUAGE_TAG[other]}>
          <Marked text={foreign} ranges={hit.ranges[other]} />
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
