/** The published file as a whole. The page reads it in parts (parts.ts), so only the build and the types take this. */
import * as v from 'valibot';
import {
  alliance,
  disagreement,
  event,
  industry,
  initiative,
  place,
  schemaVersion,
  source,
  specialisation,
} from './schema.ts';
import { edtf, id, localText, oneOf, optional, placeId, sources, UNLISTED } from './schema-parts.ts';

/** Cities that act together: a corridor, a metropolitan area, a council. Not an alliance, and never counted as one. */
export const grouping = v.strictObject({
  id,
  name: localText,
  kind: oneOf(['corridor', 'metropolitan-area', 'zone', 'hub', 'cooperation-body', UNLISTED], UNLISTED),
  founded: v.nullable(edtf),
  foundedNote: optional(localText),
  members: v.array(
    v.strictObject({
      place: placeId,
      since: v.nullable(edtf),
      until: v.nullable(edtf),
      basis: oneOf(['stated', 'inferred'], 'inferred'),
      note: optional(localText),
      sources,
    }),
  ),
  /** The file of data/geo/ that has its schematic line. */
  line: optional(v.picklist(['corridor'])),
  /** true: the one that is shown at first. */
  shown: optional(v.literal(true)),
  notes: optional(localText),
  sources,
});

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
