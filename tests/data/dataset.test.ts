import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { COLLECTION_NAMES } from '../../scripts/data/kinds.ts';
import { formatProblem } from '../../scripts/data/problem.ts';
import type { Figure } from '../../src/model/types.ts';
import noise from './noise.json';

const files = readDataFiles();
const { dataset, problems, warnings } = checkFiles(files);
const atlas = atlasOf(dataset);
const find = <T extends { id: string }>(list: readonly T[], id: string): T => {
  const record = list.find((entry) => entry.id === id);
  if (!record) throw new Error(`found no ${id}`);
  return record;
};
const event = (id: string) => find(atlas.events, id);
const initiative = (id: string) => find(atlas.initiatives, id);
const amounts = (record: { figures: Figure[] }) => record.figures.map(({ label, value }) => `${label.en}: ${value}`);
const aspects = (record: { aspects?: { en: string }[] }) => (record.aspects ?? []).map(({ en }) => en).join('\n');

describe('the dataset', () => {
  it('has nothing wrong, and every source is cited', () => {
    expect([...problems, ...warnings].map(formatProblem)).toEqual([]);
  });

  it('loses none of the records that the files hold', () => {
    const written = (folder: string) =>
      files.filter(({ path }) => path.startsWith(`data/${folder}`)).flatMap(({ text }) => JSON.parse(text));
    for (const kind of COLLECTION_NAMES) expect([kind, atlas[kind]?.length]).toEqual([kind, written(kind).length]);
    const members = atlas.alliances.flatMap((alliance) => alliance.members);
    expect(members).toHaveLength(written('alliances').flatMap((alliance) => alliance.members).length);
  });

  it('knows the 41 cities of the delta, what the articles are about, and the nine members of the corridor', () => {
    const isUnit = ({ level }: { level: string }) => level === 'district' || level === 'county';
    expect(atlas.places.filter((place) => !isUnit(place))).toHaveLength(41);
    const units = atlas.places.filter(isUnit).map(({ id }) => id);
    expect(units).toEqual(expect.arrayContaining(['310114', '310117', '321202', '330424']));
    expect(atlas.places.filter(({ marked }) => marked).map(({ id }) => id)).toEqual(['310114', '321200', '330400']);
    const corridor = atlas.places.filter((place) => place.corridor).map(({ name }) => name.zh);
    expect(corridor.sort()).toEqual(
      ['松江区', '嘉兴市', '杭州市', '金华市', '苏州市', '湖州市', '宣城市', '芜湖市', '合肥市'].sort(),
    );
  });

  it.each([
    ['泰州市', '321200', '台州市', '331000', 'Taizhou'],
    ['苏州市', '320500', '宿州市', '341300', 'Suzhou'],
  ])('tells %s (%s) from %s (%s)', (zhOne, idOne, zhTwo, idTwo, en) => {
    const one = find(atlas.places, idOne);
    const two = find(atlas.places, idTwo);
    expect([one.name, two.name]).toEqual([
      { en, zh: zhOne },
      { en, zh: zhTwo },
    ]);
    expect(one.label?.en).toMatch(/\(Jiangsu\)$/);
    expect(new Set([one.label?.en, two.label?.en, one.label?.zh, two.label?.zh]).size).toBe(4);
  });

  it('has an event in each of the 41 cities, its districts included', () => {
    const seen = new Set(atlas.events.flatMap(({ places }) => places));
    const silent = atlas.places.filter(
      ({ id, level }) =>
        (level === 'municipality' || level === 'prefecture') &&
        !seen.has(id) &&
        !atlas.places.some((place) => place.parent === id && seen.has(place.id)),
    );
    expect(silent.map(({ name }) => name.en)).toEqual([]);
  });

  it('lets an alliance that was only announced begin with the announcement', () => {
    const announced = atlas.alliances.filter(({ exists }) => !exists);
    expect(announced.length).toBeGreaterThan(0);
    expect(announced.filter(({ founded }) => !founded?.endsWith('/..')).map(({ id }) => id)).toEqual([]);
  });

  it('has no membership for what was only a venue', () => {
    const venue = /^(only )?(the )?place of/i;
    const members = atlas.alliances.flatMap(({ id, members }) => members.map((member) => ({ id, ...member })));
    expect(members.filter(({ note }) => venue.test(note?.en ?? '')).map(({ id, place }) => `${id} ${place}`)).toEqual(
      [],
    );
    expect(members.filter(({ id, place }) => place === '330300' && /^al-yrd-(green|mems|storage)/.test(id))).toEqual(
      [],
    );
  });

  it('knows the corridor and the councils as groupings, never as alliances', () => {
    const grouping = (id: string) => find(atlas.groupings ?? [], id);
    const corridor = grouping('gr-g60').members.map(({ place }) => place);
    expect([...corridor].sort()).toEqual(atlas.places.filter((place) => place.corridor).map(({ id }) => id));
    const cities = atlas.places.filter(({ level }) => level === 'municipality' || level === 'prefecture');
    const council = grouping('gr-yrd-cities').members;
    expect(council.map(({ place }) => place).sort()).toEqual(cities.map(({ id }) => id));
    expect(council.every(({ since, basis }) => since !== null && basis === 'stated')).toBe(true);
    expect(atlas.groupings?.filter(({ shown }) => shown).map(({ id }) => id)).toEqual(['gr-g60']);
    const names = new Set(atlas.alliances.map(({ name }) => name.zh));
    expect(atlas.groupings?.filter(({ name }) => names.has(name.zh))).toEqual([]);
  });

  it('gives Hailing a point of its own', () => {
    expect(find(atlas.places, '321202').point).not.toEqual(find(atlas.places, '321200').point);
  });

  it.each(noise)('has no trace of the noise “%s”', (phrase) => {
    const hits = files.filter((file) => file.text.toLowerCase().includes(phrase.toLowerCase()));
    expect(hits.map((file) => file.path)).toEqual([]);
  });
});

