/** The list of alliances beside the filters: what the filters leave, to point at, to open, to sort and to search. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PanelProvider, usePanel, usePanelContext } from '../../parts/panel.tsx';
import { useSearch } from '../../parts/search/use-search.ts';
import { hover } from '../../state/actions.ts';
import type { Context } from '../../state/context.ts';
import { useEscape } from '../../ui/escape.ts';
import { t } from '../../ui/i18n/index.ts';
import { allianceCount } from '../../ui/sentence.ts';
import { ALLIANCE_ORDERS, type AllianceOrder, allianceRows } from './alliance-rows.ts';
import { NoAlliance } from './no-alliance.tsx';
import { RowList } from './row-list.tsx';

const SEARCHED = { kinds: ['alliance'], limit: Number.MAX_SAFE_INTEGER } as const;

/** The content of the tab. */
export function AllianceList(context: Context) {
  // A row that disappears under the pointer gets no mouseleave.
  useEffect(() => () => hover(context.store, null), [context.store]);
  return (
    <PanelProvider value={usePanelContext(context)}>
      <Alliances selectors={context.selectors} />
    </PanelProvider>
  );
}

function Alliances({ selectors }: Pick<Context, 'selectors'>) {
  const panel = usePanel();
  const { language, visible } = panel;
  const [order, setOrder] = useState<AllianceOrder>('name');
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEscape(typed !== '', field, () => setTyped(''));
  const search = useSearch(panel, typed, SEARCHED);
  const found = useMemo(
    () => (typed.trim() && search.index ? new Set(search.hits.map(({ row }) => row.ref.id)) : null),
    [typed, search.index, search.hits],
  );
  const groups = useMemo(() => allianceRows(visible, { order, language, found }), [visible, order, language, found]);
  const total = groups.founded.length + groups.announced.length;
  if (visible.alliances.length === 0) return <NoAlliance selectors={selectors} />;
  const counted = allianceCount(visible.alliances, visible, language).join('');
  return (
    <div class="alliance-list">
      <div class="alliance-tools">
        <input
          ref={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-label={t(language, 'filters.find.alliance')}
          placeholder={t(language, 'filters.find.alliance')}
          onFocus={search.prepare}
          onInput={(event) => {
            search.prepare();
            setTyped(event.currentTarget.value);
          }}
        />
        <label>
          {t(language, 'alliances.sort')}
          <select value={order} onChange={(event) => setOrder(event.currentTarget.value as AllianceOrder)}>
            {ALLIANCE_ORDERS.map((id) => (
              <option key={id} value={id}>
                {t(language, `alliances.by-${id}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="small soft" role="status">
        {found === null ? counted : t(language, 'alliances.found', { count: total, total: visible.alliances.length })}
      </p>
      <RowList rows={groups.founded} label={t(language, 'alliances.label')} />
      {groups.announced.length > 0 && (
        <>
          <h3 id="alliances-announced">{t(language, 'alliances.announced')}</h3>
          <p class="small soft">{t(language, 'alliances.announced-note')}</p>
          <RowList rows={groups.announced} label={t(language, 'alliances.announced')} />
        </>
      )}
      {total === 0 && <p class="small soft">{t(language, 'filters.none-typed', { typed })}</p>}
    </div>
  );
}
