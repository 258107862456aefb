/** Ajv: atlas.json by its JSON Schema 2020-12, and datapackage.json by what version 2 of Data Package asks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { PACKAGE } from './package-profile.mjs';

/** Validates both files; of the descriptor also what no JSON Schema can say. */
export async function checkWithAjv(folder, expect) {
  const atlas = readJson(folder, 'atlas.json');
  expect('atlas.json', faultsBy(readJson(folder, 'atlas.schema.json'), atlas));
  const descriptor = readJson(folder, 'datapackage.json');
  const faults = faultsBy(PACKAGE, descriptor);
  expect('datapackage.json', faults.length > 0 ? faults : danglingIn(descriptor, folder));
}

export function readJson(folder, name) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

function faultsBy(schema, value) {
  const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(
    schema,
  );
  if (validate(value)) return [];
  return validate.errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

/** Names in the descriptor that lead nowhere: files, fields of keys, tables that foreign keys refer to. */
function danglingIn({ resources }, folder) {
  const names = resources.map(({ name }) => name);
  const fieldsOf = (name) => resources.find((one) => one.name === name)?.schema.fields.map((field) => field.name) ?? [];
  return resources.flatMap(({ name, path, schema }) => {
    const { primaryKey = [], uniqueKeys = [], foreignKeys = [] } = schema;
    const own = [...primaryKey, ...uniqueKeys.flat(), ...foreignKeys.flatMap(({ fields }) => fields)];
    return [
      ...(names.indexOf(name) === names.lastIndexOf(name) ? [] : [`${name}: found twice, expected one of that name`]),
      ...(existsSync(join(folder, path)) ? [] : [`${name}: found no file ${path}`]),
      ...own
        .filter((field) => !fieldsOf(name).includes(field))
        .map((field) => `${name}: a key names no field: ${field}`),
      ...foreignKeys
        .flatMap(({ reference }) => reference.fields.map((field) => [reference.resource || name, field]))
        .filter(([table, field]) => !fieldsOf(table).includes(field))
        .map(([table, field]) => `${name}: a foreign key refers to nothing: ${table}.${field}`),
    ];
  });
}
