import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language, Ref } from '../../model/types.ts';
import { CloseButton } from '../../parts/close-button.tsx';
import { useCombobox } from '../../parts/combobox.ts';
import { useSearch } from '../../parts/search/use-search.ts';
import { openFilters, openTable } from '../../state/actions.ts';
import type { Context } from '../../state/context.ts';
import { useEscape } from '../../ui/escape.ts';
import { t } from '../../ui/i18n/index.ts';
import { useBack } from '../../ui/layers.ts';

interface Props extends Context {
  language: Language;
  /** The header is too narrow for the field: a button opens it as a row over the header. */
  isCollapsed: boolean;
  /** One panel at a time: choosing a hit then closes tables and filters, which would cover it. */
  isPhone: boolean;
}

/** Names first, then texts, of all kinds of records. */
const SCOPE = { limit: 12, withTexts: true };

/** Search over all records. */
export function SearchBox({ atlas, store, later, fetchTexts, language, isCollapsed, isPhone }: Props) {
  const [query, setQuery] = useState('');
  const [isRow, setRow] = useState(false);
  const isEarly = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const search = useSearch({ atlas, store, later }, query, SCOPE);
  const { engine, prepare } = search;
  const hits = engine?.listedHits(search) ?? [];
  const isAsked = query.trim() !== '';
  const choose = (ref: Ref) => {
    setQuery('');
    box.close();
    closeRow();
    if (isPhone) {
      openTable(store, null);
      openFilters(store, false);
    }
    engine?.showHit({ atlas, store }, ref);
  };
  const box = useCombobox({
    id: 'search-suggestions',
    count: hits.length,
    query,
    isReady: isAsked && search.index !== null,
    takesFirst: !search.isGuess,
    prepare,
    onQuery: (text) => {
      setQuery(text);
      isEarly.current = false;
    },
    choose: (index) => hits[index] && choose(hits[index].row.ref),
    // Enter before the answer is there: the best hit is chosen once it is.
    onEnter: () => {
      isEarly.current = !search.isDone && isAsked;
    },
  });
  const closeRow = () => {
    if (!isRow) return;
    setRow(false);
    opener.current?.focus();
  };
  useEscape(query !== '' || isRow, root, () => (query === '' ? closeRow() : setQuery('')));
  useBack(isRow, () => {
    setQuery('');
    closeRow();
  });
  useEffect(() => {
    if (isRow) box.input.ref.current?.focus();
  }, [isRow]);
  useEffect(() => {
    const [best] = hits;
    if (!isEarly.current || !search.index || !(best || search.isDone)) return;
    isEarly.current = false;
    if (best && !search.isGuess) choose(best.row.ref);
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every screen reader yet
    <div
      ref={root}
      role="search"
      class={`search ${isCollapsed ? 'is-collapsed' : ''} ${isRow ? 'is-row' : ''}`}
      {...box.root}
    >
      {isCollapsed && (
        <button
          ref={opener}
          type="button"
          class="quiet icon"
          aria-label={t(language, 'search.open')}
          aria-expanded={isRow}
          onClick={() => setRow(true)}
        >
          <Lens />
        </button>
      )}
      {(!isCollapsed || isRow) && (
        <div class="search-field">
          <Lens />
          <input
            {...box.input}
            enterkeyhint="search"
            value={query}
            aria-label={t(language, 'search.label')}
            placeholder={t(language, 'search.label')}
          />
          {isCollapsed && <CloseButton class="icon" label={t(language, 'search.close')} onClick={closeRow} />}
          {box.isShown && engine && (
            <engine.Suggestions
              {...{ atlas, store, fetchTexts, language, query, box }}
              answer={search}
              isPartial={search.isPartial}
            />
          )}
        </div>
      )}
      <p aria-live="polite" class="sr-only">
        {box.isShown ? t(language, 'search.count', { count: hits.length }) : ''}
      </p>
    </div>
  );
}

function Lens() {
  return (
    <svg class="lens" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="5" />
      <path d="m12.5 12.5 4.5 4.5" />
    </svg>
  );
}
