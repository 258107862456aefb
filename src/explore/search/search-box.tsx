import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language, Ref } from '../../model/types.ts';
import { LIST_ID, optionId } from '../../parts/search/option-ids.ts';
import { useSearch } from '../../parts/search/use-search.ts';
import { openFilters, openTable } from '../../state/actions.ts';
import type { Context } from '../../state/context.ts';
import { t } from '../../ui/i18n/index.ts';

interface Props extends Context {
  language: Language;
  /** Too narrow for a field in the line: a button opens it as a row over the header. */
  isCollapsed: boolean;
  /** One panel at a time: what was found must not stay behind an open table or the filters. */
  isPhone: boolean;
}

/** Search over all names: an editable combobox with a listbox popup (ARIA Authoring Practices). */
export function SearchBox({ atlas, store, later, fetchTexts, language, isCollapsed, isPhone }: Props) {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [isRow, setRow] = useState(false);
  const early = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { hits, engine, isPartial, prepare } = useSearch({ atlas, store, later }, query);
  const isShown = isOpen && query.trim() !== '' && engine !== null;

  useEffect(() => {
    if (isRow) input.current?.focus();
  }, [isRow]);
  useEffect(() => {
    if (isShown && active >= 0) document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [isShown, active]);

  const closeRow = () => {
    setOpen(false);
    if (!isRow) return;
    setRow(false);
    opener.current?.focus();
  };
  const choose = (ref: Ref) => {
    setQuery('');
    setActive(-1);
    closeRow();
    if (isPhone) {
      openTable(store, null);
      openFilters(store, false);
    }
    engine?.showHit({ atlas, store }, ref);
  };
  useEffect(() => {
    const [best] = hits;
    if (!early.current || !engine) return;
    early.current = false;
    if (best) choose(best.ref);
  }, [engine]);
  const step = (by: 1 | -1) => {
    const count = hits.length;
    if (count === 0) return;
    setActive(isShown ? (active < 0 && by < 0 ? count - 1 : (active + by + count) % count) : by > 0 ? 0 : count - 1);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
        if (event.altKey) setOpen(true);
        else step(1);
        break;
      case 'ArrowUp':
        if (event.altKey) setOpen(false);
        else step(-1);
        break;
      case 'Enter': {
        // Without an active option the best hit is meant.
        const hit = isShown ? hits[Math.max(active, 0)] : undefined;
        if (hit) choose(hit.ref);
        // Who is faster than the code of search gets the best hit when it comes.
        else early.current = engine === null && query.trim() !== '';
        break;
      }
      case 'Escape':
        if (isShown) setOpen(false);
        else if (query !== '') setQuery('');
        else if (isRow) closeRow();
        else return;
        break;
      case 'Home':
      case 'End':
        setActive(-1);
        return;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every screen reader yet
    <div
      role="search"
      class={`search ${isCollapsed ? 'is-collapsed' : ''} ${isRow ? 'is-row' : ''}`}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
        setOpen(false);
      }}
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
            ref={input}
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            value={query}
            aria-label={t(language, 'search.label')}
            placeholder={t(language, 'search.label')}
            aria-autocomplete="list"
            aria-expanded={isShown && hits.length > 0}
            aria-controls={LIST_ID}
            aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
            onFocus={prepare}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              early.current = false;
              setActive(-1);
              setOpen(true);
              prepare();
            }}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
          />
          {isCollapsed && (
            <button type="button" class="quiet icon" aria-label={t(language, 'search.close')} onClick={closeRow}>
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d="m5 5 10 10m0-10L5 15" />
              </svg>
            </button>
          )}
          {isShown && (
            <engine.Suggestions {...{ atlas, store, fetchTexts, language, query, hits, isPartial, active, choose }} />
          )}
        </div>
      )}
      <p aria-live="polite" class="sr-only">
        {isShown ? t(language, 'search.count', { count: hits.length }) : ''}
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