describe('the five articles', () => {
  it('Hailing 2023: the Jiangsu alliance and the 1+2+3 system', () => {
    const alliance = find(atlas.alliances, 'al-js-intmfg');
    expect(alliance).toMatchObject({ founded: '2023-02-07', foundedPlace: '321202', industries: ['ind-intmfg'] });
    const founding = event('ev-20230207-jsalliance');
    expect(founding).toMatchObject({ date: '2023-02-07', alliances: ['al-js-intmfg'] });
    expect(`${founding.title.en} ${founding.summary.en}`).toContain('6th Jiangsu Intelligent Manufacturing Summit');
    expect(founding.figures).toMatchObject([{ value: 70, qualifier: 'over' }]);
    expect(initiative('pt-hl-123').structure).toEqual({
      core: ['ind-newenergy'],
      pillar: ['ind-autoparts', 'ind-homeapp'],
      feature: ['ind-newmat', 'ind-smarthome', 'ind-nit'],
    });
  });

  it('Hailing 2024: targets, centres, branches, lines of work', () => {
    const targets = initiative('pt-hl-2024');
    expect(targets.kind).toBe('target');
    const value = (n: number) => targets.figures.find((figure) => figure.value === n);
    expect(value(1)).toMatchObject({ kind: 'target', threshold: { value: 10_000_000_000, currency: 'CNY' } });
    expect(value(2)).toMatchObject({ kind: 'target', threshold: { value: 5_000_000_000, currency: 'CNY' } });
    expect(value(20)?.label.en).toMatch(/construction starts/);
    expect(value(5)?.label.en).toMatch(/branches/);
    expect(targets.figures.filter((figure) => figure.value === 3).map(({ label }) => label.en)).toEqual([
      expect.stringMatching(/provinc/),
      expect.stringMatching(/offshore innovation centres/),
    ]);
    for (const city of ['Beijing', 'Shanghai', 'Nanjing']) expect(aspects(targets)).toContain(city);
    expect(event('ev-202402-hailing').aspects).toHaveLength(3);
  });

  it('Haiyan 2022: the only pilot region, one of seven, and the Smart Port', () => {
    const pilot = event('ev-202205-haiyan');
    expect(pilot).toMatchObject({ date: '2022-05', type: 'designation' });
    expect(pilot.places).toContain('330424');
    expect(`${pilot.summary.en}`).toMatch(/single pilot region/);
    expect(amounts(initiative('pt-hy-pilot'))).toEqual([
      'pilot region in Jiaxing: 1',
      'units from Jiaxing on the first list: 7',
    ]);
    expect(aspects(pilot)).toMatch(/sea-river/);
    expect(aspects(initiative('pt-hy-port'))).toMatch(/Hangzhou-Pinghu-Shanghai waterway[\s\S]*Canal/);
  });

  it('robots 2018: Wuhu, nine cities, 138 first members, five aspects', () => {
    const alliance = find(atlas.alliances, 'al-g60-robot');
    expect(alliance).toMatchObject({ founded: '2018-12-21', foundedPlace: '340200', order: 2 });
    expect(alliance.members).toHaveLength(9);
    expect(alliance.members.every(({ basis }) => basis === 'stated')).toBe(true);
    expect(alliance.counts[0]).toMatchObject({ value: 138, asOf: '2018-12-21' });
    expect(event('ev-20181221-wuhudecl').aspects).toHaveLength(5);
    expect(find(atlas.alliances, 'al-g60-newmat')).toMatchObject({
      founded: '2018-11',
      foundedPlace: '330700',
      order: 1,
    });
    const planned = ['al-g60-biomed', 'al-g60-nevicv'].map((id) => find(atlas.alliances, id));
    expect(planned.every(({ sources }) => sources.includes('seed-003'))).toBe(true);
  });

  it('Jiading 2020: the conference, 50 projects, 19 parks, the fund and the index', () => {
    const conference = event('ev-20201117-jiading');
    expect(conference).toMatchObject({ date: '2020-11-17', places: ['310114'] });
    expect(amounts(conference)).toEqual([
      'signed major projects: 50',
      'total investment: 10430000000',
      'output value of the signed projects: 27890000000',
      'parks launched: 19',
      'special forums: 6',
    ]);
    expect(conference.figures[1]).toMatchObject({
      currency: 'CNY',
      equivalent: { value: 1_590_000_000, currency: 'USD' },
    });
    expect(conference.figures[2]).toMatchObject({ kind: 'estimate' });
    expect(conference.aspects).toHaveLength(6);
    expect(initiative('pt-jd-fund').kind).toBe('fund');
    expect(initiative('pt-jd-ccid').kind).toBe('index');
    expect(initiative('pt-jd-50').industries).toEqual(
      expect.arrayContaining(['ind-h2', 'ind-intmfg', 'ind-biomed', 'ind-ic', 'ind-robotics']),
    );
  });
});
