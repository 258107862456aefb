import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Atlas, indexAtlas } from '../../src/model/atlas.ts';
import { dayOf } from '../../src/model/dates.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import { atlasSupport } from '../../src/model/support.ts';
import type { Period, Ref } from '../../src/model/types.ts';
import { type LinkScene, linkScene, ribbonWidth } from '../../src/scene/links.ts';
import { choice, file } from '../fixtures/arbitrary.ts';
import { ATLAS, alliance, atlasFile, FILE, member } from '../fixtures/atlas.ts';

const NO_FOCUS = { selected: null, hovered: null };

function visibleIn(atlas: Atlas, period: Period | null = null, alliances: string[] = []) {
  return query(filterIndex(atlas), { period, facets: { alliance: alliances }, match: {} });
}

function ref(id: string): Ref {
  return { kind: 'alliance', id };
}

function shown(scene: LinkScene): Record<string, readonly string[]> {
  return Object.fromEntries(scene.ribbons.map(({ id, alliances }) => [id, alliances]));
}

describe('ribbons', () => {
  it('are one per edge, with the alliances that run along it', () => {
    const scene = linkScene(ATLAS, visibleIn(ATLAS), NO_FOCUS);
    expect(shown(scene)).toEqual({ '320500-321200': ['al-robot'], '320500-330400': ['al-newmat', 'al-robot'] });
    expect(scene.ribbons[1]).toMatchObject({ count: 2, width: ribbonWidth(2) });
  });

  it('lose an alliance that is filtered out, and stay where they are', () => {
    const all = linkScene(ATLAS, visibleIn(ATLAS), NO_FOCUS);
    const some = linkScene(ATLAS, visibleIn(ATLAS, null, ['al-newmat']), NO_FOCUS);
    expect(shown(some)).toEqual({ '320500-330400': ['al-newmat'] });
    expect(some.ribbons[0]?.path).toEqual(all.ribbons[1]?.path);
    expect(some.ribbons[0]?.labelPoint).toEqual(all.ribbons[1]?.labelPoint);
  });

  it('need the membership at both ends in the visible time', () => {
    // Taizhou left the robot alliance in 2021.
    const later = linkScene(ATLAS, visibleIn(ATLAS, { from: dayOf(2022), to: dayOf(2023) }), NO_FOCUS);
    expect(shown(later)).toEqual({ '320500-330400': ['al-newmat', 'al-robot'] });
  });

  it('keep the same list while the same records are visible', () => {
    const visible = visibleIn(ATLAS);
    const hovered = linkScene(ATLAS, visible, { selected: null, hovered: ref('al-robot') });
    expect(hovered.ribbons).toBe(linkScene(ATLAS, visible, NO_FOCUS).ribbons);
  });

  it('count, for any data and choice, exactly the visible alliances with both ends visible', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(FILE), file), choice, (data, chosen) => {
        const atlas = indexAtlas(data);
        const visible = query(filterIndex(atlas), chosen);
        const { ribbons } = linkScene(atlas, visible, NO_FOCUS);
        const member = (id: string, at: string) =>
          visible.memberships.some((entry) => entry.alliance.id === id && entry.membership.place === at);
        const expected = [...atlasSupport(atlas).edges].flatMap(([id, { a, b, alliances }]) => {
          const here = alliances.filter((name) => member(name, a) && member(name, b));
          return here.length > 0 ? [[id, here]] : [];
        });
        expect(ribbons.map(({ id, alliances }) => [id, alliances])).toEqual(expected);
        for (const { count, alliances, width } of ribbons) {
          expect(count).toBe(alliances.length);
          expect(width).toBe(ribbonWidth(count));
        }
      }),
    );
  });

  it('grow with the count and never wider than a symbol', () => {
    const widths = Array.from({ length: 16 }, (_, index) => ribbonWidth(index + 1));
    widths.forEach((width, index) => {
      if (index > 0) expect(width).toBeGreaterThan(widths[index - 1] ?? 0);
    });
    expect([widths[0], widths[3], widths[15], ribbonWidth(500)]).toEqual([2.5, 5, 10, 12]);
  });
});

