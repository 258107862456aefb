/** Fields that several kinds of records have. Pure. */
import type { AnyAtlas } from '../model/atlas.ts';
import { EVIDENCE } from '../model/schema-parts.ts';
import type { Evidence, Figure, LocalText, RefKind } from '../model/types.ts';
import type { Key } from '../ui/i18n/index.ts';
import { bilingualColumns, type FileColumn, textColumn } from './columns.ts';
import { code, type Field, field, refs, refsTo, text, texts } from './field.ts';
import { type StatedFigure, stated } from './statement.ts';

type Extra<R> = Partial<Omit<Field<R>, 'id' | 'say' | 'published'>>;

/** A record's name with its id: the field that identifies a row. */
export function name<R extends { id: string }>(
  id: 'name' | 'title',
  kind: RefKind,
  of: (record: R) => LocalText,
): Field<R> {
  return {
    id,
    label: `table.col.${id}`,
    table: {
      file: [{ label: 'table.col.id', value: (record) => record.id }, ...bothNames<R>(id, of)],
    },
    plain: 'column',
    say: (record) => stated({ is: 'name', ref: { kind, id: record.id }, name: of(record) }),
    published: [textColumn('id', 'id', (record) => record.id), ...bilingualColumns(id, id, of)],
  };
}

/** A name in both languages, whatever the interface language. */
export function bothNames<R>(
  prefix: 'name' | 'title' | 'place' | 'alliance',
  of: (record: R, atlas: AnyAtlas) => LocalText | undefined,
): FileColumn<R>[] {
  return (['en', 'zh'] as const).map((language) => ({
    label: `table.col.${prefix}-${language}` as const,
    value: (record, { atlas }) => of(record, atlas)?.[language] ?? null,
  }));
}

/** The industries a record is about. */
export function industries<R extends { industries: readonly string[] }>(extra: Extra<R> = {}): Field<R> {
  const made = refs<R>({
    id: 'industries',
    label: 'table.col.industries',
    kind: 'industry',
    of: (record) => record.industries,
    about: 'ids of industries.csv',
    at: 'chips',
    table: { ids: 'table.col.industry-ids' },
    plain: 'column',
    ...extra,
  });
  return { ...made, searched: 'all' };
}

/** Figures; `of` returns them with their own notes and sources. Published as a separate table. */
export function figures<R>(label: Key, of: (record: R) => readonly StatedFigure[], extra: Extra<R>): Field<R> {
  const made = field<R>({ id: 'figures', label, at: 'part', ...extra }, (record) => {
    const found = of(record);
    return found.length === 0 ? null : { is: 'figures', figures: found };
  });
  return { ...made, searched: 'all' };
}

/** The figures of a record, which rest on its sources where they have none of their own. */
export function ownFigures<R extends { figures?: readonly Figure[] }>(
  extra: Extra<R> = { table: {}, plain: 'column' },
): Field<R> {
  const of = ({ figures = [] }: R) => figures.map((figure) => ({ figure, note: null, sources: figure.sources ?? [] }));
  return figures('table.col.figures', of, extra);
}

/** Parts listed by the source: lines of work, forums, waterways. */
export function aspects<R extends { aspects?: LocalText[] }>(extra: Extra<R> = {}): Field<R> {
  return texts<R>({
    id: 'aspects',
    label: 'details.aspects',
    of: (record) => record.aspects,
    about: 'parts named by the source',
    at: 'part',
    ...extra,
  });
}

/** The best that the sources of a record give; sorted by strength. */
export function evidence<R extends { evidence?: Evidence }>(): Field<R> {
  return code<R>({
    id: 'evidence',
    label: 'facet.evidence',
    words: 'evidence',
    of: (record) => record.evidence,
    order: EVIDENCE,
    about: 'best source: official, press (or another publisher), copy (on another site) or none (that can be opened)',
    at: 'facts',
    table: {},
    plain: { under: 'sources' },
  });
}

/** Targets and projects of which a record says what became of them: the other end of their `results`. */
export function resultOf<R extends { id: string }>(): Field<R> {
  return field<R>({ id: 'result-of', label: 'details.result-of', at: 'facts' }, ({ id }, { file }) =>
    refsTo(
      'initiative',
      file.initiatives.flatMap(({ id: target, results }) => (results?.includes(id) ? [target] : [])),
    ),
  );
}

/** Remarks of the atlas. */
export function notes<R extends { notes?: LocalText }>(extra: Extra<R> = {}): Field<R> {
  return text<R>({
    id: 'notes',
    label: 'details.notes',
    of: (record) => record.notes,
    about: 'remarks',
    at: 'notes',
    ...extra,
  });
}
