/** What a table says about itself. Pure. */
import { isPossibleMembership } from '../../model/as-of.ts';
import type { TableId } from '../../state/store.ts';
import { t } from '../../ui/i18n/index.ts';
import type { OpenTable, TableView } from './columns.ts';

/** "31 of 115 records: what the filters leave. 2 only possibly fall in the period." */
export function captionOf(id: TableId, { count, total }: OpenTable, { language, visible, windows }: TableView): string {
  const sentences = [t(language, count < total ? 'table.caption-filtered' : 'table.caption-all', { count, total })];
  if (id === 'memberships') {
    const inferred = visible.memberships.filter(({ membership }) => membership.basis === 'inferred').length;
    sentences.push(t(language, 'table.caption-basis', { stated: count - inferred, inferred }));
  }
  const possible =
    id === 'memberships'
      ? visible.memberships.filter((row) => isPossibleMembership(row, windows)).length
      : visible[id].filter((record) => visible.possible.has(record.id)).length;
  if (possible > 0) sentences.push(t(language, 'table.caption-possible', { count: possible }));
  // The one word for many things is explained where its records are listed.
  if (id === 'initiatives') sentences.push(t(language, 'table.caption-initiatives'));
  return sentences.join(language === 'zh' ? '' : ' ');
}
