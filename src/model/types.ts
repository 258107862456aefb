/** The nouns of the atlas, read off the one schema. */
import type { InferOutput } from 'valibot';
import type { InterfaceLanguage } from './languages.ts';
import type * as s from './schema.ts';
import type * as part from './schema-parts.ts';

/** What a reader reads: words of the interface, and records as `inLanguage` gives them. */
export type Language = InterfaceLanguage;
export type LocalText = InferOutput<typeof part.localText>;
/** Six-digit GB/T 2260 code of a place. */
export type Adcode = string;
/** WGS84 degrees, [longitude, latitude]. */
export type Point = [number, number];
/** WGS84 degrees, [west, south, east, north]. */
export type Extent = [number, number, number, number];
/** Whole UTC days since 1970-01-01. */
export type Day = number;
/** Half-open interval of UTC days: `to` is the first day no longer in it. */
export interface Period {
  from: Day;
  to: Day;
}

export type Figure = InferOutput<typeof part.figure>;
export type Place = InferOutput<typeof s.place>;
export type Industry = InferOutput<typeof s.industry>;
export type Membership = InferOutput<typeof s.membership>;
export type Alliance = InferOutput<typeof s.alliance>;
export type AtlasEvent = InferOutput<typeof s.event>;
export type Initiative = InferOutput<typeof s.initiative>;
export type Specialisation = InferOutput<typeof s.specialisation>;
export type Source = InferOutput<typeof s.source>;
export type Disagreement = InferOutput<typeof s.disagreement>;
export type AtlasFile = InferOutput<typeof s.atlasFile>;

export type RefKind = (typeof part.REF_KINDS)[number];
/** Names one record. */
export interface Ref {
  kind: RefKind;
  id: string;
}
