import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { atlasFile } from '../../src/model/atlas-file.ts';
import { sourcesOf } from '../../src/model/cited.ts';
import { dayOf } from '../../src/model/dates.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import { source } from '../../src/model/schema.ts';
import { wholeVisible } from '../../src/model/whole.ts';
import { readmeText } from '../../src/share/download-about.ts';
import { csvOf } from '../../src/share/download-files.ts';
import { atlasGeojson } from '../../src/share/download-geojson.ts';
import { atlasPart } from '../../src/share/download-json.ts';
import { fileName } from '../../src/share/download-name.ts';
import { pictureNotes } from '../../src/share/download-notes.ts';
import type { WholeShown } from '../../src/share/download-shown.ts';
import { sourcesBehind } from '../../src/share/download-sources.ts';
import { type AtlasState, INITIAL_STATE, type TableId } from '../../src/state/store.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

const atlas = linkedAtlas(atlasOf(checkFiles(readDataFiles()).dataset));
const index = filterIndex(atlas);

function shownIn(part: Partial<AtlasState>): WholeShown {
  const state = { ...INITIAL_STATE, whole: atlas, ...part };
  return {
    atlas,
    whole: atlas,
    state,
    visible: wholeVisible(atlas, query(index, state)),
    address: 'https://example.org/atlas/?lang=en',
    day: dayOf(2026, 11, 25),
    reviewNumber: null,
  };
}

const ROBOTICS: Partial<AtlasState> = {
  facets: { industry: ['ind-robotics'] },
  period: { from: dayOf(2018), to: dayOf(2021) },
};
const STATES: Readonly<Record<string, Partial<AtlasState>>> = {
  everything: {},
  robotics: ROBOTICS,
  'as of a day': { period: { from: dayOf(2016), to: dayOf(2019) }, timeMode: 'as-of' },
  'two days compared': { period: { from: dayOf(2018), to: dayOf(2021) }, timeMode: 'change', language: 'zh' },
  nothing: { facets: { industry: ['ind-laser'], place: ['341600'] } },
};

const about = v.strictObject({
  title: v.string(),
  shows: v.string(),
  address: v.pipe(v.string(), v.url()),
  dataVersion: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  downloaded: v.literal('2026-11-25'),
  licences: v.pipe(
    v.array(v.strictObject({ part: v.string(), licence: v.string(), url: v.nullable(v.pipe(v.string(), v.url())) })),
    v.minLength(1),
  ),
  attribution: v.string(),
  note: v.string(),
});
const position = v.tuple([
  v.pipe(v.number(), v.minValue(112), v.maxValue(126)),
  v.pipe(v.number(), v.minValue(26), v.maxValue(37)),
]);
const geometry = v.nullable(
  v.union([
    v.strictObject({ type: v.literal('Point'), coordinates: position }),
    v.strictObject({
      type: v.literal('MultiLineString'),
      coordinates: v.pipe(v.array(v.pipe(v.array(position), v.minLength(2))), v.minLength(1)),
    }),
  ]),
);
const geojson = v.strictObject({
  type: v.literal('FeatureCollection'),
  about,
  licence: v.literal('CC-BY-4.0'),
  dataVersion: v.string(),
  features: v.array(
    v.strictObject({
      type: v.literal('Feature'),
      id: v.string(),
      properties: v.record(v.string(), v.unknown()),
      geometry,
    }),
  ),
  sources: v.array(source),
});

