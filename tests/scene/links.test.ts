import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/model/atlas.ts';
import { dayOf } from '../../src/model/dates.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { Period, Ref } from '../../src/model/types.ts';
import { drawingOf } from '../../src/scene/drawing.ts';
import { fateKey } from '../../src/scene/fates.ts';
import { isolatedOf, type Section } from '../../src/scene/links.ts';
import { supportNetwork } from '../../src/scene/network.ts';
import { choice, file } from '../fixtures/arbitrary.ts';
import { ATLAS, alliance, atlasFile, FILE, member } from '../fixtures/atlas.ts';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';

const SURE = { change: null, possible: false };
const NO_FOCUS = { selected: null, hovered: null };
/** So many alliances of the same members are lanes. */
const MOST = 6;

type Visible = ReturnType<typeof query>;

function visibleIn(atlas: Atlas, period: Period | null = null, alliances: string[] = []) {
  return query(filterIndex(atlas), { period, facets: { alliance: alliances }, match: {} });
}

const sectionsIn = (atlas: Atlas, visible: Visible, most = MOST) =>
  drawingOf({ atlas, visible, encoding: 'lanes', most, first: null }, null).sections;

const isolatedIn = (atlas: Atlas, visible: Visible, focus: Parameters<typeof isolatedOf>[4]) =>
  isolatedOf(atlas, supportNetwork(atlas), visible, sectionsIn(atlas, visible), focus);

function ref(id: string): Ref {
  return { kind: 'alliance', id };
}

/** What runs along each edge. */
function shown(sections: readonly Section[]): Record<string, readonly string[]> {
  return Object.fromEntries(sections.map(({ id, tracks }) => [id, tracks.flatMap(({ alliances }) => alliances)]));
}

describe('sections', () => {
  it('are one per edge, with the alliances that run along it', () => {
    const sections = sectionsIn(ATLAS, visibleIn(ATLAS));
    expect(Object.keys(shown(sections))).toEqual(['320500-321200', '320500-330400']);
    expect(shown(sections)['320500-321200']).toEqual(['al-robot']);
    expect([...(shown(sections)['320500-330400'] ?? [])].sort()).toEqual(['al-newmat', 'al-robot']);
  });

  it('lose an alliance that is filtered out, and stay where they are', () => {
    const all = sectionsIn(ATLAS, visibleIn(ATLAS));
    const some = sectionsIn(ATLAS, visibleIn(ATLAS, null, ['al-newmat']));
    expect(shown(some)).toEqual({ '320500-330400': ['al-newmat'] });
    expect(some[0]?.path).toEqual(all[1]?.path);
  });

  it('need the membership at both ends in the visible time', () => {
    // Taizhou left the robot alliance in 2021.
    const later = sectionsIn(ATLAS, visibleIn(ATLAS, { from: dayOf(2022), to: dayOf(2023) }));
    expect(Object.keys(shown(later))).toEqual(['320500-330400']);
  });

  it('hold, for any data and choice, exactly the visible alliances with both ends visible, in one order everywhere', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(FILE), file), choice, fc.integer({ min: 1, max: 8 }), (data, chosen, most) => {
        const atlas = linkedAtlas(data);
        const visible = query(filterIndex(atlas), chosen);
        const sections = sectionsIn(atlas, visible, most);
        const isMember = (id: string, at: string) =>
          visible.memberships.some((entry) => entry.alliance.id === id && entry.membership.place === at);
        const { order, edges } = atlas.support;
        const expected = [...edges].flatMap(([id, { a, b, alliances }]) => {
          const here = order.filter((name) => alliances.includes(name) && isMember(name, a) && isMember(name, b));
          return here.length > 0 ? [[id, here]] : [];
        });
        expect(Object.entries(shown(sections))).toEqual(expected);
        for (const { tracks } of sections) {
          expect(tracks.length).toBeLessThanOrEqual(2 * most);
          for (const { strand, alliances } of tracks) {
            expect(alliances.every((id) => strand.alliances.includes(id))).toBe(true);
            if (strand.ink) expect(strand.alliances).toHaveLength(1);
          }
        }
      }),
    );
  });

  it('count as stated what a source names at both ends', () => {
    const sections = sectionsIn(ATLAS, visibleIn(ATLAS));
    const stated = Object.fromEntries(
      sections.flatMap(({ id, tracks }) => tracks.map(({ strand, stated }) => [`${strand.id}/${id}`, stated])),
    );
    // Suzhou's membership of the robot alliance is inferred.
    expect(stated).toEqual({ 'al-newmat/320500-330400': 1, 'al-robot/320500-330400': 0, 'al-robot/320500-321200': 0 });
  });
});

