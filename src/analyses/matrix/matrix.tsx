/** The matrix of places and alliances: all memberships of the map's links as a table to sort and download. */
import { useMemo } from 'preact/hooks';
import { isPossibleMembership, windowsOf } from '../../model/as-of.ts';
import { type Matrix as MatrixModel, matrixOf } from '../../model/matrix.ts';
import { usePanel, useWhole } from '../../parts/panel.tsx';
import { download } from '../../parts/tables/csv-file.ts';
import { NothingFound } from '../../parts/tables/nothing-found.tsx';
import { setSort } from '../../state/actions.ts';
import { MATRIX_ORDERS } from '../../state/sorting.ts';
import { CRAMPED } from '../../ui/breakpoints.ts';
import { t } from '../../ui/i18n/index.ts';
import { useMedia } from '../../ui/use-media.ts';
import { useStore } from '../../ui/use-store.ts';
import { type LineOrder, type Lines, matrixLines, type Orders, ordersOf, sortOfOrders } from './lines.ts';
import { MatrixBody } from './matrix-body.tsx';
import { MatrixKey, WithoutColumn } from './matrix-foot.tsx';
import { matrixFile, summaryOf } from './matrix-words.ts';

export function Analysis() {
  const { atlas, store, language } = usePanel();
  const { wholeVisible: visible } = useWhole();
  const period = useStore(store, (state) => state.period);
  const timeMode = useStore(store, (state) => state.timeMode);
  const sort = useStore(store, (state) => state.sort);
  const orders = useMemo(() => ordersOf(sort), [sort]);
  const matrix = useMemo(() => {
    const windows = windowsOf(atlas.domain, { period, timeMode });
    return matrixOf(visible, (of) => isPossibleMembership(of, windows));
  }, [visible, atlas, period, timeMode]);
  const lines = useMemo(() => matrixLines(matrix, orders, atlas, language), [matrix, orders, atlas, language]);
  if (matrix.columns.length === 0) {
    return (
      <>
        <NothingFound id="memberships" />
        <WithoutColumn matrix={matrix} />
      </>
    );
  }
  return (
    <MatrixBody matrix={matrix} lines={lines}>
      <MatrixBar matrix={matrix} lines={lines} orders={orders} onOrder={(next) => setSort(store, sortOfOrders(next))} />
    </MatrixBody>
  );
}

interface BarProps {
  matrix: MatrixModel;
  lines: Lines;
  orders: Orders;
  onOrder: (orders: Orders) => void;
}

/** The summary of the matrix, the selects for its order, and the download; where there is little room, folded. */
function MatrixBar({ matrix, lines, orders, onOrder }: BarProps) {
  const { atlas, language } = usePanel();
  const isFolded = useMedia(CRAMPED);
  const bar = (
    <div class="table-bar matrix-bar">
      <p role="status">{summaryOf(matrix, { atlas, language })}</p>
      <div class="matrix-controls">
        {(['rows', 'columns'] as const).map((axis) => (
          <label key={axis}>
            <span class="small soft">{t(language, `matrix.${axis}-by`)}</span>
            <select
              value={orders[axis]}
              onChange={(event) => onOrder({ ...orders, [axis]: event.currentTarget.value as LineOrder })}
            >
              {MATRIX_ORDERS.map((order) => (
                <option key={order} value={order}>
                  {t(language, `matrix.${axis}-by.${order}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="button" onClick={() => download(matrixFile(lines, { atlas, language }))}>
          {t(language, 'table.download')}
        </button>
      </div>
      {isFolded && <MatrixKey possible={matrix.possible > 0} />}
    </div>
  );
  if (!isFolded) return bar;
  return (
    <details class="matrix-fold">
      <summary>{t(language, 'matrix.fold')}</summary>
      {bar}
    </details>
  );
}