describe('an alliance on its own', () => {
  it('is the selected and the hovered one, each once, by id', () => {
    const ids = (selected: Ref | null, hovered: Ref | null) =>
      linkScene(ATLAS, visibleIn(ATLAS), { selected, hovered }).isolated.map(({ alliance: id }) => id);
    expect(ids(null, null)).toEqual([]);
    expect(ids(ref('al-robot'), ref('al-newmat'))).toEqual(['al-newmat', 'al-robot']);
    expect(ids(ref('al-robot'), ref('al-robot'))).toEqual(['al-robot']);
    expect(ids({ kind: 'place', id: '330400' }, ref('al-nowhere'))).toEqual([]);
  });

  it('is also the only one with lines', () => {
    const scene = linkScene(ATLAS, visibleIn(ATLAS, null, ['al-newmat', 'al-hailing']), NO_FOCUS);
    expect(scene.isolated.map(({ alliance: id }) => id)).toEqual(['al-newmat']);
  });

  it('has its host marked, and what is inferred, on stops and on lines that end there', () => {
    const [robot] = linkScene(ATLAS, visibleIn(ATLAS), { selected: ref('al-robot'), hovered: null }).isolated;
    expect(robot).toMatchObject({ alliance: 'al-robot', hue: 'equipment' });
    expect(robot?.segments.map(({ id, basis }) => [id, basis])).toEqual([
      ['al-robot/320500-321200', 'inferred'],
      ['al-robot/320500-330400', 'inferred'],
    ]);
    expect(robot?.stops).toEqual([
      { place: '320500', point: [120.59538, 31.30408], host: false, basis: 'inferred' },
      { place: '321200', point: [119.90812, 32.49069], host: false, basis: 'stated' },
      { place: '330400', point: [120.75, 30.7522], host: true, basis: 'stated' },
    ]);
    const [newmat] = linkScene(ATLAS, visibleIn(ATLAS), { selected: ref('al-newmat'), hovered: null }).isolated;
    expect(newmat?.segments.map(({ basis }) => basis)).toEqual(['stated']);
  });

  it('runs along the ribbons', () => {
    const scene = linkScene(ATLAS, visibleIn(ATLAS), { selected: ref('al-robot'), hovered: null });
    expect(scene.isolated[0]?.segments.map(({ path }) => path)).toEqual(scene.ribbons.map(({ path }) => path));
  });

  it('with one member has a stop and no line; with none, nothing', () => {
    const [one] = linkScene(ATLAS, visibleIn(ATLAS), { selected: ref('al-hailing'), hovered: null }).isolated;
    expect(one?.segments).toEqual([]);
    expect(one?.stops.map(({ place: id }) => id)).toEqual(['321202']);
    const empty = indexAtlas(atlasFile({ alliances: [alliance('al-empty', [])] }));
    const scene = linkScene(empty, visibleIn(empty), { selected: ref('al-empty'), hovered: null });
    expect(scene.isolated).toEqual([{ alliance: 'al-empty', hue: 'services', segments: [], stops: [] }]);
  });

  it('shows its members of the visible time, or all on record if it is filtered out', () => {
    const stops = (period: Period | null, alliances: string[]) =>
      linkScene(ATLAS, visibleIn(ATLAS, period, alliances), {
        selected: ref('al-robot'),
        hovered: null,
      }).isolated.flatMap(({ alliance: id, stops: list }) => (id === 'al-robot' ? list.map((stop) => stop.place) : []));
    expect(stops({ from: dayOf(2022), to: dayOf(2023) }, [])).toEqual(['320500', '330400']);
    expect(stops(null, ['al-newmat'])).toEqual(['320500', '321200', '330400']);
  });

  it('counts a member that left and came back once; stated and host if it ever was', () => {
    const back = [
      member('330400', { until: '2019', basis: 'inferred' }),
      member('330400', { since: '2021', role: 'host' }),
      member('320500'),
    ];
    const atlas = indexAtlas(atlasFile({ places: FILE.places, alliances: [alliance('al-back', back)] }));
    const { isolated } = linkScene(atlas, visibleIn(atlas), NO_FOCUS);
    expect(isolated[0]?.stops.map(({ place: id, host, basis }) => [id, host, basis])).toEqual([
      ['320500', false, 'stated'],
      ['330400', true, 'stated'],
    ]);
    expect(isolated[0]?.segments.map(({ basis }) => basis)).toEqual(['stated']);
  });
});
