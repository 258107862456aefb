import { describe, expect, it } from 'vitest';
import { cellsOf, REACH_COLUMNS, reachRows, sortedBy } from '../../../src/analyses/network/reach-table.ts';
import { indexAtlas, type MembershipOf } from '../../../src/model/atlas.ts';
import { collatorOf } from '../../../src/records/sort.ts';
import { alliance, atlasFile, member, place, text } from '../../fixtures/atlas.ts';

const inferred = { basis: 'inferred' } as const;
const ATLAS = indexAtlas(
  atlasFile({
    // A degree of latitude is 111 km.
    places: [
      place('330100', 'South', '南市', [120, 30]),
      place('330200', 'Middle', '中市', [120, 31]),
      place('340100', 'North', '北市', [120, 33]),
    ],
    alliances: [
      alliance('al-near', [member('330100'), member('330200', inferred)], { name: text('Near', '近') }),
      alliance('al-far', [member('330100'), member('330200', inferred), member('340100')], { name: text('Far', '远') }),
      alliance('al-alone', [member('330100')]),
      alliance('al-empty', []),
    ],
  }),
);
const MEMBERSHIPS = ATLAS.file.alliances.flatMap((one) =>
  one.members.map((membership): MembershipOf => ({ alliance: one, membership })),
);
const view = (language: 'en' | 'zh') => ({ atlas: ATLAS, language, collator: collatorOf(language) });
const rows = reachRows(ATLAS, ATLAS.file.alliances, MEMBERSHIPS);
const order = (column: string, direction: 'ascending' | 'descending') =>
  sortedBy(rows, { column, direction }, view('en')).map((row) => row.alliance.id);

describe('the table of reaches', () => {
  it('has the alliances with two member places, by the memberships given', () => {
    expect(rows.map((row) => row.alliance.id)).toEqual(['al-near', 'al-far']);
    const fewer = MEMBERSHIPS.filter(({ membership }) => membership.place !== '330200');
    expect(reachRows(ATLAS, ATLAS.file.alliances, fewer).map((row) => row.alliance.id)).toEqual(['al-far']);
  });

  it('says extent, ends and members, and what of them is inferred', () => {
    const words = (language: 'en' | 'zh') =>
      rows.map((row) =>
        cellsOf(row, view(language)).map(({ text: said, note }) => (note ? `${said} (${note})` : said)),
      );
    expect(words('en')).toEqual([
      ['Near', '111 km', 'South, Middle (inferred at one end at least)', '2 (1 stated, 1 inferred)', '1'],
      ['Far', '334 km', 'South, North', '3 (2 stated, 1 inferred)', '2'],
    ]);
    expect(words('zh')[0]).toEqual(['近', '111公里', '南市、中市 (至少一端为推断)', '2 (写明1，推断1)', '1']);
  });

  it('sorts by every column, both ways', () => {
    expect(order('extent', 'descending')).toEqual(['al-far', 'al-near']);
    for (const { id } of REACH_COLUMNS) {
      const both = [order(id, 'ascending'), order(id, 'descending')];
      // Both begin in the same place: equal rows keep their order.
      expect(both[1]).toEqual(id === 'ends' ? both[0] : [...(both[0] ?? [])].reverse());
    }
  });
});
