/**
 * The dataset in two parts. The first has the fields that the map, the filters and the timeline need; the second
 * (texts.ts) adds texts, figures and sources. THE TABLE is `TEXT_FIELDS`: the schemas of both parts derive from it.
 */
import * as v from 'valibot';
import * as s from './schema.ts';
import { adcode, id, localText, oneOf, optional, point } from './schema-parts.ts';

/** The fields of the second part. */
export const TEXT_FIELDS = {
  places: ['corridor', 'marked', 'figures', 'notes', 'sources'],
  industries: ['sources'],
  alliances: ['scope', 'foundedNote', 'status', 'leads', 'counts', 'reliability', 'notes', 'sources'],
  members: ['note', 'sources'],
  events: ['summary', 'dateNote', 'groupings', 'aspects', 'figures', 'notes', 'sources'],
  // The state of a status is in the first part, too.
  initiatives: [
    'kindNote',
    'dateNote',
    'status',
    'results',
    'figures',
    'structure',
    'aspects',
    'rating',
    'notes',
    'sources',
  ],
  specialisations: ['note', 'sources'],
  sources: [
    'title',
    'publisher',
    'kind',
    'url',
    'urlKind',
    'published',
    'dateNote',
    'language',
    'reliability',
    'originalTitle',
    'titleLanguage',
    'accessed',
    'archived',
    'article',
  ],
  disagreements: ['topic', 'values', 'note'],
  groupings: ['foundedNote', 'notes', 'sources'],
  groupingMembers: ['note', 'sources'],
} as const;

/** Schemas of the records of the first part. */
export const FIRST_SCHEMAS = {
  places: v.omit(s.place, TEXT_FIELDS.places),
  industries: v.omit(s.industry, TEXT_FIELDS.industries),
  alliances: v.strictObject({
    ...v.omit(s.alliance, TEXT_FIELDS.alliances).entries,
    members: v.array(v.omit(s.membership, TEXT_FIELDS.members)),
  }),
  events: v.omit(s.event, TEXT_FIELDS.events),
  initiatives: v.strictObject({
    ...v.omit(s.initiative, TEXT_FIELDS.initiatives).entries,
    status: optional(s.statusState),
  }),
  specialisations: v.omit(s.specialisation, TEXT_FIELDS.specialisations),
  sources: v.omit(s.source, TEXT_FIELDS.sources),
  disagreements: v.omit(s.disagreement, TEXT_FIELDS.disagreements),
  groupings: v.strictObject({
    ...v.omit(s.grouping, TEXT_FIELDS.groupings).entries,
    members: v.array(v.omit(s.groupingMember, TEXT_FIELDS.groupingMembers)),
  }),
};

export type Collection = keyof typeof FIRST_SCHEMAS;
export const COLLECTIONS = Object.keys(FIRST_SCHEMAS) as readonly Collection[];

/** Validated records by collection. */
export type RecordsIn<Schemas extends Readonly<Record<Collection, v.GenericSchema>>> = {
  [C in Collection]: v.InferOutput<Schemas[C]>[];
};

/** A water label on the map. */
export const water = v.strictObject({
  name: localText,
  kind: oneOf(['sea', 'lake', 'river', 'canal'], 'lake'),
  point,
  /** The label may be shown from half a zoom level below this. */
  minZoom: v.number(),
});
export type Water = v.InferOutput<typeof water>;

/** Whether parsed JSON is the label of a water. */
export function isWater(candidate: unknown): candidate is Water {
  return v.is(water, candidate);
}

/** The shared support of all alliances, as computed by the data build. */
export const givenSupport = v.strictObject({
  /**
   * Two places, ascending; how the line from the first to the second bows (left 1, right -1, straight 0); and whether
   * its lanes count from left to right in this direction (1) or in the opposite one (-1).
   */
  edges: v.array(v.tuple([adcode, adcode, v.picklist([-1, 0, 1]), v.picklist([-1, 1])])),
  /** Alliance → positions in `edges`; alliances in the order of their lanes. */
  trees: v.record(id, v.array(v.number())),
});
export type GivenSupport = v.InferOutput<typeof givenSupport>;

/** Everything in the first part other than records. */
export interface Extras {
  readonly waters: readonly Water[];
  /** null: none given; the page computes it. */
  readonly support: GivenSupport | null;
}

export const NO_EXTRAS: Extras = { waters: [], support: null };
