/**
 * DuckDB: every CSV as its schema says and as DuckDB guesses it, both sets of tables with the same rows, keys and ids
 * resolved by SQL, and as many rows as atlas.json has records.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { readWithFrictionless } from './frictionless.mjs';
import { readJson } from './json-schema.mjs';
import { rowsExpected } from './rows-expected.mjs';

const TYPES = { string: 'VARCHAR', number: 'DOUBLE', integer: 'BIGINT', boolean: 'BOOLEAN' };
/** Columns of ids joined by `; `, which no foreign key can describe, and the tables that they refer to. */
const LISTS = {
  sources: 'sources',
  places: 'places',
  members: 'places',
  industries: 'industries',
  alliances: 'alliances',
};
const MARK = '\uFEFF';

export async function checkWithDuckdb(folder, expect) {
  const { resources } = readJson(folder, 'datapackage.json');
  const instance = await DuckDBInstance.create(':memory:');
  const database = await instance.connect();
  const query = async (sql) => (await database.runAndReadAll(sql)).getRowObjectsJson();
  try {
    const unread = new Set();
    for (const resource of resources) {
      const faults = await faultsOf(() => load(resource, folder, query));
      if (faults.length > 0) unread.add(resource.name);
      expect(resource.path, faults);
    }
    const readable = resources.filter(({ name }) => !unread.has(name));
    for (const resource of readable) {
      expect(`keys of ${resource.path}`, await faultsOf(() => checkKeys(resource, readable, query)));
      expect(`spreadsheets/${resource.name}.csv`, await faultsOf(() => checkSpreadsheet(resource, folder, query)));
    }
    expect('atlas.json', await faultsOf(() => checkCounts(folder, readable, query)));
  } finally {
    database.closeSync();
    instance.closeSync();
  }
}

/** Creates the table by its schema; then the guessed columns and the rows of the other client must be the same. */
async function load({ name, path, schema }, folder, query) {
  const columns = schema.fields.map((field) => `${text(field.name)}: ${text(TYPES[field.type])}`).join(', ');
  const file = text(join(folder, path));
  const form = `header = true, delim = ',', quote = '"', escape = '"', nullstr = '', strict_mode = true`;
  await query(
    `CREATE TABLE ${id(name)} AS FROM read_csv(${file}, auto_detect = false, columns = {${columns}}, ${form})`,
  );
  const guessed = (await query(`DESCRIBE FROM read_csv(${file})`)).map((column) => column.column_name);
  const wanted = schema.fields.map((field) => field.name);
  if (guessed.join() !== wanted.join()) return [`found the columns ${guessed}, expected ${wanted}`];
  const here = await query(`FROM ${id(name)}`);
  const there = await readWithFrictionless(folder, name);
  const odd = here.findIndex((row, i) => !isDeepStrictEqual({ ...row }, { ...there[i] }));
  if (here.length !== there.length) return [`found ${here.length} rows, Frictionless reads ${there.length}`];
  return odd < 0 ? [] : [`row ${odd + 1}: ${JSON.stringify(here[odd])}, Frictionless: ${JSON.stringify(there[odd])}`];
}

async function checkKeys({ name, schema }, resources, query) {
  const { primaryKey = [], uniqueKeys = [], foreignKeys = [], fields } = schema;
  const faults = [];
  const note = async (sql, words) => {
    for (const row of await query(`${sql} LIMIT 5`)) faults.push(`${Object.values(row).join(', ')}: ${words}`);
  };
  for (const key of [...(primaryKey.length > 0 ? [primaryKey] : []), ...uniqueKeys]) {
    const columns = key.map(id).join(', ');
    await note(`SELECT ${columns} FROM ${id(name)} GROUP BY ALL HAVING count(*) > 1`, `two rows with the same ${key}`);
  }
  for (const field of primaryKey) {
    await note(
      `SELECT ${text(field)} FROM ${id(name)} WHERE ${id(field)} IS NULL`,
      'empty, but part of the primary key',
    );
  }
  const single = foreignKeys.map(({ fields: [field], reference }) => [field, reference.resource || name, id(field)]);
  const lists = fields
    .map((field) => [field.name, LISTS[field.name], `unnest(string_split(${id(field.name)}, '; '))`])
    .filter(([, table]) => table && resources.some((one) => one.name === table));
  for (const [field, table, values] of [...single, ...lists]) {
    const found = `SELECT DISTINCT ${values} AS found FROM ${id(name)} WHERE ${id(field)} IS NOT NULL`;
    await note(
      `SELECT found FROM (${found}) ANTI JOIN ${id(table)} ON id = found`,
      `named in ${field}, not in ${table}`,
    );
  }
  return faults;
}

/** The same rows with a mark before them, apart from the apostrophe before what looks like a formula. */
async function checkSpreadsheet({ name, path }, folder, query) {
  const file = join(folder, 'spreadsheets', `${name}.csv`);
  if (!readFileSync(file, 'utf8').startsWith(MARK)) return ['found no byte order mark, expected one'];
  const plain = (columns) => `regexp_replace(${columns}, '^''(\\s*[=+@＝＋－＠-])', '\\1')`;
  const all = (one) => `SELECT ${plain('COLUMNS(*)')} FROM read_csv(${text(one)}, header = true, all_varchar = true)`;
  const rows = await query(all(file));
  const others = await query(all(join(folder, path)));
  return isDeepStrictEqual(rows, others) ? [] : [`found other rows than in ${path}`];
}

async function checkCounts(folder, resources, query) {
  const expected = rowsExpected(readJson(folder, 'atlas.json'));
  const faults = [];
  for (const { name } of resources) {
    const [{ rows }] = await query(`SELECT count(*)::INTEGER AS rows FROM ${id(name)}`);
    if (rows !== expected[name]) faults.push(`${name}: found ${rows} rows, expected ${expected[name]}`);
  }
  const lists = await query(`DESCRIBE FROM read_json(${text(join(folder, 'atlas.json'))})`);
  const kinds = lists.filter((column) => column.column_type.endsWith('[]')).map((column) => column.column_name);
  for (const kind of kinds) {
    if (!resources.some(({ name }) => name === kind))
      faults.push(`${kind}: found in atlas.json, expected a table of it`);
  }
  return faults;
}

async function faultsOf(action) {
  try {
    return (await action()) ?? [];
  } catch (error) {
    return [error.message];
  }
}

const text = (value) => `'${String(value).replaceAll("'", "''")}'`;
const id = (name) => `"${name.replaceAll('"', '""')}"`;
