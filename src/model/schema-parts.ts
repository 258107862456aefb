/** Building blocks of the schema: texts, dates, codes, figures. */
import * as v from 'valibot';
import { isEdtf } from './dates.ts';

/** A text for people, always in both languages. */
export const localText = v.strictObject({
  en: v.pipe(v.string(), v.minLength(1)),
  zh: v.pipe(v.string(), v.minLength(1)),
});
/** EDTF level 0–1 as a string: `2018`, `2018-11`, `2018-12-21`, `a/b` (some time between), `../b`, `a/..`, `~`, `?`. */
export const edtf = v.pipe(v.string(), v.check(isEdtf, 'expected an EDTF date such as 2018-11 or ../2021'));
/** GB/T 2260 code, six digits. */
export const adcode = v.pipe(v.string(), v.regex(/^\d{6}$/, 'expected a six-digit adcode'));
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
);

/** Kinds of records that a field can reference. A province is only a code, except Shanghai, which is also a place. */
export type NamedKind =
  | 'places'
  | 'industries'
  | 'alliances'
  | 'events'
  | 'groupings'
  | 'sources'
  | 'provinces'
  | 'places or provinces'
  | 'events or initiatives';
/** A code that references records of a kind. */
const naming = <Code extends typeof adcode | typeof id>(code: Code, names: NamedKind) =>
  Object.assign(v.pipe(code), { names });
// Fields that reference records use one of these, so that the data check can resolve them (scripts/data/references.ts).
export const placeId = naming(adcode, 'places');
export const provinceCode = naming(adcode, 'provinces');
/** The parent of a place. */
export const parentCode = naming(adcode, 'places or provinces');
export const industryId = naming(id, 'industries');
export const allianceId = naming(id, 'alliances');
export const eventId = naming(id, 'events');
/** What became of an initiative. */
export const resultId = naming(id, 'events or initiatives');
export const groupingId = naming(id, 'groupings');
export const sourceId = naming(id, 'sources');
export const sources = v.pipe(v.array(sourceId), v.minLength(1, 'expected at least one source'));
export const optional = v.exactOptional;
/**
 * One of some values. `otherwise`, one of them, replaces unknown values of newer data (as-known.ts). With a plain
 * picklist, which has no such default, a record with an unknown value is invalid.
 */
export function oneOf<const Values extends readonly string[]>(values: Values, otherwise: Values[number]) {
  return Object.assign(v.picklist(values), { otherwise });
}
/** Default for values of newer data that the page does not know. */
export const UNLISTED = 'unlisted';
/** A list whose invalid entries are dropped (as-known.ts). */
export function listOf<Item extends v.GenericSchema>(item: Item) {
  return Object.assign(v.array(item), { isPartial: true });
}
/** The best that sources give, from strong to weak (evidence.ts). */
export const EVIDENCE = ['official', 'press', 'copy', 'none'] as const;
/** Derived from the sources by the data build. */
export const evidence = oneOf(EVIDENCE, 'none');
export const confidence = oneOf(['high', 'medium', 'low'], 'low');
const currency = v.picklist(['CNY', 'USD']);

export const REF_KINDS = ['place', 'alliance', 'event', 'industry', 'initiative', 'source', 'grouping'] as const;
export const ref = v.strictObject({ kind: v.picklist(REF_KINDS), id: v.string() });

/** WGS84 degrees, [longitude, latitude], at most five decimals. */
export const point = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

/** A share such as `1/15`, kept as the source gives it. */
const fraction = v.pipe(v.string(), v.regex(/^\d+\/\d+$/));
const money = v.strictObject({ value: v.number(), currency });

/** A number with its unit, kind and date. Money is in whole yuan or dollars, never in billions. */
export const figure = v.strictObject({
  label: localText,
  value: v.union([v.number(), fraction]),
  unit: localText,
  currency: v.nullable(currency),
  /** agreed: signed, which does not say that it was spent or built. */
  kind: oneOf(['reported', 'agreed', 'target', 'estimate', UNLISTED], UNLISTED),
  asOf: v.nullable(edtf),
  /** The source's own hedge. */
  qualifier: optional(oneOf(['about', 'over', 'nearly', 'at-least'], 'about')),
  /** Conversion given by the source, never computed here. */
  equivalent: optional(money),
  /** Minimum size of each counted item: "projects over 5 billion yuan each". */
  threshold: optional(
    v.strictObject({ ...money.entries, relation: v.picklist(['over']), equivalent: optional(money) }),
  ),
  /** The check of the data demands them; older data have figures without, to which all sources of the record apply. */
  sources: optional(sources),
});
