/** The table of places: numbers of what is shown, and places without any record. */
import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { dayOf } from '../../../src/model/dates.ts';
import type { FacetChoice } from '../../../src/model/facets.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import { wholeVisible } from '../../../src/model/whole.ts';
import { TABLES } from '../../../src/parts/tables/all-tables.ts';
import type { TableView } from '../../../src/parts/tables/columns.ts';
import { captionOf } from '../../../src/parts/tables/opened-table.tsx';
import { alliance, FILE, member, place } from '../../fixtures/atlas.ts';

/** With two places of which there is no record. */
const WITH = {
  ...FILE,
  places: [
    ...FILE.places,
    place('340100', 'Hefei', '合肥市', [117.28, 31.86]),
    place('331000', 'Taizhou', '台州市', [121.43, 28.66]),
  ],
};
const ATLAS = indexAtlas(WITH);

function viewOf(facets: FacetChoice = {}, atlas = ATLAS): TableView {
  const visible = wholeVisible(atlas, query(filterIndex(atlas), { period: null, facets, match: {} }));
  return { atlas, whole: atlas, language: 'en', visible, windows: [] };
}

describe('the table of places', () => {
  const cells = (id: string, view = viewOf()) => {
    const open = TABLES.places.open(view);
    const row = open.sorted(TABLES.places.start).find(({ key }) => key === id);
    return Object.fromEntries(open.columns.map((entry, index) => [entry.id, row?.cells()[index]?.text]));
  };
  const own = (id: string) =>
    WITH.alliances.flatMap(({ members }) => members.filter(({ place }) => place === id)) as ReturnType<typeof member>[];

  it('counts alliances, those led, and by basis', () => {
    for (const { id } of WITH.places) {
      const of = (passes: (one: ReturnType<typeof member>) => boolean) => String(own(id).filter(passes).length);
      if (own(id).length === 0) continue;
      const { alliances, led, stated, inferred } = cells(id);
      expect({ alliances, led, stated, inferred }).toEqual({
        alliances: of(() => true),
        led: of(({ role }) => role === 'host'),
        stated: of(({ basis }) => basis === 'stated'),
        inferred: of(({ basis }) => basis === 'inferred'),
      });
    }
  });

  it('says where nothing is on record, which sorts below every number, and how many places that are', () => {
    const none = WITH.places.filter(({ id }) => own(id).length === 0).map(({ id }) => id);
    expect(none.length).toBeGreaterThan(0);
    for (const id of none) expect(cells(id).alliances).toBe('none on record');
    const open = TABLES.places.open(viewOf());
    const keys = open.sorted({ column: 'alliances', direction: 'ascending' }).map(({ key }) => key);
    expect(new Set(keys.slice(0, none.length))).toEqual(new Set(none));
    expect(captionOf(open, 'en')).toContain(`${none.length} have no membership on record.`);
  });

  it('tells what filters leave out from what is not on record, and keeps the places', () => {
    const view = viewOf({ industry: ['ind-robotics'] });
    expect(TABLES.places.open(view).count).toBe(WITH.places.length);
    const out = WITH.places.find(
      ({ id }) => own(id).length > 0 && !WITH.alliances[0]?.members.some(({ place }) => place === id),
    );
    expect(cells(out?.id ?? '', view).alliances).toBe('0');
  });

  it('has the places that a filter of places asks for, and those they share records with', () => {
    const view = viewOf({ province: ['340000'] });
    const shown = view.visible.places.map(({ id }) => id);
    expect(WITH.places.filter(({ province }) => province === '340000').every(({ id }) => shown.includes(id))).toBe(
      true,
    );
    expect(shown.every((id) => view.visible.placeCounts.has(id) || id.startsWith('34'))).toBe(true);
  });

  it('counts an announced alliance apart', () => {
    const announced = alliance('al-announced', [member('340100')], { exists: false });
    const atlas = indexAtlas({ ...WITH, alliances: [...WITH.alliances, announced] });
    const open = TABLES.places.open(viewOf({}, atlas));
    const row = open.sorted(TABLES.places.start).find(({ key }) => key === '340100');
    expect(row?.cells()[2]).toMatchObject({ text: '0', note: '1 more is only announced' });
    // Nothing on record is less than that.
    const up = open.sorted({ column: 'alliances', direction: 'ascending' }).map(({ key }) => key);
    expect(up.slice(0, 2)).toEqual(['331000', '340100']);
  });

  it('says of how many alliances a vague date makes the membership only possible', () => {
    // Founded "in November 2018", and its members have no date of their own.
    const period = { from: dayOf(2018), to: dayOf(2018, 11, 16) };
    const choice = { period, timeMode: 'as-of' as const, facets: {}, match: {} };
    const visible = wholeVisible(ATLAS, query(filterIndex(ATLAS), choice));
    const open = TABLES.places.open({ ...viewOf(), visible, windows: visible.windows });
    const row = open.sorted(TABLES.places.start).find(({ key }) => key === '330400');
    expect(row?.cells()[2]).toMatchObject({ text: '1', note: '1 of them possibly' });
  });
});
