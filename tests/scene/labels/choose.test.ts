import { describe, expect, it } from 'vitest';
import { indexAtlas } from '../../../src/model/atlas.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import { labelsOfPlaces, labelText } from '../../../src/scene/labels/choose.ts';
import { placeSymbols } from '../../../src/scene/symbols.ts';
import { ATLAS, atlasFile, place, text } from '../../fixtures/atlas.ts';

const ALL = { period: null, facets: {}, match: {} };

describe('the text beside a place', () => {
  it('has the short name in each language', () => {
    const songjiang = place('310117', 'Songjiang District', '松江区', [121.2, 31], { level: 'district' });
    expect(labelText(songjiang)).toEqual({ en: 'Songjiang', zh: '松江' });
  });

  it('tells cities of the same English name apart by their Chinese one', () => {
    const jiangsu = place('321200', 'Taizhou', '泰州市', [119.9, 32.5], { label: text('Taizhou (Jiangsu)', '泰州市') });
    const zhejiang = place('331000', 'Taizhou', '台州市', [121.4, 28.7], {
      label: text('Taizhou (Zhejiang)', '台州市'),
    });
    expect([jiangsu, zhejiang].map((one) => labelText(one).en)).toEqual(['Taizhou 泰州', 'Taizhou 台州']);
  });
});

describe('the order of labels', () => {
  const labelsOf = (atlas = ATLAS) =>
    labelsOfPlaces(atlas, placeSymbols(atlas, query(filterIndex(atlas), ALL), new Set(atlas.corridor.keys())));

  it('puts members of the outlined grouping first, then others with records', () => {
    const order = labelsOf().map(({ place: id }) => id);
    expect(order.slice(0, 2).sort()).toEqual(['320500', '330400']);
    expect(order.slice(2)).toEqual(['321202', '321200']);
  });

  it('puts Shanghai before other places with records, and always shows it', () => {
    const shanghai = place('310000', 'Shanghai', '上海市', [121.5, 31.2], { level: 'municipality' });
    const atlas = indexAtlas(atlasFile({ places: [...ATLAS.file.places, shanghai] }));
    expect(labelsOf(atlas)[2]).toMatchObject({ place: '310000', always: true });
  });

  it('puts a district without records after a city without records', () => {
    const atlas = indexAtlas(
      atlasFile({
        places: [
          place('330424', 'Haiyan County', '海盐县', [120.9, 30.5], { level: 'county' }),
          place('330800', 'Quzhou', '衢州市', [118.9, 29]),
        ],
      }),
    );
    expect(labelsOf(atlas).map(({ place: id }) => id)).toEqual(['330800', '330424']);
  });

  it('always shows members, and no others', () => {
    const always = labelsOf().filter((label) => label.always);
    expect(always.map(({ place: id }) => id).sort()).toEqual(['320500', '330400']);
  });
});
