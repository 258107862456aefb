/** Columns of the CSV files that readers download from the tables. Pure. */
import type { Field } from '../../records/field.ts';
import { markOf, valueWords } from '../../records/print.ts';
import type { FieldValue } from '../../records/statement.ts';
import type { CsvValue } from '../../ui/csv.ts';
import { type Key, t } from '../../ui/i18n/index.ts';
import type { TableView } from './columns.ts';

interface Column<R> {
  label: string;
  value(record: R, view: TableView): CsvValue;
}

/** Words in the language, dates as EDTF, ids beside names, how a value is known beside the value. */
export function fileColumns<R>(
  field: Field<R>,
  language: TableView['language'],
  isPossible: (record: R, view: TableView) => boolean = () => false,
): Column<R>[] {
  const { label, table, hasBasis, say } = field;
  const word = (key: Key) => t(language, key);
  const own: Column<R>[] = (table?.file ?? []).map(({ label: key, value }) => ({ label: word(key), value }));
  if (own.length === 0) {
    own.push({
      label: word(label),
      value: (record, view) => fileValue(say(record, view.atlas)?.said, table?.count === true, view),
    });
  }
  const ids = table?.ids;
  if (ids) {
    own.push({
      label: word(ids),
      value: (record, { atlas }) => {
        const said = say(record, atlas)?.said;
        return said?.is === 'refs' ? said.refs.map(({ id }) => id).join('; ') : '';
      },
    });
  }
  if (hasBasis) {
    own.push({
      label: t(language, 'basis.of', { name: word(label) }),
      value: (record, { atlas }) => {
        const statement = say(record, atlas);
        return statement && markOf(statement, language).whole;
      },
    });
  }
  if (table?.isTime) {
    own.push({ label: word('table.col.possibly'), value: (record, view) => (isPossible(record, view) ? 1 : 0) });
  }
  return own;
}

function fileValue(said: FieldValue | undefined, isCounted: boolean, view: TableView): CsvValue {
  if (!said) return null;
  if (said.is === 'date') return said.date;
  return isCounted && said.is === 'refs' ? said.refs.length : valueWords(said, view);
}
