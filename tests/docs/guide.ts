/** What the tables of docs/embedding.md say, for the tests that try it. */
import { readFileSync } from 'node:fs';

const words = (cell = '') => [...cell.matchAll(/`([^`]*)`/g)].map(([, word = '']) => word);

/** The rows of the table whose first row begins with this cell, as what stands in backticks in each cell. */
function rowsOf(guide: string, first: string): string[][][] {
  const begin = guide.indexOf(`| ${first}`);
  if (begin < 0) throw new Error(`docs/embedding.md: found no table that begins with ${first}`);
  const table = guide.slice(begin).split('\n\n')[0] ?? '';
  return table.split('\n').map((row) => row.split('|').slice(1, -1).map(words));
}

export interface Guide {
  /** Parameter → its examples, in the order of the table. */
  parameters: ReadonlyMap<string, readonly string[]>;
  /** As they are written, `get()`. */
  methods: readonly string[];
  /** Event → the fields of its value. */
  events: ReadonlyMap<string, readonly string[]>;
}

export function readGuide(path = 'docs/embedding.md'): Guide {
  const guide = readFileSync(path, 'utf8');
  return {
    parameters: new Map(
      rowsOf(guide, '`v`').flatMap(([keys = [], examples = []]) => keys.map((key) => [key, examples])),
    ),
    methods: rowsOf(guide, '`get()`').flatMap(([names = []]) => names),
    events: new Map(rowsOf(guide, '`ready`').map(([[name = ''] = [], fields = []]) => [name, fields])),
  };
}
