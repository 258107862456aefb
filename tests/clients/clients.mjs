/** THE TABLE of the programs of others that read the published data. */
import { checkWithDuckdb } from './duckdb.mjs';
import { checkWithFrictionless } from './frictionless.mjs';
import { checkWithGeojsonValidator } from './geojson.mjs';
import { checkWithAjv } from './json-schema.mjs';

/** Name → `check(folder, expect)`, which calls `expect(file, faults)` for everything that it reads. */
export const CLIENTS = {
  Frictionless: checkWithFrictionless,
  DuckDB: checkWithDuckdb,
  Ajv: checkWithAjv,
  'check-geojson': checkWithGeojsonValidator,
};

/** What a client finds in a folder; one that dies has found a fault, too. */
export async function readBy(client, folder) {
  const results = [];
  try {
    await CLIENTS[client](folder, (file, faults) => results.push({ file, faults }));
  } catch (error) {
    results.push({ file: 'all', faults: [error.message] });
  }
  return results;
}
