/** Published data with one fault each, and the client that must find it: a client that finds nothing proves nothing. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBy } from './clients.mjs';

const cell = (from, to) => (text) => text.replace(from, to);
const json = (change) => (text) => {
  const value = JSON.parse(text);
  change(value);
  return JSON.stringify(value);
};
const withoutLastRow = (text) => text.replace(/[^\n]*\r\n$/, '');
const lastRowTwice = (text) => text.replace(/([^\n]*\r\n)$/, '$1$1');
const table = ({ resources }, name) => resources.find((one) => one.name === name);

const BROKEN = [
  ['a byte order mark in a table for programs', 'Frictionless', 'tables/places.csv', (text) => `\uFEFF${text}`],
  ['a word where a number should be', 'Frictionless', 'tables/places.csv', cell(/,1[12]\d\.\d+,/, ',east,')],
  ['a word where a number should be', 'DuckDB', 'tables/places.csv', cell(/,1[12]\d\.\d+,/, ',east,')],
  ['a key that two rows have', 'Frictionless', 'tables/sources.csv', lastRowTwice],
  ['a key that two rows have', 'DuckDB', 'tables/sources.csv', lastRowTwice],
  ['a place that there is not', 'Frictionless', 'tables/memberships.csv', cell(/,\d{6},/, ',999999,')],
  ['a place that there is not', 'DuckDB', 'tables/memberships.csv', cell(/,\d{6},/, ',999999,')],
  ['a source that there is not', 'DuckDB', 'tables/sources.csv', withoutLastRow],
  ['a row too few', 'DuckDB', 'tables/disagreements.csv', withoutLastRow],
  ['a spreadsheet without its mark', 'DuckDB', 'spreadsheets/events.csv', (text) => text.replace(/^\uFEFF/, '')],
  ['a spreadsheet of an earlier build', 'DuckDB', 'spreadsheets/events.csv', withoutLastRow],
  ['a field without a type that there is', 'Ajv', 'datapackage.json', (text) => text.replace('"number"', '"numeric"')],
  [
    'a foreign key to no table',
    'Ajv',
    'datapackage.json',
    json((value) => {
      table(value, 'memberships').schema.foreignKeys[0].reference.resource = 'clubs';
    }),
  ],
  [
    'an alliance without a name',
    'Ajv',
    'atlas.json',
    json((atlas) => {
      delete atlas.alliances[0].name;
    }),
  ],
  [
    'an area that is not closed',
    'check-geojson',
    'places.geojson',
    json(({ features }) => {
      const { type, coordinates } = features[0].geometry;
      (type === 'Polygon' ? coordinates : coordinates[0])[0].pop();
    }),
  ],
];

/** Tries each fault on a copy of the folder; `tell(name, faults)` hears of each. */
export async function checkBroken(folder, tell) {
  for (const [what, client, file, change] of BROKEN) {
    const copy = mkdtempSync(join(tmpdir(), 'atlas-clients-'));
    try {
      cpSync(folder, copy, { recursive: true });
      const path = join(copy, file);
      const before = readFileSync(path, 'utf8');
      const after = change(before);
      writeFileSync(path, after);
      const found = (await readBy(client, copy)).some(({ faults }) => faults.length > 0);
      const fault = before === after ? 'the data hold nothing to break so' : 'not noticed';
      tell(`${client} notices ${what} (${file})`, found && before !== after ? [] : [fault]);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
}
