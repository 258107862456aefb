import type { ComponentChildren } from 'preact';
import { type Key, signsOf, t } from '../../../src/ui/i18n/index.ts';
import { anchorOf, type PageView } from './view.ts';

/** One column: its header and the content of its cells; null for an empty cell. */
export interface PlainColumn<R> {
  label: Key;
  cell(record: R, view: PageView): ComponentChildren;
}

interface PlainTableProps<R> {
  view: PageView;
  id: string;
  title: Key;
  /** Sentences below the title, after the count. */
  notes?: readonly Key[];
  records: readonly R[];
  keyOf(record: R): string;
  /** The first column is the row header. */
  columns: readonly PlainColumn<R>[];
}

/** A table of records. On narrow pages the style sheet stacks its cells, each with its header. */
export function PlainTable<R>({ view, id, title, notes = [], records, keyOf, columns }: PlainTableProps<R>) {
  const { language } = view;
  const count = t(language, 'table.caption-all', { count: records.length });
  const sentences = [count, ...notes.map((note) => t(language, note))].join(signsOf(language).space);
  return (
    <table id={anchorOf(id, view)} class={`table-${id}`}>
      <caption>
        <h2>{t(language, title)}</h2>
        <p>{sentences}</p>
      </caption>
      <thead>
        <tr>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {t(language, label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={keyOf(record)} id={anchorOf(keyOf(record), view)}>
            {columns.map(({ label, cell }, i) => {
              const content = cell(record, view);
              return i === 0 ? (
                <th key={label} scope="row">
                  {content}
                </th>
              ) : (
                <td key={label} data-label={t(language, label)}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
