import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { COLLECTION_NAMES, COLLECTION_TABLE } from '../../scripts/data/kinds.ts';
import { leavesOf, namesOf, referencesIn } from '../../scripts/data/references.ts';
import { walk } from '../../scripts/data/walk.ts';
import { placeId, sources } from '../../src/model/schema-parts.ts';

/** Takes ids or adcodes, and no words: a field that names something. */
const isIdLike = (schema: v.GenericSchema) =>
  (v.is(schema, 'al-one') || v.is(schema, '310117')) && !v.is(schema, 'Two words.');

describe('references', () => {
  it('are found wherever the schema says that a field names records', () => {
    const schema = v.strictObject({
      lead: v.exactOptional(v.nullable(placeId)),
      parts: v.array(v.strictObject({ sources })),
    });
    expect(referencesIn(schema, { lead: '310117', parts: [{ sources: ['src-a', 'src-b'] }] })).toEqual([
      { path: 'lead', id: '310117', names: 'places' },
      { path: 'parts.0.sources.0', id: 'src-a', names: 'sources' },
      { path: 'parts.0.sources.1', id: 'src-b', names: 'sources' },
    ]);
    expect(referencesIn(schema, { lead: null, parts: [] })).toEqual([]);
  });

  it('are said by every field of the schema that holds an id, but for the record’s own', () => {
    const silent = COLLECTION_NAMES.flatMap((kind) =>
      leavesOf(COLLECTION_TABLE[kind].schema).flatMap(({ path, schema }) =>
        path !== 'id' && isIdLike(schema) && !namesOf(schema) ? [`${kind}: ${path}`] : [],
      ),
    );
    expect(silent).toEqual([]);
  });

  it('are said by every field in which the data have the id of a record', () => {
    const { dataset } = checkFiles(readDataFiles());
    const ids = new Set(COLLECTION_NAMES.flatMap((kind) => dataset[kind].map(({ name }) => name)));
    const silent = COLLECTION_NAMES.flatMap((kind) =>
      dataset[kind].flatMap(({ name, record }) => {
        const said = new Set(referencesIn(COLLECTION_TABLE[kind].schema, record).map(({ path }) => path));
        return walk(record).flatMap(({ path, value }) => {
          const isNamed = typeof value === 'string' && ids.has(value);
          // What a disagreement is about says the kind beside the id.
          const isOwn = path === 'id' || /^about\.\d+\.id$/.test(path);
          return isNamed && !isOwn && !said.has(path) ? [`${kind}: ${name}: ${path}`] : [];
        });
      }),
    );
    expect(silent).toEqual([]);
  });
});
