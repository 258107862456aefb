import type { Language, RefKind } from '../../model/types.ts';
import type { Context } from '../../state/context.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import type { Combobox } from '../combobox.ts';
import { TextsState } from '../texts-state.tsx';
import { Hit } from './hit.tsx';
import { Option, Popup } from './options.tsx';
import type { Answer, FoundHit } from './searcher.ts';

interface SuggestionsProps extends Pick<Context, 'atlas' | 'store' | 'fetchTexts'> {
  language: Language;
  query: string;
  answer: Answer;
  /** Whether pinyin, initials and synonyms are missing. */
  isPartial: boolean;
  box: Combobox;
}

/** The popup of the search box: hits by kind, then those by their texts; or what may have been meant. */
export function Suggestions({ atlas, store, fetchTexts, language, query, answer, isPartial, box }: SuggestionsProps) {
  const whole = useStore(store, (state) => state.whole);
  const { index, hits, isGuess, isDone } = answer;
  return (
    <Popup class="suggestions">
      {(hits.length === 0 || isGuess) && (
        <p class="soft no-match">{isDone ? noMatch(query, isGuess, language) : t(language, 'search.going-on')}</p>
      )}
      {index && hits.length > 0 && (
        <div id={box.id} role="listbox" aria-label={t(language, isGuess ? 'search.guesses' : 'search.results')}>
          {groupHits(hits, isGuess).map(({ kind, hits: ofKind }) => {
            const heading = kind === 'texts' ? t(language, 'search.in-texts') : kind && t(language, `kind.${kind}`);
            return (
              // biome-ignore lint/a11y/useSemanticElements: a group of a listbox
              <div key={kind} role="group" aria-label={heading ?? t(language, 'search.guesses')}>
                {heading && (
                  <p class="small soft suggestion-kind" aria-hidden="true">
                    {heading}
                  </p>
                )}
                {ofKind.map(({ hit, index: at }) => (
                  <Option key={`${hit.row.ref.kind}:${hit.row.ref.id}`} box={box} index={at}>
                    <Hit {...{ atlas, whole, language, index, hit }} withKind={kind === null || kind === 'texts'} />
                  </Option>
                ))}
              </div>
            );
          })}
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

/** "Nothing is called “suzhuo”.", followed by a question if there are guesses. */
export function noMatch(query: string, isGuess: boolean, language: Language): string {
  return t(language, isGuess ? 'search.none-but' : 'search.none', { query: query.trim() });
}

interface HitGroup {
  /** `texts`: found by their texts, of any kind; null: guesses, of any kind. */
  kind: RefKind | 'texts' | null;
  /** `index`: position in the whole list as drawn, which the arrow keys use. */
  hits: readonly { hit: FoundHit; index: number }[];
}

/** Hits by kind, the kind of the best hit first, each in the order given; those by their texts come last. */
export function groupHits(hits: readonly FoundHit[], isGuess: boolean): HitGroup[] {
  const kindOf = ({ row, passage }: FoundHit) => (isGuess ? null : passage ? 'texts' : row.ref.kind);
  const kinds = [...new Set(hits.map(kindOf))];
  let index = 0;
  return kinds.map((kind) => ({
    kind,
    hits: hits.filter((hit) => kindOf(hit) === kind).map((hit) => ({ hit, index: index++ })),
  }));
}

/** The hits in the order in which they are listed, which the arrow keys follow. */
export function listedHits({ hits, isGuess }: Answer): FoundHit[] {
  return groupHits(hits, isGuess).flatMap((group) => group.hits.map(({ hit }) => hit));
}
