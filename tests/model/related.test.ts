import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../src/model/atlas.ts';
import {
  homographsOf,
  membershipsThroughDistricts,
  newestFirst,
  oldestFirst,
  relatedOf,
} from '../../src/model/related.ts';
import { ATLAS, alliance, atlasFile, FILE, initiative, member, place } from '../fixtures/atlas.ts';

const ids = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);

describe('relatedOf', () => {
  const related = () => relatedOf(ATLAS);

  it('is made once per atlas', () => {
    expect(relatedOf(ATLAS)).toBe(related());
    expect(relatedOf(indexAtlas(FILE))).not.toBe(related());
  });

  it('lists the events of a place newest first, and those of its districts with it', () => {
    expect(ids(related().eventsByPlace.get('321200'))).toEqual(['ev-lasting', 'ev-year']);
    expect(ids(related().eventsByPlace.get('321202'))).toEqual(['ev-year']);
    expect(ids(related().eventsByPlace.get('330400'))).toEqual(['ev-robot', 'ev-month']);
  });

  it('gives an industry what its finer industries have', () => {
    expect(ids(related().eventsByIndustry.get('ind-intmfg'))).toEqual(['ev-year', 'ev-robot']);
    expect(ids(related().alliancesByIndustry.get('ind-intmfg'))).toEqual(['al-robot', 'al-hailing']);
    expect(ids(related().initiativesByIndustry.get('ind-intmfg'))).toEqual(['in-plant']);
  });

  it('links an initiative to its event, to its places and to its home', () => {
    expect(ids(related().initiativesByEvent.get('ev-robot'))).toEqual(['in-plant']);
    expect(ids(related().initiativesByPlace.get('320500'))).toEqual(['in-undated']);
  });

  it('finds alliances founded or seated in a place that is no member of them', () => {
    const atlas = indexAtlas(
      atlasFile({
        places: FILE.places,
        alliances: [
          alliance('al-tied', [member('320500')], { foundedPlace: '321202', seat: '330400' }),
          alliance('al-open', [member('320500')], { seat: null }),
          alliance('al-member', [member('321202')], { foundedPlace: '321202', seat: '321202' }),
        ],
      }),
    );
    const ties = relatedOf(atlas).alliancesByOtherTie;
    expect(ids(ties.get('321202'))).toEqual(['al-tied']);
    expect(ids(ties.get('330400'))).toEqual(['al-tied']);
    expect([...ties.keys()].sort()).toEqual(['321202', '330400']);
  });

  it('lists what a place has newest first and alliances oldest first, whatever their order in the data', () => {
    const file = { ...FILE, ...{ events: [...FILE.events].reverse(), alliances: [...FILE.alliances].reverse() } };
    const { eventsByPlace, initiativesByEvent, alliancesByIndustry } = relatedOf(indexAtlas(file));
    expect(ids(eventsByPlace.get('321200'))).toEqual(['ev-lasting', 'ev-year']);
    expect(ids(eventsByPlace.get('330400'))).toEqual(['ev-robot', 'ev-month']);
    expect(ids(alliancesByIndustry.get('ind-intmfg'))).toEqual(['al-robot', 'al-hailing']);
    expect([...initiativesByEvent.keys()]).toEqual(['ev-robot']);
  });

  it('lists projects newest first, those without a date last', () => {
    const dates = [null, '2016', '2024', null, '2020'];
    const places = { places: ['330400'] };
    const initiatives = dates.map((date, index) => initiative(`in-${index}`, date, places));
    const { initiativesByPlace } = relatedOf(indexAtlas({ ...FILE, initiatives }));
    expect(ids(initiativesByPlace.get('330400'))).toEqual(['in-2', 'in-4', 'in-1', 'in-0', 'in-3']);
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
    const [drum, bell] = ['Gulou', 'Drum Tower'].map((en, index) => place(`32010${index}`, en, '鼓楼区', [118, 32]));
    const two = indexAtlas(atlasFile({ places: [drum ?? taizhou, bell ?? taizhou] }));
    expect(ids(homographsOf(two, drum ?? taizhou))).toEqual(['320101']);
  });
});

describe('the order of dates', () => {
  it.each([newestFirst, oldestFirst])('has what is unknown behind all else', (order) => {
    expect([order(null, '2020'), order('2020', null), order(null, null)].map(Math.sign)).toEqual([1, -1, 0]);
  });

  const dates = ['2020', null, '2018-12-21', '../2019'];
  it('puts unknown dates last, forwards and backwards', () => {
    expect([...dates].sort(newestFirst)).toEqual(['../2019', '2020', '2018-12-21', null].sort(newestFirst));
    expect([...dates].sort(newestFirst).at(-1)).toBeNull();
    expect([...dates].sort(oldestFirst).at(-1)).toBeNull();
    expect([...dates].sort(oldestFirst)[0]).toBe('2018-12-21');
    expect([...dates].sort(newestFirst)[2]).toBe('2018-12-21');
  });
});