/** What a program reads from a file. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(Object.entries(STATES))('data of %s', (_, part) => {
  const shown = shownIn(part);

  it('is JSON of the one schema, with what it says of itself', () => {
    const schema = v.strictObject({ ...atlasFile.entries, about });
    expect(() => v.parse(schema, written(atlasPart(shown)))).not.toThrow();
  });

  it('is JSON in which every source, place and industry that is named is there', () => {
    const file = atlasPart(shown);
    const ids = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));
    const records = [...file.alliances, ...file.events, ...file.initiatives];
    const cited = [
      ...records,
      ...file.places,
      ...file.specialisations,
      ...file.alliances.flatMap((one) => one.members),
    ];
    expect(cited.flatMap(sourcesOf).filter((id) => !ids(file.sources).has(id))).toEqual([]);
    expect(records.flatMap(({ industries }) => industries).filter((id) => !ids(file.industries).has(id))).toEqual([]);
    const places = [
      ...[...file.events, ...file.initiatives].flatMap((one) => one.places),
      ...file.alliances.flatMap((one) => one.members.map(({ place }) => place)),
    ];
    expect(places.filter((id) => !ids(file.places).has(id))).toEqual([]);
  });

  it('is GeoJSON by RFC 7946 with its sources, licences and version', () => {
    expect(() => v.parse(geojson, written(atlasGeojson(shown)))).not.toThrow();
  });

  it('is CSV in the order of the open table, other tables in their own', () => {
    const files = (sort: string | null) => {
      const state = { ...shown.state, table: 'events' as const, sort };
      return (['events', 'initiatives'] as const).map((kind) => csvOf(kind, { ...shown, state }).split('\r\n'));
    };
    const [[head, ...up], others] = files('date') as [string[], string[]];
    const [[, ...down], same] = files('-date') as [string[], string[]];
    expect(head).toBeTruthy();
    if (shown.visible.events.length > 1) expect(up).not.toEqual(down);
    expect([...up].sort()).toEqual([...down].sort());
    expect(others).toEqual(same);
  });

  it('is CSV that says which sources its rows have, and those in a file of their own', () => {
    const lines = (kind: TableId) => csvOf(kind, shown).trimEnd().split('\r\n');
    const { visible } = shown;
    expect(lines('sources').length - 1).toBe(sourcesBehind(atlas, visible).length);
    for (const kind of ['alliances', 'memberships', 'events', 'initiatives'] as const) {
      expect(lines(kind)[0]).toMatch(/source ids|来源/);
      expect(lines(kind).length - 1).toBe(visible[kind].length);
    }
  });

  it('goes with a text of all its licences and sources', () => {
    const text = readmeText(shown);
    for (const needed of ['CC-BY-4.0', 'MIT', 'LGPL-3.0-or-later', 'CC0-1.0', shown.address, atlas.file.dataVersion])
      expect(text).toContain(needed);
    for (const { id } of sourcesBehind(atlas, shown.visible)) expect(text).toContain(`[${id}]`);
  });
});

describe('GeoJSON', () => {
  it('draws an alliance as a line between its members, and a place with its memberships', () => {
    const { features } = atlasGeojson(shownIn(ROBOTICS));
    const alliance = features.find(({ id }) => id === 'al-g60-robot');
    expect(alliance?.geometry?.type).toBe('MultiLineString');
    expect(alliance?.properties?.members).toContain('340200');
    const wuhu = features.find(({ id }) => id === '340200');
    expect(wuhu?.geometry?.type).toBe('Point');
    expect(wuhu?.properties?.memberships).toContainEqual(
      expect.objectContaining({ alliance: 'al-g60-robot', role: 'host' }),
    );
  });

  it('leaves out memberships that the time does not show', () => {
    const early = atlasGeojson(shownIn({ period: { from: dayOf(2016), to: dayOf(2018) }, timeMode: 'as-of' }));
    expect(early.features.filter(({ id }) => id === 'al-g60-robot')).toEqual([]);
  });
});

describe('fileName', () => {
  const named = (part: Partial<AtlasState>) => fileName(atlas, { ...INITIAL_STATE, ...part });

  it('says what is shown', () => {
    expect(named({})).toBe('delta-atlas');
    expect(named(ROBOTICS)).toBe('delta-atlas-robotics-2018-2020');
    expect(named({ ...ROBOTICS, timeMode: 'as-of' })).toBe('delta-atlas-robotics-2020-12-31');
    expect(named({ facets: { place: ['321200'] }, match: { place: 'none' } })).toBe('delta-atlas-not-taizhou-jiangsu');
    expect(named({ selected: { kind: 'alliance', id: 'al-g60-robot' } })).toBe('delta-atlas-g60-robot');
  });

  it('is a name that every file system takes, however much is chosen', () => {
    const { industries, alliances, places } = atlas.file;
    const everything = named({
      facets: {
        industry: industries.map(({ id }) => id),
        alliance: alliances.map(({ id }) => id),
        place: places.map(({ id }) => id),
      },
    });
    expect(everything).toMatch(/^[a-z0-9-]{1,100}$/);
    // Three are named of each facet.
    expect(everything).toContain(`and-${industries.length - 3}-more`);
  });
});

describe('pictureNotes', () => {
  it('names the sources of the selected record and where all others stand', () => {
    const notes = pictureNotes(shownIn({ selected: { kind: 'alliance', id: 'al-g60-robot' } }), 6).join('\n');
    expect(notes.replaceAll('\u200b', '')).toContain('https://example.org/atlas/?lang=en');
    expect(notes).toContain('[1] ');
    expect(notes).toContain('CC BY 4.0');
    expect(notes).toContain('25 Nov 2026');
  });

  it('is bounded for a record with many sources', () => {
    const most = atlas.file.places.map(
      ({ id }) => pictureNotes(shownIn({ selected: { kind: 'place', id } }), 6).length,
    );
    expect(Math.max(...most)).toBeLessThanOrEqual(10);
  });

  it('claims no number of sources while they are not here', () => {
    const notes = pictureNotes(shownIn({ whole: null }), 6).join('\n');
    expect(notes).not.toContain('rests on');
  });
});
