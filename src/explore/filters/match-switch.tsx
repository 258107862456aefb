import { type FacetId, facetOf, type MatchMode } from '../../model/facets.ts';
import { setMatch } from '../../state/actions.ts';
import { isLocked } from '../../state/embed-options.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import type { FiltersContext } from './filters-context.ts';
import { countNoteId } from './option-list.tsx';

const MODES: readonly MatchMode[] = ['any', 'all', 'none'];

/** Facets that narrow one kind of records, the others pass; `values` in src/model/facets.ts says so record by record. */
const ONLY: { readonly [K in FacetId]?: 'event' | 'initiative' } = {
  type: 'event',
  initiative: 'initiative',
  status: 'initiative',
};

/** What a facet narrows, if not all kinds of records, and the switch. */
export function FacetMatch(props: { context: FiltersContext; facet: FacetId }) {
  const only = ONLY[props.facet];
  return (
    <>
      {only && <p class="small soft facet-note">{t(props.context.language, `filters.only.${only}`)}</p>}
      <MatchSwitch {...props} />
    </>
  );
}

/**
 * Radio buttons for any, all or none of the chosen options of a facet, and a note on what the counts then mean. Any and
 * all differ only if two or more are chosen.
 */
function MatchSwitch({ context, facet }: { context: FiltersContext; facet: FacetId }) {
  const { store, language } = context;
  const mode = useStore(store, (state) => state.match[facet]) ?? 'any';
  const count = useStore(store, (state) => state.facets[facet]?.length ?? 0);
  // What is only excluded needs no switch.
  if (count === 0 && mode === 'any') return null;
  const canBeAll = facetOf(facet).multi && (count > 1 || mode === 'all');
  return (
    <div class="match-row">
      <span class="soft" aria-hidden="true">
        {t(language, 'match.verb')}{' '}
      </span>
      <fieldset class="match" disabled={isLocked(store.getState(), facet)}>
        <legend class="sr-only">{t(language, 'match.label', { facet: t(language, `facet.${facet}`) })}</legend>
        {MODES.filter((option) => option !== 'all' || canBeAll).map((option) => (
          <label key={option} class={option === mode ? 'is-chosen' : undefined}>
            <input
              type="radio"
              name={`match-${facet}`}
              checked={option === mode}
              onChange={() => setMatch(store, facet, option)}
            />
            {t(language, `match.${option}`)}
          </label>
        ))}
      </fieldset>
      {mode !== 'any' && (
        <p class="small soft" id={countNoteId(facet)}>
          {t(language, `match.note-${mode}`)}
        </p>
      )}
    </div>
  );
}
