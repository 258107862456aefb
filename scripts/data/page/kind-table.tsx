import type { Field } from '../../../src/records/field.ts';
import { type Described, FIELDS, type Kind } from '../../../src/records/kinds/index.ts';
import { type Key, t } from '../../../src/ui/i18n/index.ts';
import { PlainTable } from './plain-table.tsx';
import { Stated } from './stated.tsx';
import type { PageView } from './view.ts';

interface KindTableProps<K extends Exclude<Kind, 'membership'>> {
  kind: K;
  view: PageView;
  id: string;
  title: Key;
  notes?: readonly Key[];
  records: readonly Described[K][];
}

/** The plain table of a kind of record: fields as columns, or below another field, by their `plain` placement. */
export function KindTable<K extends Exclude<Kind, 'membership'>>({ kind, view, ...about }: KindTableProps<K>) {
  const fields = FIELDS[kind];
  const columns = fields.filter(({ plain }) => plain === 'column');
  const below = (id: string) => fields.filter(({ plain }) => typeof plain === 'object' && plain.under === id);
  return (
    <PlainTable<Described[K]>
      {...about}
      view={view}
      keyOf={({ id }) => id}
      columns={columns.map((field) => ({
        label: field.label,
        cell: (record) => {
          const statement = field.say(record, view.atlas);
          return (
            <>
              {statement && <Stated statement={statement} view={view} />}
              {below(field.id).map((other) => (
                <Below key={other.id} field={other} record={record} view={view} />
              ))}
            </>
          );
        },
      }))}
    />
  );
}

/** A field below another one, with its label unless it is `bare`. */
function Below<R>({ field, record, view }: { field: Field<R>; record: R; view: PageView }) {
  const statement = field.say(record, view.atlas);
  if (!statement) return null;
  const isBare = typeof field.plain === 'object' && field.plain.bare;
  return (
    <span class={field.at === 'lead' ? 'summary' : 'line soft'}>
      {isBare ? null : `${t(view.language, field.label)} `}
      <Stated statement={statement} view={view} inLine />
    </span>
  );
}
