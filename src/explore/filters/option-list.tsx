import type { FacetId, MatchMode } from '../../model/facets.ts';
import { toggleFacet } from '../../state/actions.ts';
import { HueDot } from '../../ui/hue-dot.tsx';
import { formatNumber, t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import type { FiltersContext } from './filters-context.ts';
import type { OptionGroup, OptionRow } from './options.ts';

/** Id of the description of options without results; it exists once in the panel. */
export const NO_RESULTS_ID = 'filters-no-results';
/** Id of the description of the counts beside the options of a facet. */
export const countNoteId = (facet: FacetId) => `count-${facet}`;

interface Props {
  context: FiltersContext;
  facet: FacetId;
  groups: readonly OptionGroup[];
  onExpand: (value: string) => void;
}

/** Options as checkboxes with the number of results each would give, in groups with headings. */
export function OptionGroups({ context, facet, groups, onExpand }: Props) {
  const mode = useStore(context.store, (state) => state.match[facet]);
  return (
    <>
      {groups.map(({ heading, rows }) => (
        <div key={heading ?? ''}>
          {heading && <h4 class="option-heading">{heading}</h4>}
          <ul class={rows.some((row) => row.expanded !== null) ? 'options is-tree' : 'options'}>
            {rows.map((row) => (
              <Option key={row.value} context={context} facet={facet} row={row} mode={mode} onExpand={onExpand} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

interface OptionProps {
  context: FiltersContext;
  facet: FacetId;
  row: OptionRow;
  /** How chosen options are matched; default: any. */
  mode: MatchMode | undefined;
  onExpand?: (value: string) => void;
}

/**
 * One option, and a button that excludes it, unless ticking it does so. Without results it stays in the list, pale, with
 * a description; excluded, it has a minus and "not".
 */
function Option({ context, facet, row, mode, onExpand }: OptionProps) {
  const { store, language, ExcludeButton } = context;
  const { value, label, count, chosen, excluded, depth, expanded } = row;
  // Not `disabled`: it stays reachable by keyboard, with a description of why it does nothing.
  const isEmpty = count === 0 && !chosen;
  const isMinus = excluded && mode !== 'none';
  return (
    <li class={depth > 0 ? 'option is-finer' : 'option'}>
      {expanded !== null && onExpand && (
        <button
          type="button"
          class="quiet expand"
          aria-expanded={expanded}
          aria-label={t(language, 'filters.finer', { name: label })}
          onClick={() => onExpand(value)}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M4 2.5 7.5 6 4 9.5" />
          </svg>
        </button>
      )}
      <label
        class={isEmpty ? 'is-empty' : excluded ? 'is-excluded' : undefined}
        title={isEmpty ? t(language, 'filters.no-results') : undefined}
      >
        <input
          type="checkbox"
          checked={chosen}
          aria-disabled={isEmpty ? 'true' : undefined}
          aria-describedby={isEmpty ? NO_RESULTS_ID : mode && countNoteId(facet)}
          onClick={(event) => isEmpty && event.preventDefault()}
          onChange={() => !isEmpty && toggleFacet(store, facet, value)}
        />
        {facet === 'industry' && <HueDot industries={[value]} />}
        <span class="option-label">{excluded ? t(language, 'filters.not', { name: label }) : label}</span>
        <span class="number option-count" translate={false}>
          {isMinus && count > 0 ? '−' : ''}
          {formatNumber(count, language)}
        </span>
      </label>
      {ExcludeButton && mode !== 'none' && !isEmpty && <ExcludeButton {...{ context, facet, row }} />}
    </li>
  );
}
