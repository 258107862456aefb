/** The published file as a whole. The page reads it in parts (parts.ts), so only the build and the types take this. */
import * as v from 'valibot';
import {
  alliance,
  disagreement,
  event,
  grouping,
  industry,
  initiative,
  place,
  schemaVersion,
  source,
  specialisation,
} from './schema.ts';
import { optional } from './schema-parts.ts';

export const atlasFile = v.strictObject({
  schemaVersion,
  dataVersion: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  places: v.array(place),
  industries: v.array(industry),
  alliances: v.array(alliance),
  events: v.array(event),
  initiatives: v.array(initiative),
  specialisations: v.array(specialisation),
  sources: v.array(source),
  disagreements: v.array(disagreement),
  /** Not in files of schema version 1.0. */
  groupings: optional(v.array(grouping)),
});
