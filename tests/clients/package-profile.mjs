/**
 * What version 2 of the Data Package standard (datapackage.org) asks of the descriptor, as JSON Schema: of the properties
 * that ours has. The profile itself is on no package registry, and nothing is fetched while tests run.
 */

/** A relative path inside the package, or an address of the web. */
const PATH = { type: 'string', pattern: '^(https?://\\S+|(?![./~])(?!.*(^|/)\\.\\.(/|$))(?!.*(:|\\\\)).+)$' };
const TEXT = { type: 'string', minLength: 1 };
const NAMES = { type: 'array', items: TEXT, minItems: 1, uniqueItems: true };

const TYPES = [
  ...['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time'],
  ...['year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'],
];

const FIELD = {
  type: 'object',
  required: ['name'],
  properties: {
    name: TEXT,
    type: { enum: TYPES },
    title: TEXT,
    description: TEXT,
    constraints: {
      type: 'object',
      properties: {
        required: { type: 'boolean' },
        unique: { type: 'boolean' },
        pattern: TEXT,
        enum: { type: 'array' },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const SCHEMA = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: { type: 'array', items: FIELD, minItems: 1 },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: NAMES,
    uniqueKeys: { type: 'array', items: NAMES, minItems: 1 },
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: NAMES,
          reference: {
            type: 'object',
            required: ['fields'],
            properties: { resource: { type: 'string' }, fields: NAMES },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

const RESOURCE = {
  type: 'object',
  required: ['name', 'path', 'type', 'schema'],
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]*$' },
    type: { const: 'table' },
    profile: { const: 'tabular-data-resource' },
    path: PATH,
    title: TEXT,
    description: TEXT,
    format: TEXT,
    mediatype: { type: 'string', pattern: '^[^/\\s]+/[^/\\s]+$' },
    encoding: TEXT,
    dialect: {
      type: 'object',
      properties: { delimiter: { type: 'string' }, lineTerminator: { type: 'string' }, header: { type: 'boolean' } },
      additionalProperties: false,
    },
    schema: SCHEMA,
  },
  additionalProperties: false,
};

export const PACKAGE = {
  type: 'object',
  required: ['$schema', 'name', 'version', 'licenses', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]*$' },
    title: TEXT,
    description: TEXT,
    version: TEXT,
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, title: TEXT, path: PATH },
        additionalProperties: false,
      },
    },
    resources: { type: 'array', items: RESOURCE, minItems: 1 },
  },
  additionalProperties: false,
};
