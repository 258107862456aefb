/**
 * The dataset in the order of need. The first part has every record with what the first view, the filters and the
 * timeline read; the second completes the same records with texts, figures and sources. THE TABLE is `LATER`:
 * the split, the schemas of both parts and the completion are read off it.
 */
import * as v from 'valibot';
import * as schema from './schema.ts';
import { adcode, id, localText, oneOf, point } from './schema-parts.ts';
import type { AtlasFile, LocalText, Membership } from './types.ts';

/** Groupings are published in atlas.json alone: nothing of the page draws them. */
export type Collection = Exclude<keyof AtlasFile, 'schemaVersion' | 'dataVersion' | 'groupings'>;
export type RecordOf<K extends Collection> = AtlasFile[K][number];
/** Fields of the second part, each with what stands for it until then; `undefined` for those that may be absent. */
type Later<R> = { readonly [F in keyof R]?: Partial<Pick<R, F>> extends Pick<R, F> ? undefined : R[F] };

const NO_WORDS: LocalText = { en: '', zh: '' };

/** One row per kind of record. Whatever is not listed comes first. */
export const LATER: { readonly [K in Collection]: Later<RecordOf<K>> } = {
  places: { figures: undefined, notes: undefined, sources: [] },
  industries: { sources: [] },
  alliances: {
    scope: NO_WORDS,
    foundedNote: undefined,
    status: NO_WORDS,
    leads: [],
    counts: [],
    reliability: undefined,
    notes: undefined,
    sources: [],
  },
  events: {
    summary: NO_WORDS,
    dateNote: undefined,
    groupings: undefined,
    aspects: undefined,
    figures: [],
    notes: undefined,
    sources: [],
  },
  initiatives: {
    kindNote: undefined,
    dateNote: undefined,
    status: undefined,
    answeredBy: undefined,
    figures: [],
    structure: undefined,
    aspects: undefined,
    rating: undefined,
    notes: undefined,
    sources: [],
  },
  specialisations: { note: undefined, sources: [] },
  sources: {
    title: NO_WORDS,
    publisher: NO_WORDS,
    url: null,
    urlKind: 'none',
    published: null,
    dateNote: undefined,
    language: 'en',
    reliability: 'low',
    originalTitle: undefined,
    titleLanguage: undefined,
    accessed: undefined,
    archived: undefined,
    article: undefined,
  },
  disagreements: { topic: NO_WORDS, values: [], note: NO_WORDS },
};
/** The same for the memberships within an alliance. In the second part they stand in the order of the first. */
export const LATER_OF_MEMBERS: Later<Membership> = { note: undefined, sources: [] };

export const COLLECTIONS = Object.keys(LATER) as readonly Collection[];

/**
 * A file of a part holds at most so many records of a collection, further ones stand in further files: none takes
 * long to parse.
 */
export const MOST_RECORDS: Readonly<Record<PartName, number>> = { first: 5000, texts: 1000 };

/** What tells a record from the others of its collection, in both parts. */
function keyFields(collection: Collection): readonly string[] {
  return collection === 'specialisations' ? ['place', 'industry', 'role', 'period'] : ['id'];
}

/** The key of a record, the same in both parts. */
export function keyOf(collection: Collection, record: object): string {
  return keyFields(collection)
    .map((field) => String((record as Readonly<Record<string, unknown>>)[field]))
    .join(' ');
}

export type PartName = 'first' | 'texts';

/** Whether a field of a kind of record stands in a part: keys in both, `members` of an alliance split as well. */
export function isIn(part: PartName, kind: Collection | 'members', field: string): boolean {
  const isLater = field in (kind === 'members' ? LATER_OF_MEMBERS : LATER[kind]);
  if (part === 'first') return !isLater;
  return (
    isLater || (kind === 'alliances' && field === 'members') || (kind !== 'members' && keyFields(kind).includes(field))
  );
}

type Entries = Readonly<Record<string, v.GenericSchema>>;

const RECORDS: { readonly [K in Collection]: { readonly entries: Entries } } = {
  places: schema.place,
  industries: schema.industry,
  alliances: schema.alliance,
  events: schema.event,
  initiatives: schema.initiative,
  specialisations: schema.specialisation,
  sources: schema.source,
  disagreements: schema.disagreement,
};

/** The schema of a record in a part; a page reads through `asKnown` (as-known.ts) what it says. */
export function partSchema(part: PartName, collection: Collection): v.GenericSchema {
  const entries = entriesIn(part, collection, RECORDS[collection].entries);
  if (collection !== 'alliances') return v.strictObject(entries);
  const member = v.strictObject(entriesIn(part, 'members', schema.membership.entries));
  return v.strictObject({ ...entries, members: v.array(member) });
}

function entriesIn(part: PartName, kind: Collection | 'members', entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([field]) => isIn(part, kind, field)));
}

/** The name of a water on the map. */
export const water = v.strictObject({
  name: localText,
  kind: oneOf(['sea', 'lake', 'river', 'canal'], 'lake'),
  point,
  /** The zoom from half a level before which the name may stand. */
  minZoom: v.number(),
});
export type Water = v.InferOutput<typeof water>;

/** The shared tree of all alliances, worked out by the data build. */
export const givenSupport = v.strictObject({
  /**
   * Two places, ascending; how the line between them bows (to the left of its way 1, to the right -1, straight 0); and
   * whether its lanes count from left to right on this way (1) or on the way back (-1).
   */
  edges: v.array(v.tuple([adcode, adcode, v.picklist([-1, 0, 1]), v.picklist([-1, 1])])),
  /** Alliance → positions in `edges`; alliances in the order of their lanes. */
  trees: v.record(id, v.array(v.number())),
});
export type GivenSupport = v.InferOutput<typeof givenSupport>;

/** What the first part has beside records. */
export interface Extras {
  readonly waters: readonly Water[];
  /** null: nothing is given, it is worked out. */
  readonly support: GivenSupport | null;
}

export const NO_EXTRAS: Extras = { waters: [], support: null };
