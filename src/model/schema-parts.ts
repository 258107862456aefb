/** What the records of the schema are made of: words, dates, codes, figures. */
import * as v from 'valibot';
import { isEdtf } from './dates.ts';

/** A words-for-people field: always in both languages. */
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

/** The kinds of records that fields name. A province is a code: Shanghai alone is a record as well. */
export type NamedKind =
  | 'places'
  | 'industries'
  | 'alliances'
  | 'events'
  | 'sources'
  | 'provinces'
  | 'places or provinces';
/** A code that names records of a kind. */
const naming = <Code extends typeof adcode | typeof id>(code: Code, names: NamedKind) =>
  Object.assign(v.pipe(code), { names });
// A field that names records has one of these, so that the data check finds what it names (scripts/data/references.ts).
export const placeId = naming(adcode, 'places');
export const provinceCode = naming(adcode, 'provinces');
/** What a place lies in. */
export const parentCode = naming(adcode, 'places or provinces');
export const industryId = naming(id, 'industries');
export const allianceId = naming(id, 'alliances');
export const eventId = naming(id, 'events');
export const sourceId = naming(id, 'sources');
export const sources = v.pipe(v.array(sourceId), v.minLength(1, 'expected at least one source'));
export const optional = v.exactOptional;
/**
 * One of some values. `otherwise`, itself one of them, is what a page takes for a value of later data that it does not
 * know (as-known.ts). A plain picklist has none: what has an unknown value there cannot be read.
 */
export function oneOf<const Values extends readonly string[]>(values: Values, otherwise: Values[number]) {
  return Object.assign(v.picklist(values), { otherwise });
}
/** In lists of kinds: none of the others. */
export const UNLISTED = 'unlisted';
/** A list from which a page leaves out what it cannot read. */
export function listOf<Item extends v.GenericSchema>(item: Item) {
  return Object.assign(v.array(item), { isPartial: true });
}
export const confidence = oneOf(['high', 'medium', 'low'], 'low');
const currency = v.picklist(['CNY', 'USD']);

export const REF_KINDS = ['place', 'alliance', 'event', 'industry', 'initiative', 'source'] as const;
export const ref = v.strictObject({ kind: v.picklist(REF_KINDS), id: v.string() });

/** WGS84 degrees, [longitude, latitude], at most five decimals. */
export const point = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

/** A share such as `1/15`, kept as the source gives it. */
const fraction = v.pipe(v.string(), v.regex(/^\d+\/\d+$/));
const money = v.strictObject({ value: v.number(), currency });

/** One number with everything needed to read it. Money is in whole yuan or dollars, never in billions. */
export const figure = v.strictObject({
  label: localText,
  value: v.union([v.number(), fraction]),
  unit: localText,
  currency: v.nullable(currency),
  kind: oneOf(['reported', 'target', 'estimate', UNLISTED], UNLISTED),
  asOf: v.nullable(edtf),
  /** The source's own hedge. */
  qualifier: optional(oneOf(['about', 'over', 'nearly', 'at-least'], 'about')),
  /** Conversion printed by the source itself, never computed here. */
  equivalent: optional(money),
  /** "projects over 5 billion yuan each": the size each counted thing has. */
  threshold: optional(
    v.strictObject({ ...money.entries, relation: v.picklist(['over']), equivalent: optional(money) }),
  ),
});
