/** A project, target, park …, and what became of it: a part of the schema (schema.ts). */
import * as v from 'valibot';
import {
  confidence,
  edtf,
  eventId,
  evidence,
  figure,
  id,
  industryId,
  listOf,
  localText,
  oneOf,
  optional,
  placeId,
  resultId,
  sourceId,
  sources,
  UNLISTED,
} from './schema-parts.ts';

/** What became of an initiative. unknown: searched for and not found; no status at all: not searched for. */
export const STATUS_STATES = [
  'announced',
  'agreed',
  'under-construction',
  'in-operation',
  'expanded',
  'partly-met',
  'met',
  'missed',
  'ended',
  'unknown',
] as const;

/** All of a status that filters need. */
export const statusState = v.strictObject({ state: oneOf([...STATUS_STATES, UNLISTED], UNLISTED) });

const status = v.strictObject({
  ...statusState.entries,
  /** As of when; of an unknown one, when it was last searched for. */
  date: edtf,
  note: optional(localText),
  /** Empty where nothing was found. */
  sources: v.array(sourceId),
});

export const INITIATIVE_KINDS = [
  'project',
  'project-batch',
  'target',
  'result',
  'estimate',
  'programme',
  'plan',
  'fund',
  'index',
  'industry-system',
  'designation',
  'declaration',
  'count',
  'park',
  'park-batch',
  'base',
  'zone',
  'enclave',
  'town',
  'transport',
] as const;

export const initiative = v.strictObject({
  id,
  kind: oneOf([...INITIATIVE_KINDS, UNLISTED], UNLISTED),
  /** The kind in more detail, e.g. "results-transfer demonstration base". */
  kindNote: optional(localText),
  title: localText,
  places: v.array(placeId),
  /** The place that runs it elsewhere: an innovation enclave's home city. */
  home: optional(placeId),
  industries: v.array(industryId),
  date: v.nullable(edtf),
  dateNote: optional(localText),
  announced: optional(edtf),
  status: optional(status),
  /** What became of it, where that is on record: of a target what was reached, of a plant its opening. */
  results: optional(v.pipe(v.array(resultId), v.minLength(1, 'expected at least one record'))),
  figures: listOf(figure),
  /** Core, pillar and feature industries, for an industry system. */
  structure: optional(
    v.strictObject({ core: v.array(industryId), pillar: v.array(industryId), feature: v.array(industryId) }),
  ),
  /** Parts listed by the source: lines of work, forums, waterways, centres. */
  aspects: optional(v.array(localText)),
  rating: optional(oneOf(['excellent', 'qualified', UNLISTED], UNLISTED)),
  confidence: optional(confidence),
  event: optional(eventId),
  notes: optional(localText),
  sources,
  evidence: optional(evidence),
});
