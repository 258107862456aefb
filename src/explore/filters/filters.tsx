import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { activeCount, isTimed } from '../../model/as-of.ts';
import { FACETS, type FacetId } from '../../model/facets.ts';
import { CloseButton } from '../../parts/close-button.tsx';
import { TabPanel, Tabs } from '../../parts/tabs.tsx';
import { canClear, clearFilters, openFilters, setTime, showSide } from '../../state/actions.ts';
import type { Context, Mount } from '../../state/context.ts';
import { isLocked } from '../../state/embed-options.ts';
import { SIDE_IDS } from '../../state/store.ts';
import { useLater } from '../../state/use-later.ts';
import { timeInWords } from '../../ui/format.ts';
import { formatNumber, t } from '../../ui/i18n/index.ts';
import { useLayer } from '../../ui/layers.ts';
import { PartMissing } from '../../ui/part-missing.tsx';
import { foundedCount } from '../../ui/sentence.ts';
import { useStore } from '../../ui/use-store.ts';
import { FacetSection } from './facet-section.tsx';
import type { FiltersContext } from './filters-context.ts';
import { NO_RESULTS_ID } from './option-list.tsx';

const TITLE_ID = 'filters-title';
/** In their order: the corridor stays one click away, above the long list of industries. */
const SECTIONS = [...FACETS].sort((a, b) => Number(b.id === 'grouping') - Number(a.id === 'grouping'));
/** Sections that are open at first. */
const OPEN: readonly FacetId[] = ['industry', 'grouping'];

/**
 * The filters, and behind a second tab the list of alliances: beside the map, as a drawer over it, or in the phone's
 * sheet, depending on CSS.
 */
export const mountFilters: Mount = (host, base) => {
  host.setAttribute('aria-labelledby', TITLE_ID);
  render(<Filters {...base} host={host} />, host);
  return () => render(null, host);
};

function Filters({ host, ...base }: Context & { host: HTMLElement }) {
  const { store, selectors } = base;
  const language = useStore(store, (state) => state.language);
  const isOpen = useStore(store, (state) => state.filtersOpen);
  const totals = useStore(store, selectors.totals);
  const chosenAtFirst = useState(() => store.getState())[0];
  const title = useRef<HTMLHeadingElement>(null);
  const isSet = useStore(store, (state) => activeCount(state) > 0);
  const side = useStore(store, (state) => state.side);
  const isList = side === 'alliances';
  const [isMissing, setMissing] = useState(false);
  const rest = useLater(base, 'rest', isSet || (isList && !isMissing), () => setMissing(true));
  useDrawer(isOpen, host, () => openFilters(store, false));
  const { FacetMatch = null, ExcludeButton = null } = rest ?? {};
  const context: FiltersContext = { ...base, language, totals, FacetMatch, ExcludeButton };
  return (
    <div class="filters">
      <FiltersHead context={context} title={title} />
      <TabPanel name="side" chosen={side}>
        {rest && <rest.Chosen context={context} title={title} chipsOnly={isList} />}
        {isList && rest && <rest.AllianceList {...base} />}
        {isList && !rest && isMissing && <PartMissing language={language} retry={() => setMissing(false)} />}
        <div hidden={isList}>
          <PeriodRow context={context} />
          {SECTIONS.map(({ id }) => (
            <FacetSection
              key={id}
              context={context}
              facet={id}
              open={OPEN.includes(id) || id in chosenAtFirst.facets || id in chosenAtFirst.excluded}
            />
          ))}
          <p id={NO_RESULTS_ID} hidden>
            {t(language, 'filters.no-results')}
          </p>
        </div>
      </TabPanel>
      {!isList && <ShowResults context={context} />}
    </div>
  );
}

/**
 * A drawer: Escape closes it, on phones also Back. On opening, the focus moves to its chosen tab; on closing it returns
 * to where it was, if it is inside the drawer or nowhere.
 */
function useDrawer(isOpen: boolean, host: HTMLElement, close: () => void) {
  useLayer(isOpen, { current: host }, close);
  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement as HTMLElement | null;
    host.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    return () => {
      const { activeElement, body } = document;
      if (activeElement === body || host.contains(activeElement)) opener?.focus();
    };
  }, [isOpen]);
}

function FiltersHead({ context, title }: { context: FiltersContext; title: { current: HTMLHeadingElement | null } }) {
  const { store, selectors, language } = context;
  const isSet = useStore(store, canClear);
  const side = useStore(store, (state) => state.side);
  const count = useStore(store, (state) => foundedCount(selectors.visible(state)));
  const tabs = SIDE_IDS.map((id) => ({
    id,
    label: (
      <>
        {t(language, `side.${id}`)}
        {id === 'alliances' && <span class="soft number"> {formatNumber(count, language)}</span>}
      </>
    ),
  }));
  return (
    <div class="filters-head">
      <h2 id={TITLE_ID} ref={title} tabIndex={-1}>
        {t(language, `side.${side}`)}
      </h2>
      <Tabs name="side" tabs={tabs} chosen={side} choose={(id) => showSide(store, id)} aria-labelledby={TITLE_ID} />
      {/* aria-disabled instead of disabled: the button keeps the focus once everything is cleared. */}
      <button
        type="button"
        class="quiet"
        aria-label={t(language, 'filters.clear-label')}
        aria-disabled={isSet ? undefined : 'true'}
        onClick={() => clearFilters(store)}
      >
        {t(language, 'filters.clear')}
      </button>
      <CloseButton
        class="filters-close"
        label={t(language, 'filters.close')}
        onClick={() => openFilters(store, false)}
      />
    </div>
  );
}

function PeriodRow({ context: { atlas, store, language } }: { context: FiltersContext }) {
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const isSet = isTimed({ period, timeMode });
  const locked = isLocked(store.getState(), 'time');
  return (
    <div class="period-row">
      <h3>{t(language, 'facet.period')}</h3>
      <span class={isSet ? 'period' : 'period soft'}>{timeInWords(period ?? atlas.domain, timeMode, language)}</span>
      {locked && <span class="small soft">{t(language, 'filters.locked')}</span>}
      {isSet && !locked && (
        <button type="button" class="link small" onClick={() => setTime(store, null, 'overlap')}>
          {t(language, 'filters.all-time')}
        </button>
      )}
    </div>
  );
}

function ShowResults({ context: { store, selectors, language } }: { context: FiltersContext }) {
  const total = useStore(store, (state) => selectors.visible(state).total);
  return (
    <div class="filters-foot">
      <button type="button" class="primary" onClick={() => openFilters(store, false)}>
        {total > 0 ? t(language, 'filters.show', { count: total }) : t(language, 'filters.show-none')}
      </button>
    </div>
  );
}
