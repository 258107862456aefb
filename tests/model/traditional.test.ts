import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { toTraditional, traditionalSigns } from '../../scripts/traditional/convert.ts';
import { tableOf } from '../../scripts/traditional/table.ts';
import { inLanguage } from '../../src/model/languages.ts';
import { placeShortName } from '../../src/model/names.ts';
import { setTraditional, traditional } from '../../src/model/traditional.ts';
import type { Place } from '../../src/model/types.ts';
import { formatEdtf } from '../../src/ui/format.ts';
import { t } from '../../src/ui/i18n/index.ts';
import zh from '../../src/ui/i18n/zh.json';

const PLACES = ['苏州市', '台州市', '宿州市', '泰州市', '上海市', '连云港市', '松江区', '长兴县', '里仁'];
const texts = [...Object.values(zh), ...PLACES, '发展', '头发', '这里有一公里', '并发布', '金华发展大会'];

afterAll(() => setTraditional({ from: '', to: '', phrases: [] }));

describe('traditional characters', () => {
  test.each([
    ['苏州', '蘇州'],
    ['台州', '台州'],
    ['宿州', '宿州'],
    ['泰州', '泰州'],
    ['上海', '上海'],
    ['连云港', '連雲港'],
    ['金华发展大会', '金華發展大會'],
    ['论坛上签约', '論壇上簽約'],
    ['5个中心', '5個中心'],
    ['推进机制启动', '推進機制啟動'],
    ['合作伙伴', '合作夥伴'],
    ['宣布发布', '宣布發布'],
  ])('%s is %s', (simplified, expected) => {
    expect(toTraditional(simplified)).toBe(expected);
  });

  it('are written by a table as they are by the library, sign for sign', () => {
    setTraditional(tableOf(texts));
    for (const text of texts) expect(traditional(text)).toBe(toTraditional(text));
    expect(traditional('头发')).not.toContain('發');
    expect(traditional('这里有一公里')).toBe('這裡有一公里');
  });

  it('are found for each simplified sign, in all their forms', () => {
    const [from, to] = traditionalSigns('台发里苏');
    const pairs = [...from].map((sign, index) => sign + [...to][index]);
    for (const pair of ['臺台', '颱台', '發发', '髮发', '裡里', '裏里', '蘇苏']) expect(pairs).toContain(pair);
  });
});

describe('the atlas in traditional characters', () => {
  beforeAll(() => setTraditional(tableOf(texts)));

  it('says words and texts of records so, and nothing else differently', () => {
    expect(t('zh-Hant', 'app.title')).toBe('長三角產業聯盟地圖');
    expect(t('zh', 'app.title')).toBe('长三角产业联盟地图');
    expect(inLanguage({ en: 'Suzhou', zh: '苏州市' }, 'zh-Hant')).toBe('蘇州市');
    expect(inLanguage({ en: 'Suzhou', zh: '' }, 'zh-Hant')).toBe('Suzhou');
    expect(formatEdtf('2018-12-21', 'zh-Hant')).toBe('2018年12月21日');
  });

  it('leaves the rank out of short names', () => {
    const place = (name: string) => ({ name: { en: 'x', zh: name } }) as Place;
    expect(['苏州市', '松江区', '长兴县'].map((name) => placeShortName(place(name), 'zh-Hant'))).toEqual([
      '蘇州',
      '松江',
      '長興',
    ]);
  });
});
