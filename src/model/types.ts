/** Types of the atlas, inferred from the schema. */
import type { InferOutput } from 'valibot';
import type { atlasFile } from './atlas-file.ts';
import type { Collection, FIRST_SCHEMAS, RecordsIn } from './parts.ts';
import type * as part from './schema-parts.ts';
import type { TEXT_SCHEMAS } from './texts.ts';

export type { Language } from './languages.ts';

/** What a record's sources give at best (evidence.ts). */
export type Evidence = InferOutput<typeof part.evidence>;

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

/** The published dataset, `atlas.json`: every record with all fields. */
export type AtlasFile = Required<InferOutput<typeof atlasFile>>;
/** Its first part, `first.json`: every record without texts, figures and sources. */
export type FirstFile = Versions & RecordsIn<typeof FIRST_SCHEMAS>;
/** The records of its second part, `texts.json`. */
export type Texts = RecordsIn<typeof TEXT_SCHEMAS>;
/** Either of the first two: fields of the second part are optional. */
export type AnyFile = Versions & {
  [C in Exclude<Collection, 'alliances' | 'groupings' | 'initiatives'>]: (FirstFile[C][number] &
    Added<FirstFile[C][number], AtlasFile[C][number]>)[];
} & { alliances: AnyAlliance[]; groupings: AnyGrouping[]; initiatives: AnyInitiative[] };

type Versions = Pick<AtlasFile, 'schemaVersion' | 'dataVersion'>;
type Added<First, Whole> = Partial<Omit<Whole, keyof First>>;
type AnyAlliance = Omit<Alliance, 'members'> & Added<Alliance, WholeAlliance> & { members: AnyMembership[] };

/** In the first part its status is only the state. */
type AnyInitiative = Omit<Initiative, 'status'> &
  Added<Initiative, WholeInitiative> & {
    status?: NonNullable<Initiative['status']> &
      Added<NonNullable<Initiative['status']>, NonNullable<WholeInitiative['status']>>;
  };

type AnyGrouping = Omit<Grouping, 'members'> &
  Added<Grouping, WholeGrouping> & {
    members: (GroupingMember & Added<GroupingMember, WholeGrouping['members'][number]>)[];
  };

export type Place = FirstFile['places'][number];
export type Industry = FirstFile['industries'][number];
export type Alliance = FirstFile['alliances'][number];
export type Membership = Alliance['members'][number];
export type AtlasEvent = FirstFile['events'][number];
export type Initiative = FirstFile['initiatives'][number];
export type Specialisation = FirstFile['specialisations'][number];

/** Places that act together; not an alliance. */
export type Grouping = FirstFile['groupings'][number];
export type GroupingMember = Grouping['members'][number];

export type WholeAlliance = AtlasFile['alliances'][number];
export type WholeMembership = WholeAlliance['members'][number];
export type WholeEvent = AtlasFile['events'][number];
export type WholeInitiative = AtlasFile['initiatives'][number];
export type WholePlace = AtlasFile['places'][number];
export type WholeGrouping = AtlasFile['groupings'][number];
export type WholeIndustry = AtlasFile['industries'][number];
export type Source = AtlasFile['sources'][number];
export type Disagreement = AtlasFile['disagreements'][number];

/** A membership whose note and sources may be missing. */
export type AnyMembership = Membership & Added<Membership, WholeMembership>;

export type RefKind = (typeof part.REF_KINDS)[number];
/** Names one record. */
export interface Ref {
  kind: RefKind;
  id: string;
}
