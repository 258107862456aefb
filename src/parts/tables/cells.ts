/** Cells of the sortable tables, computed from fields of records. Pure. */
import type { Field } from '../../records/field.ts';
import { print, publisherWords, type RecordView, statementWords, valueWords } from '../../records/print.ts';
import type { Belonging, FieldValue, Statement } from '../../records/statement.ts';
import { t } from '../../ui/i18n/index.ts';
import { safeAddress } from '../safe-address.ts';
import type { Cell, TableView } from './columns.ts';

/** The cell of a field; `below`: fields shown as notes under it; `isPossible`: it is only possibly in the period. */
export function cellOf<R>(
  field: Field<R>,
  below: readonly Field<R>[],
  record: R,
  view: RecordView & Pick<TableView, 'whole'>,
  isPossible: boolean,
): Cell {
  const { atlas, language } = view;
  const statement = field.say(record, atlas);
  const printed = statement && print(statement, view);
  const without = field.table?.without;
  const notes = [
    ...(field.table?.notes ? (printed?.notes ?? []) : []),
    ...(statement ? memberNote(statement.said, view) : []),
    ...below.flatMap((other) => labelled(other, other.say(record, atlas), view)),
    ...(isPossible ? [t(language, 'table.possibly')] : []),
  ];
  return {
    ...(statement
      ? valueCell(statement.said, field.table?.count === true, view)
      : { text: without ? t(language, without) : '' }),
    ...(printed?.mark && printed.mark.basis !== 'stated' ? { mark: printed.mark } : {}),
    ...(notes.length > 0 ? { note: inOneLine(notes, language) } : {}),
  };
}

/** Notes in one line; those that are sentences lose their full stop before another one. */
function inOneLine(notes: readonly string[], language: RecordView['language']): string {
  const last = notes.length - 1;
  return notes
    .map((note, index) => (index < last ? note.replace(/[.。]$/, '') : note))
    .join(t(language, 'list.semicolon'));
}

function valueCell(said: FieldValue, isCounted: boolean, view: RecordView & Pick<TableView, 'whole'>): Cell {
  const text = valueWords(said, view);
  switch (said.is) {
    case 'name':
      return { text, links: [{ ref: said.ref }], ...(said.industries ? { hue: said.industries } : {}) };
    case 'refs': {
      if (isCounted) return { text: String(said.refs.length) };
      return said.refs[0]?.kind === 'industry' ? { text, hue: said.refs.map(({ id }) => id) } : { text };
    }
    case 'memberships':
      return { text: String(said.memberships.length) };
    case 'sources':
      return isCounted ? { text: String(said.sources.length) } : { text: '', links: sourceLinks(said.sources, view) };
    case 'words':
      return {
        text,
        ...(said.lang ? { lang: said.lang } : {}),
        ...(said.sources ? { cited: sourceLinks(said.sources, view) } : {}),
      };
    case 'address': {
      const address = safeAddress(said.source.url) ?? safeAddress(said.source.archived ?? null);
      return address ? { text, address } : { text };
    }
    default:
      return { text };
  }
}

/** Sources by their publishers. */
function sourceLinks(ids: readonly string[], { whole, language }: RecordView & Pick<TableView, 'whole'>) {
  return ids.map((id) => {
    const source = whole.sources.get(id);
    return { ref: { kind: 'source' as const, id }, text: source ? publisherWords(source, language) : id };
  });
}

/** "all stated", "all inferred", or how many of each. */
function memberNote(said: FieldValue, { language }: RecordView): string[] {
  if (said.is !== 'memberships' || said.memberships.length === 0) return [];
  return [basisShare(said.memberships, language)];
}

function basisShare(memberships: readonly Belonging[], language: RecordView['language']): string {
  const stated = memberships.filter(({ membership }) => membership.basis === 'stated').length;
  const inferred = memberships.length - stated;
  if (inferred === 0) return t(language, 'table.col.members-all-stated');
  if (stated === 0) return t(language, 'table.col.members-all-inferred');
  return t(language, 'table.col.members-split', { stated, inferred });
}

/** The text of a field shown below another one, with its label unless the text includes it. */
function labelled<R>({ label }: Field<R>, statement: Statement | null, view: RecordView): string[] {
  if (!statement) return [];
  const words = statementWords(statement, view);
  if (statement.said.is === 'date' && statement.said.as) return [words];
  return [t(view.language, 'details.opened', { kind: t(view.language, label), title: words })];
}