describe('alliances of the same members', () => {
  const twins = (count: number) =>
    linkedAtlas(
      atlasFile({
        places: FILE.places,
        alliances: Array.from({ length: count }, (_, index) =>
          alliance(`al-${index}`, [member('320500'), member('330400')]),
        ),
      }),
    );

  it('share a ribbon until few enough are left, or the map is large enough', () => {
    const atlas = twins(7);
    const strands = (visible: Visible, most = MOST) =>
      sectionsIn(atlas, visible, most).flatMap(({ tracks }) => tracks.map(({ strand }) => strand.alliances.length));
    expect(strands(visibleIn(atlas))).toEqual([7]);
    expect(strands(visibleIn(atlas, null, ['al-1', 'al-4', 'al-5']))).toEqual([1, 1, 1]);
    expect(strands(visibleIn(atlas), 9)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });
});

describe('an alliance on its own', () => {
  it('is the selected and the hovered one, each once, by id', () => {
    const ids = (selected: Ref | null, hovered: Ref | null) =>
      isolatedIn(ATLAS, visibleIn(ATLAS), { selected, hovered }).map(({ alliance: id }) => id);
    expect(ids(null, null)).toEqual([]);
    expect(ids(ref('al-robot'), ref('al-newmat'))).toEqual(['al-newmat', 'al-robot']);
    expect(ids(ref('al-robot'), ref('al-robot'))).toEqual(['al-robot']);
    expect(ids({ kind: 'place', id: '330400' }, ref('al-nowhere'))).toEqual([]);
  });

  it('is also the only one that is visible, not the only one with lines: the numbers of others would be lost', () => {
    const idsOf = (names: string[]) =>
      isolatedIn(ATLAS, visibleIn(ATLAS, null, names), NO_FOCUS).map((one) => one.alliance);
    expect(idsOf(['al-newmat'])).toEqual(['al-newmat']);
    expect(idsOf(['al-newmat', 'al-hailing'])).toEqual([]);
  });

  it('has its host marked, and what is inferred, on stops and on lines that end there', () => {
    const [robot] = isolatedIn(ATLAS, visibleIn(ATLAS), { selected: ref('al-robot'), hovered: null });
    expect(robot).toMatchObject({ alliance: 'al-robot', hue: 'equipment' });
    expect(robot?.edges).toEqual([
      { id: '320500-321200', basis: 'inferred', fate: SURE },
      { id: '320500-330400', basis: 'inferred', fate: SURE },
    ]);
    expect(robot?.stops).toEqual([
      { place: '320500', point: [120.59538, 31.30408], host: false, basis: 'inferred' },
      { place: '321200', point: [119.90812, 32.49069], host: false, basis: 'stated' },
      { place: '330400', point: [120.75, 30.7522], host: true, basis: 'stated' },
    ]);
    const [newmat] = isolatedIn(ATLAS, visibleIn(ATLAS), { selected: ref('al-newmat'), hovered: null });
    expect(newmat?.edges.map(({ basis }) => basis)).toEqual(['stated']);
  });

  it('with one member has a stop and no line; with none, nothing', () => {
    const [one] = isolatedIn(ATLAS, visibleIn(ATLAS), { selected: ref('al-hailing'), hovered: null });
    expect(one?.edges).toEqual([]);
    expect(one?.stops.map(({ place: id }) => id)).toEqual(['321202']);
    const empty = linkedAtlas(atlasFile({ alliances: [alliance('al-empty', [])] }));
    const isolated = isolatedIn(empty, visibleIn(empty), { selected: ref('al-empty'), hovered: null });
    expect(isolated).toEqual([{ alliance: 'al-empty', hue: 'services', shade: 1, edges: [], stops: [] }]);
  });

  it('shows its members of the visible time, or all on record if it is filtered out', () => {
    const stops = (period: Period | null, alliances: string[]) =>
      isolatedIn(ATLAS, visibleIn(ATLAS, period, alliances), {
        selected: ref('al-robot'),
        hovered: null,
      }).flatMap(({ alliance: id, stops: list }) => (id === 'al-robot' ? list.map((stop) => stop.place) : []));
    expect(stops({ from: dayOf(2022), to: dayOf(2023) }, [])).toEqual(['320500', '330400']);
    expect(stops(null, ['al-newmat'])).toEqual(['320500', '321200', '330400']);
  });

  it('counts a member that left and came back once; stated and host if it ever was', () => {
    const back = [
      member('330400', { until: '2019', basis: 'inferred' }),
      member('330400', { since: '2021', role: 'host' }),
      member('320500'),
    ];
    const atlas = linkedAtlas(atlasFile({ places: FILE.places, alliances: [alliance('al-back', back)] }));
    const isolated = isolatedIn(atlas, visibleIn(atlas), NO_FOCUS);
    expect(isolated[0]?.stops.map(({ place: id, host, basis }) => [id, host, basis])).toEqual([
      ['320500', false, 'stated'],
      ['330400', true, 'stated'],
    ]);
    expect(isolated[0]?.edges.map(({ basis }) => basis)).toEqual(['stated']);
  });
});

describe('in time', () => {
  const founded = (id: string, date: string | null, places: string[]) =>
    alliance(
      id,
      places.map((id) => member(id)),
      { founded: date },
    );
  const atlas = linkedAtlas(
    atlasFile({
      places: FILE.places,
      alliances: [
        founded('al-old', '2017-03-01', ['320500', '330400']),
        founded('al-new', '2020-05-20', ['320500', '330400']),
        founded('al-vague', '2019', ['320500', '330400']),
        alliance('al-left', [member('320500'), member('330400', { until: '2019-01-31' })], { founded: '2016' }),
      ],
    }),
  );
  const fates = (timeMode: 'as-of' | 'change', from: number, to: number) => {
    const period = { from, to };
    const visible = query(filterIndex(atlas), { period, timeMode, facets: {}, match: {} });
    return Object.fromEntries(
      sectionsIn(atlas, visible).flatMap(({ tracks }) =>
        tracks.flatMap(({ alliances, fate }) => alliances.map((id) => [id, fateKey(fate)])),
      ),
    );
  };

  it('shows who was a member on a day, possibly where the date is vague', () => {
    expect(fates('as-of', dayOf(2016), dayOf(2019, 6, 16))).toEqual({ 'al-old': '', 'al-vague': '?' });
    expect(fates('as-of', dayOf(2016), dayOf(2018, 6, 16))).toEqual({ 'al-old': '', 'al-left': '' });
  });

  it('shows one that is only announced as not certain, also in all time', () => {
    const announced = { ...founded('al-plan', '2018/..', ['320500', '330400']), exists: false };
    const known = founded('al-old', '2017-03-01', ['320500', '330400']);
    const planned = linkedAtlas(atlasFile({ ...atlas.file, alliances: [known, announced] }));
    const visible = query(filterIndex(planned), { period: null, facets: {}, match: {} });
    const tracks = sectionsIn(planned, visible, 1).flatMap((section) => section.tracks);
    expect(tracks.map(({ alliances, fate }) => [alliances, fateKey(fate)]).sort()).toEqual([
      [['al-old'], ''],
      [['al-plan'], '?'],
    ]);
  });

  it('shows what has changed between two days', () => {
    expect(fates('change', dayOf(2018, 6, 15), dayOf(2021))).toEqual({
      'al-old': 'kept',
      'al-new': 'joined',
      'al-vague': 'joined',
      'al-left': 'left',
    });
  });

  it('draws apart what time says different things of, also of alliances with the same members', () => {
    const period = { from: dayOf(2018, 6, 15), to: dayOf(2021) };
    const visible = query(filterIndex(atlas), { period, timeMode: 'change', facets: {}, match: {} });
    const [section] = sectionsIn(atlas, visible, 1);
    const tracks = section?.tracks.map(({ alliances, fate }) => [fateKey(fate), alliances.length]);
    expect(tracks?.sort()).toEqual([
      ['joined', 2],
      ['kept', 1],
      ['left', 1],
    ]);
  });
});
