/** References between records, derived from the schema, whose fields tell the kind of an id. */
import type * as v from 'valibot';
import type { NamedKind } from '../../src/model/schema-parts.ts';

export interface Reference {
  /** Dotted path within the record: `members.2.place`. */
  path: string;
  id: string;
  names: NamedKind;
}

/** The parts of a valibot schema that are traversed. */
type Walked = v.GenericSchema & {
  entries?: Readonly<Record<string, v.GenericSchema>>;
  item?: v.GenericSchema;
  wrapped?: v.GenericSchema;
};

/** A leaf of a schema, and the dotted path to it; entries of lists are `*`. */
export interface Leaf {
  path: string;
  schema: v.GenericSchema;
}

/** All references of a record, in field order. `value` must satisfy the schema. */
export function referencesIn(schema: Walked, value: unknown, path = ''): Reference[] {
  if (value === null || value === undefined) return [];
  if (schema.wrapped) return referencesIn(schema.wrapped, value, path);
  const { item, entries } = schema;
  const below = (key: string | number) => (path ? `${path}.${key}` : String(key));
  if (item && Array.isArray(value)) return value.flatMap((entry, i) => referencesIn(item, entry, below(i)));
  if (entries)
    return Object.entries(entries).flatMap(([key, entry]) => referencesIn(entry, Reflect.get(value, key), below(key)));
  const names = namesOf(schema);
  return names && typeof value === 'string' ? [{ path, id: value, names }] : [];
}

/** The kind of records that a leaf of the schema references, or null. */
export function namesOf(schema: v.GenericSchema): NamedKind | null {
  return (schema as { names?: NamedKind }).names ?? null;
}

/** The leaves of a schema. */
export function leavesOf(schema: Walked, path = ''): Leaf[] {
  const below = (key: string) => (path ? `${path}.${key}` : key);
  if (schema.wrapped) return leavesOf(schema.wrapped, path);
  if (schema.item) return leavesOf(schema.item, below('*'));
  if (schema.entries) return Object.entries(schema.entries).flatMap(([key, entry]) => leavesOf(entry, below(key)));
  return [{ path, schema }];
}
