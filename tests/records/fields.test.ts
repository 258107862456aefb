import { describe, expect, it } from 'vitest';
import { FIRST_COLUMNS } from '../../scripts/data/tables/first-columns.ts';
import { recordTables } from '../../scripts/data/tables/record-tables.ts';
import { INTERFACE_LANGUAGES } from '../../src/model/languages.ts';
import type { Field } from '../../src/records/field.ts';
import { FIELDS, type Kind } from '../../src/records/kinds/index.ts';
import { print, statementWords } from '../../src/records/print.ts';
import { sortRows, sortValue } from '../../src/records/sort.ts';
import { basisOf, type Statement } from '../../src/records/statement.ts';

import { ATLAS, FILE, text } from '../fixtures/atlas.ts';

const KINDS = Object.keys(FIELDS) as Kind[];
const view = { atlas: ATLAS, language: 'en' } as const;
const seat = (basis: Statement['basis'], reason: string | null = null): Statement => ({
  said: { is: 'refs', refs: [{ kind: 'place', id: '330400' }], isOne: true },
  basis,
  reason: reason === null ? null : () => reason,
  notes: [],
});

describe('the fields of a kind', () => {
  it.each(KINDS)('of %s have ids of their own and stand below fields that have columns', (kind) => {
    const fields = FIELDS[kind] as unknown as readonly Field<never>[];
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { table, plain } of fields) {
      if (table?.under) expect(fields.find(({ id }) => id === table.under)?.table?.under).toBeUndefined();
      if (table?.under) expect(ids).toContain(table.under);
      if (typeof plain === 'object') expect(fields.find(({ id }) => id === plain.under)?.plain).toBe('column');
    }
  });

  it.each(KINDS)('of %s publish the columns of the first release in their order, others behind them', (kind) => {
    const first = FIRST_COLUMNS[kind];
    const published = recordTables(FILE).map(({ fields }) => fields.map(({ name }) => name).slice(0, first.length));
    expect(published).toContainEqual(first);
  });
});

describe('a statement', () => {
  it('has its basis wherever it is put into words', () => {
    expect(statementWords(seat('stated'), view)).toBe('Jiaxing');
    expect(statementWords(seat('inferred'), view)).toBe('Jiaxing (inferred)');
    expect(statementWords(seat('disputed'), { ...view, language: 'zh' })).toBe('嘉兴市（说法不一）');
    expect(print(seat('stated'), view).mark).toBeNull();
  });

  it('tells a reason that names the basis as it is, and any other behind it', () => {
    expect(print(seat('inferred', 'inferred from the lead'), view).mark?.whole).toBe('inferred from the lead');
    expect(print(seat('disputed', 'Sources give two.'), view).mark?.whole).toBe('disputed (Sources give two.)');
    expect(print(seat('stated', 'stated (lead city)'), view).mark?.whole).toBe('stated (lead city)');
  });

  it('is an inference unless its reason says otherwise', () => {
    expect(basisOf(text('stated (secretariat)', '来源写明'))).toBe('stated');
    expect(basisOf(text('inferred from the lead', '推断'))).toBe('inferred');
    expect(basisOf(text('by the address of a firm', '按企业地址'))).toBe('inferred');
    expect(basisOf(text('disputed between two', '说法不一'))).toBe('disputed');
    expect(basisOf(null)).toBe('stated');
  });

  it('sorts by what it says: dates by EDTF, codes by their order, unknown ones last', () => {
    const { founded, kind } = Object.fromEntries(FIELDS.alliance.map((field) => [field.id, field]));
    const dates = FILE.alliances.map((record) => sortValue(founded?.say(record, ATLAS) ?? null, view));
    const sorted = sortRows(dates, (value) => value, 'descending', { compare: () => 0 });
    expect(sorted.at(-1)).toBeNull();
    expect(kind && sortValue(kind.say(FILE.alliances[0] as never, ATLAS), view)).toBe('Industrial alliance');
    const role = FIELDS.membership.find(({ id }) => id === 'role');
    const alliance = FILE.alliances[0];
    const roles = alliance?.members.map((membership) =>
      sortValue(role?.say({ alliance, membership }, ATLAS) ?? null, view),
    );
    expect(roles).toEqual([0, 2, 2]);
  });

  it('gives no date of founding to an alliance that is only announced, but publishes what is known', () => {
    const founded = FIELDS.alliance.find(({ id }) => id === 'founded');
    const [first] = FILE.alliances;
    if (!first || !founded) throw new Error('found no alliance, or no such field');
    expect(founded.say({ ...first, exists: false, founded: '2025-03-17/..' }, ATLAS)).toBeNull();
    expect(founded.say({ ...first, exists: true, founded: null }, ATLAS)?.said).toEqual({ is: 'date', date: null });
    const columns = founded.published?.filter(({ name }) => name === 'founded') ?? [];
    expect(columns.map(({ value }) => value({ ...first, exists: false, founded: '2025-03-17/..' }))).toEqual([
      '2025-03-17/..',
    ]);
  });

  it('speaks both languages', () => {
    for (const language of INTERFACE_LANGUAGES) {
      for (const { say } of FIELDS.event) {
        const said = FILE.events[0] && say(FILE.events[0], ATLAS);
        if (said && !['figures', 'memberships'].includes(said.said.is)) {
          expect(statementWords(said, { atlas: ATLAS, language })).not.toBe('');
        }
      }
    }
  });
});
