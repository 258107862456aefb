/**
 * Forward compatibility: a release within a major version may add fields and values. The page ignores the ones it does
 * not know; the data build is strict.
 */
import * as v from 'valibot';

/** The parts of a valibot schema that `knownOf` reads. */
interface Known {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Known>>;
  readonly item?: Known;
  readonly wrapped?: Known;
  readonly options?: readonly unknown[];
  /** Of `oneOf` and `listOf` (schema-parts.ts). */
  readonly otherwise?: string;
  readonly isPartial?: boolean;
}

/**
 * A copy of a value with only what a schema knows: unknown fields are dropped, unknown codes become the schema's
 * `otherwise`, invalid entries of a `listOf` are dropped. Does not validate the rest.
 */
export function asKnown(schema: v.GenericSchema, value: unknown): unknown {
  return knownOf(schema as Known, value);
}

function knownOf({ type, entries, item, wrapped, options, otherwise, isPartial }: Known, value: unknown): unknown {
  if (wrapped) return value === null ? null : knownOf(wrapped, value);
  if (item && Array.isArray(value)) {
    const items = value.map((one) => knownOf(item, one));
    return isPartial ? items.filter((one) => v.is(item as unknown as v.GenericSchema, one)) : items;
  }
  if (entries && typeof value === 'object' && value !== null) {
    const fields = Object.entries(entries).filter(([field]) => Object.hasOwn(value, field));
    return Object.fromEntries(fields.map(([field, own]) => [field, knownOf(own, (value as Fields)[field])]));
  }
  const isUnknown = type === 'picklist' && typeof value === 'string' && !options?.includes(value);
  return isUnknown ? (otherwise ?? value) : value;
}

type Fields = Readonly<Record<string, unknown>>;
