import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import {
  homographsOf,
  membershipsThroughDistricts,
  newestFirst,
  oldestFirst,
  relatedOf,
} from '../../src/model/related.ts';
import { ATLAS, alliance, atlasFile, FILE, member, place } from '../fixtures/atlas.ts';

const ids = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);

describe('relatedOf', () => {
  const related = relatedOf(ATLAS);

  it('is made once per atlas', () => {
    expect(relatedOf(ATLAS)).toBe(related);
    expect(relatedOf(indexAtlas(FILE))).not.toBe(related);
  });

  it('lists the events of a place newest first, and those of its districts with it', () => {
    expect(ids(related.eventsByPlace.get('321200'))).toEqual(['ev-lasting', 'ev-year']);
    expect(ids(related.eventsByPlace.get('321202'))).toEqual(['ev-year']);
    expect(ids(related.eventsByPlace.get('330400'))).toEqual(['ev-robot', 'ev-month']);
  });

  it('gives an industry what its finer industries have', () => {
    expect(ids(related.eventsByIndustry.get('ind-intmfg'))).toEqual(['ev-year', 'ev-robot']);
    expect(ids(related.alliancesByIndustry.get('ind-intmfg'))).toEqual(['al-robot', 'al-hailing']);
    expect(ids(related.initiativesByIndustry.get('ind-intmfg'))).toEqual(['in-plant']);
  });

  it('links an initiative to its event, to its places and to its home', () => {
    expect(ids(related.initiativesByEvent.get('ev-robot'))).toEqual(['in-plant']);
    expect(ids(related.initiativesByPlace.get('320500'))).toEqual(['in-undated']);
  });

  it('finds alliances founded or seated in a place that is no member of them', () => {
    const atlas = indexAtlas(
      atlasFile({
        places: FILE.places,
        alliances: [
          alliance('al-tied', [member('320500')], { foundedPlace: '321202', seat: '330400' }),
          alliance('al-member', [member('321202')], { foundedPlace: '321202', seat: '321202' }),
        ],
      }),
    );
    const ties = relatedOf(atlas).alliancesByOtherTie;
    expect(ids(ties.get('321202'))).toEqual(['al-tied']);
    expect(ids(ties.get('330400'))).toEqual(['al-tied']);
  });
});

describe('places', () => {
  it('reach alliances through their districts', () => {
    const through = membershipsThroughDistricts(ATLAS, '321200');
    expect(through.map(({ alliance: { id }, membership }) => [id, membership.place])).toEqual([
      ['al-hailing', '321202'],
    ]);
    expect(membershipsThroughDistricts(ATLAS, '321202')).toEqual([]);
  });

  it('of the same name in one language are homographs, whatever the other language says', () => {
    const taizhou = place('321200', 'Taizhou', '泰州市', [119.9, 32.5]);
    const other = place('331000', 'Taizhou', '台州市', [121.4, 28.7]);
    const atlas = indexAtlas(
      atlasFile({ places: [taizhou, other, place('330400', 'Jiaxing', '嘉兴市', [120.8, 30.8])] }),
    );
    expect(ids(homographsOf(atlas, taizhou))).toEqual(['331000']);
    expect(ids(homographsOf(atlas, other))).toEqual(['321200']);
    expect(homographsOf(ATLAS, taizhou)).toEqual([]);
  });
});

describe('the order of dates', () => {
  const dates = ['2020', null, '2018-12-21', '../2019'];
  it('puts unknown dates last, forwards and backwards', () => {
    expect([...dates].sort(newestFirst)).toEqual(['../2019', '2020', '2018-12-21', null].sort(newestFirst));
    expect([...dates].sort(newestFirst).at(-1)).toBeNull();
    expect([...dates].sort(oldestFirst).at(-1)).toBeNull();
    expect([...dates].sort(oldestFirst)[0]).toBe('2018-12-21');
    expect([...dates].sort(newestFirst)[2]).toBe('2018-12-21');
  });
});
