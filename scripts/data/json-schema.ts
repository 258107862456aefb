import { toJsonSchema } from '@valibot/to-json-schema';
import { atlasFile } from '../../src/model/atlas-file.ts';
import * as schema from '../../src/model/schema.ts';
import * as part from '../../src/model/schema-parts.ts';

/** Pattern for `isEdtf`, except for the number of days in a month. */
const DAY = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[~?%]?`;
const EDTF_PATTERN = `^(${DAY}|${DAY}/${DAY}|\\.\\./${DAY}|${DAY}/\\.\\.)$`;

/** JSON Schema 2020-12 of atlas.json, made from the one schema of the app. */
export function atlasJsonSchema(): object {
  const { place, industry, membership, alliance } = schema;
  const { event, initiative, specialisation, source, disagreement, grouping } = schema;
  const { localText, adcode, edtf, figure, ref, placeId, industryId, allianceId, eventId, sourceId } = part;
  const { resultId, groupingId } = part;
  const ids = { adcode, placeId, industryId, allianceId, eventId, resultId, groupingId, sourceId };
  const parts = { localText, ...ids, edtf, figure, place, industry, membership, alliance, ref };
  const converted = toJsonSchema(atlasFile, {
    target: 'draft-2020-12',
    errorMode: 'throw',
    definitions: { ...parts, event, initiative, specialisation, source, disagreement, grouping },
    overrideAction: ({ valibotAction, jsonSchema }) =>
      // `isEdtf` is the only check that JSON Schema cannot express.
      valibotAction.type === 'check'
        ? { ...jsonSchema, pattern: EDTF_PATTERN, description: 'EDTF (ISO 8601-2) level 0–1 date' }
        : undefined,
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'tuple' ? { ...jsonSchema, items: false } : undefined,
  });
  return {
    ...converted,
    title: `Delta Atlas dataset, schema version ${schema.SCHEMA_VERSION}`,
    description: 'Made by scripts/data/json-schema.ts from src/model/schema.ts.',
  };
}
