import { booleanClockwise } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { COLLECTION_NAMES } from '../../scripts/data/kinds.ts';
import { outputFiles } from '../../scripts/data/outputs.ts';
import { readingsOf, searchableNames } from '../../scripts/data/search-words.ts';
import { atlasFile } from '../../src/model/atlas-file.ts';
import { isEdtf } from '../../src/model/dates.ts';
import { givenSupport, water } from '../../src/model/parts.ts';
import { supportFrom } from '../../src/model/support.ts';
import type { AtlasFile } from '../../src/model/types.ts';
import { dataFiles } from '../fixtures/data-files.ts';

const real = outputFiles(checkFiles(readDataFiles()).dataset);
const json = (path: string, outputs = real) => JSON.parse(outputs.get(path) ?? 'null');
const atlas: AtlasFile = json('atlas.json');
/** Rows of a CSV file, by a small reader of RFC 4180. */
function rows(path: string): string[][] {
  const text = (real.get(path) ?? '').replace(/^\uFEFF/, '');
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g;
  const table: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(cell)) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') table.push([]);
  }
  return table.slice(0, -1);
}

describe('the built data', () => {
  it('is what the app reads', () => {
    expect(v.safeParse(atlasFile, atlas).issues).toBeUndefined();
  });

  it('is the same, byte for byte, however often and from files in whatever order it is built', () => {
    const again = outputFiles(checkFiles(readDataFiles().reverse()).dataset);
    expect([...again]).toEqual([...real]);
  });

  it('has another version as soon as one word changes', () => {
    const small = outputFiles(checkFiles(dataFiles()).dataset);
    const changed = dataFiles((d) => Object.assign(d['data/sources.json'][0] ?? {}, { reliability: 'low' }));
    const other = outputFiles(checkFiles(changed).dataset);
    expect(json('atlas.json', other).dataVersion).not.toBe(json('atlas.json', small).dataVersion);
    expect(json('atlas.json', small).dataVersion).toMatch(/^[0-9a-f]{12}$/);
  });

  it('holds events by date and all else by id', () => {
    const years = atlas.events.map(({ date }) => date.slice(0, 4));
    expect(years).toEqual([...years].sort());
    const ids = atlas.alliances.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it('has an area for each place, wound as RFC 7946 says, with its adcode as id', () => {
    const { features }: FeatureCollection = json('places.geojson');
    expect(features.map(({ id }) => id)).toEqual(atlas.places.map(({ id }) => id));
    const polygons = features.map(({ geometry }) => geometry).filter((g): g is Polygon => g.type === 'Polygon');
    expect(polygons.length).toBeGreaterThan(20);
    for (const { coordinates } of polygons) expect(booleanClockwise(coordinates[0] ?? [])).toBe(false);
    const songjiang = features.find(({ id }) => id === '310117');
    expect(songjiang?.properties).toMatchObject({
      name_zh: '松江区',
      level: 'district',
      corridor: true,
      parent: '310000',
    });
  });

  it('has the parts that the page loads, the first with the names of waters and the support of all alliances', () => {
    const first = json('first.json');
    expect(first).toMatchObject({ dataVersion: atlas.dataVersion, more: [] });
    expect(json('texts.json')).toMatchObject({ dataVersion: atlas.dataVersion, more: [] });
    expect(first.waters).toContainEqual({
      name: { en: 'Taihu', zh: '太湖' },
      kind: 'lake',
      minZoom: 6,
      point: [120.13, 31.2],
    });
    expect(v.safeParse(v.array(water), first.waters).issues).toBeUndefined();
    expect(v.safeParse(givenSupport, first.support).issues).toBeUndefined();
    expect(supportFrom(atlas, first.support)).not.toBeNull();
  });

  it('copies the map files', () => {
    const names = ['borders', 'cities', 'context', 'corridor', 'rivers', 'units', 'water', 'water-labels'];
    for (const name of names) expect(json(`geo/${name}.geojson`).type).toBe('FeatureCollection');
  });

  it('describes dates in the JSON Schema by a pattern that takes every date of the data', () => {
    const schema = json('atlas.schema.json');
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const pattern = new RegExp(schema.$defs.edtf.pattern);
    const dates = atlas.events.flatMap(({ date, endDate }) => (endDate ? [date, endDate] : [date]));
    const founded = atlas.alliances.flatMap((alliance) => alliance.founded ?? []);
    const shapes = ['2018', '2018-11~', '../2021', '2018-11/..', '2019-04-11/2019-05-15', '2018-12-21?'];
    for (const date of [...dates, ...founded, ...shapes]) {
      expect([date, pattern.test(date), isEdtf(date)]).toEqual([date, true, true]);
    }
    for (const date of ['2018-13', '11/2018', 'May 2018', '', '../..', '2018-1'])
      expect(pattern.test(date)).toBe(false);
  });
});

describe('the tables', () => {
  const resources: {
    name: string;
    path: string;
    encoding: string;
    schema: { fields: { name: string; description: string }[] };
  }[] = json('datapackage.json').resources;

  it('are twelve, each described field by field', () => {
    expect(resources.map(({ name }) => name).sort()).toEqual(
      'alliances disagreements events figures grouping-members groupings industries initiatives memberships places sources specialisations'.split(
        ' ',
      ),
    );
    for (const { path, encoding, schema } of resources) {
      expect(rows(path)[0]).toEqual(schema.fields.map(({ name }) => name));
      expect(encoding).toBe('utf-8');
      expect(schema.fields.every(({ description }) => description.length > 1)).toBe(true);
    }
  });

  it('have as many rows as there are records, and no row of another length', () => {
    const owners: { figures?: readonly object[] }[] = [...atlas.places, ...atlas.events, ...atlas.initiatives];
    const figures = owners.flatMap((record) => record.figures ?? []).length;
    const counts = atlas.alliances.flatMap((alliance) => alliance.counts).length;
    const { length: memberships } = atlas.alliances.flatMap((alliance) => alliance.members);
    const records = Object.fromEntries(COLLECTION_NAMES.map((kind) => [kind, atlas[kind]?.length]));
    const disagreements = atlas.disagreements.flatMap(({ values }) => values).length;
    const { length: joined } = atlas.groupings.flatMap(({ members }) => members);
    const rest = { disagreements, memberships, 'grouping-members': joined, figures: figures + counts };
    const expected = { ...records, ...rest };
    expect(Object.keys(expected).sort()).toEqual(resources.map(({ name }) => name).sort());
    for (const [name, count] of Object.entries(expected)) expect(rows(`tables/${name}.csv`)).toHaveLength(count + 1);
    for (const { path } of resources) {
      expect(new Set(rows(path).map((row) => row.length)).size).toBe(1);
    }
  });

  it('are what programs want: no mark, every value as it is', () => {
    for (const { path } of resources) expect(real.get(path)).not.toContain('\uFEFF');
  });

  it('stand beside others that open in a spreadsheet with Chinese intact and run no formula', () => {
    for (const { name, path } of resources) {
      const other = `spreadsheets/${name}.csv`;
      expect(real.get(other)?.startsWith('\uFEFF')).toBe(true);
      expect(real.get(other)?.replaceAll('\r\n', '')).not.toMatch(/\r/);
      expect(
        rows(other)
          .flat()
          .filter((cell) => /^[=+@\t]|^-\D/.test(cell)),
      ).toEqual([]);
      expect(rows(other).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')))).toEqual(rows(path));
    }
    expect(rows('spreadsheets/places.csv').flat()).toContain('松江区');
  });

  it('name the addresses of sources beside their ids, in every table that has sources', () => {
    const urls = new Map(atlas.sources.map(({ id, url }) => [id, url]));
    for (const { path } of resources) {
      const [header = [], ...body] = rows(path);
      expect(header.includes('source_urls')).toBe(header.includes('sources'));
      if (!header.includes('sources')) continue;
      const at = (name: string, row: string[]) => (row[header.indexOf(name)] ?? '').split('; ').filter(Boolean);
      for (const row of body) {
        expect(at('source_urls', row)).toEqual(at('sources', row).flatMap((id) => urls.get(id) ?? []));
      }
    }
  });

  it('mark the sum that an event and the project signed at it both state', () => {
    const [header = [], ...body] = rows('tables/figures.csv');
    const of = (id: string) => body.filter((row) => row[header.indexOf('id')] === id);
    const repeated = of('ev-20190923-wmc').map((row) => row[header.indexOf('repeated_in')]);
    expect(repeated).toContain('pt-hf-wmc2019');
    expect(of('pt-hf-wmc2019').map((row) => row[header.indexOf('repeated_in')])).toContain('ev-20190923-wmc');
  });

  it('keep a share apart from a date', () => {
    const [header = [], ...body] = rows('tables/figures.csv');
    const shares = body.filter((row) => row[header.indexOf('of')] !== '');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((row) => /^\d+$/.test(row[header.indexOf('value')] ?? ''))).toBe(true);
  });
});

describe('the words of search', () => {
  it('have every Chinese name once', () => {
    expect(Object.keys(json('search.json').pinyin)).toEqual(searchableNames(atlas, json('search.json').synonyms));
  });

  it.each([
    ['松江区', 'song jiang qu'],
    ['长三角G60科创走廊', 'chang san jiao g60 ke chuang zou lang'],
    [
      '第六届进博会长三角G60科创走廊要素对接大会',
      'di liu jie jin bo hui chang san jiao g60 ke chuang zou lang yao su dui jie da hui',
    ],
    ['重庆', 'chong qing'],
    ['六安市', 'lu an shi'],
    ['亳州市', 'bo zhou shi'],
    ['台州市', 'tai zhou shi'],
    ['丽水市', 'li shui shi'],
    ['衢州市', 'qu zhou shi'],
    ['“1+2+3”现代产业体系（2024—2026年）', '1+2+3 xian dai chan ye ti xi 2024 2026 nian'],
  ])('read %s as %s', (name, reading) => {
    expect(readingsOf(name)).toEqual([reading]);
  });

  it('let 绿 be typed as lv and as lu', () => {
    expect(readingsOf('绿色')).toEqual(['lv se', 'lu se']);
  });

  it('read every place as its pinyin says', () => {
    for (const { name, pinyin } of atlas.places) {
      const plain = pinyin
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z]/g, '');
      const reading = readingsOf(name.zh)[0]?.split(' ').slice(0, -1).join('');
      expect([name.zh, reading]).toEqual([name.zh, plain]);
    }
  });
});
