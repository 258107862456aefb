import { useEffect, useRef, useState } from 'preact/hooks';
import { demandOf } from '../../model/demand.ts';
import type { FacetId } from '../../model/facets.ts';
import { useSearch } from '../../parts/search/use-search.ts';
import { isLocked } from '../../state/embed-options.ts';
import { useEscape } from '../../ui/escape.ts';
import { t } from '../../ui/i18n/index.ts';
import { useAtRest, useStore } from '../../ui/use-store.ts';
import type { FiltersContext } from './filters-context.ts';
import { OptionGroups } from './option-list.tsx';
import { listOptions } from './options.ts';

/** Facets with so many options that they have a search field: those of records, found as everywhere else. */
const SEARCHED = {
  industry: { kinds: ['industry'], limit: Number.MAX_SAFE_INTEGER },
  alliance: { kinds: ['alliance'], limit: Number.MAX_SAFE_INTEGER },
  place: { kinds: ['place'], limit: Number.MAX_SAFE_INTEGER },
} as const;
const NOT_SEARCHED = { limit: 0 };

function isSearched(facet: FacetId): facet is keyof typeof SEARCHED {
  return facet in SEARCHED;
}

/** One facet: its options, and the match switch once some are chosen. */
export function FacetSection({ context, facet, open }: { context: FiltersContext; facet: FacetId; open: boolean }) {
  const { atlas, store, selectors, later, language, totals, FacetMatch } = context;
  const facets = useStore(store, (state) => state.facets);
  const excluded = useStore(store, (state) => state.excluded);
  const match = useStore(store, (state) => state.match);
  const demand = demandOf({ facets, excluded, match }, facet);
  const chosen = demand.needed.length + demand.excluded.length;
  const details = useRef<HTMLDetailsElement>(null);
  const isOpen = () => details.current?.open ?? true;
  const counts = useAtRest(store, (state) => selectors.counts(state)[facet], isOpen);
  const [typed, setTyped] = useState('');
  const [showAll, setShowAll] = useState(false);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  useEscape(typed !== '', field, () => setTyped(''));
  const [entered, setEntered] = useState(false);
  const rest = later.get('rest');
  const name = rest ? rest.lastTyped(typed) : typed;
  const search = useSearch(context, name, isSearched(facet) ? SEARCHED[facet] : NOT_SEARCHED);
  // Enter may be pressed before search has loaded.
  useEffect(() => {
    if (!entered || !rest || !search.index || !isSearched(facet)) return;
    setEntered(false);
    setTyped(rest.enterTyped(store, { facet, index: search.index, kinds: SEARCHED[facet].kinds }, typed));
  }, [entered, rest, search.index, facet, store, typed]);
  const found = search.index && new Set(search.isGuess ? [] : search.hits.map(({ row }) => row.ref.id));
  const filtering = { ...demand, counts, totals: totals[facet], typed: name, found, showAll, expanded };
  const list = listOptions({ atlas, facet, language, ...filtering });
  const label = t(language, `facet.${facet}`);
  const hintId = `typed-${facet}`;
  const locked = isLocked(store.getState(), facet);
  const onExpand = (value: string) => {
    const next = new Set(expanded);
    if (!next.delete(value)) next.add(value);
    setExpanded(next);
  };
  return (
    <details ref={details} class="facet" open={open}>
      <summary>
        <h3>{label}</h3>
        {chosen > 0 && <span class="small chosen-count">{t(language, 'filters.chosen-count', { count: chosen })}</span>}
      </summary>
      {locked && <p class="small soft facet-note">{t(language, 'filters.locked')}</p>}
      {FacetMatch && <FacetMatch context={context} facet={facet} />}
      {isSearched(facet) && (
        <input
          ref={field}
          type="text"
          class="find-option"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-label={t(language, `filters.find.${facet}`)}
          placeholder={t(language, `filters.find.${facet}`)}
          onFocus={search.prepare}
          aria-describedby={hintId}
          onInput={(event) => {
            search.prepare();
            setTyped(event.currentTarget.value);
            setEntered(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && typed !== '') setEntered(true);
          }}
        />
      )}
      {rest && typed !== '' && <rest.TypedHint id={hintId} language={language} />}
      <fieldset class="bare" disabled={locked} aria-label={label}>
        <OptionGroups context={context} facet={facet} groups={list.groups} onExpand={onExpand} />
      </fieldset>
      {list.groups.every((group) => group.rows.length === 0) && (
        <p class="small soft">{t(language, 'filters.none-typed', { typed: name })}</p>
      )}
      {list.shortened && (
        <button type="button" class="link small" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
          {showAll ? t(language, 'filters.show-fewer') : t(language, 'filters.show-all', { count: list.total })}
        </button>
      )}
    </details>
  );
}
