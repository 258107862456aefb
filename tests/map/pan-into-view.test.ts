import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followCamera } from '../../src/map/follow-camera.ts';
import { isInView, panIntoView } from '../../src/map/pan-into-view.ts';
import { createMapView } from '../../src/map/view.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { placesOfRef } from '../../src/model/extent.ts';
import { must } from '../../src/model/must.ts';
import type { Point } from '../../src/model/types.ts';
import { homeView } from '../../src/scene/frame.ts';
import { project, type Size, type View } from '../../src/scene/project.ts';
import { select } from '../../src/state/actions.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { ATLAS, alliance, member } from '../fixtures/atlas.ts';

const SUZHOU = { kind: 'place', id: '320500' } as const;
const POINT: Point = [120.59538, 31.30408];
const PANEL = 348;
const WIDE: Size = { width: 900, height: 700 };
const NARROW: Size = { width: 700, height: 700 };

let frames: (() => void)[] = [];
let isNarrow = false;

beforeEach(() => {
  frames = [];
  isNarrow = false;
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    frames[id - 1] = () => {};
  });
});

afterEach(() => vi.unstubAllGlobals());

const settle = () => {
  while (frames.length > 0) for (const draw of frames.splice(0)) draw();
};

/** What lies over the map: its right side, in a narrow window. */
const covering = ({ width, height }: Size) =>
  isNarrow ? [{ left: width - PANEL, top: 0, right: width, bottom: height }] : [];

/** A map without animation, with `selected` and perhaps a view given by the address. */
function setUp({ size = WIDE, view: given = null as View | null } = {}) {
  const store = createAtlasStore({ selected: SUZHOU, destination: given && { camera: given } });
  const view = createMapView(given ?? homeView(size), size);
  const followed = followCamera(store, view);
  const fly = vi.fn((wanted: View) => {
    view.setState({ view: wanted });
    followed.moves.ended();
  });
  const camera = {
    fly,
    bounded: (wanted: View) => wanted,
    resize: (next: Size) => view.setState({ size: next }),
  } as unknown as Parameters<typeof followed.follow>[0];
  followed.follow(camera);
  settle();
  const standing = () => covering(view.getState().size);
  panIntoView(camera, view, ATLAS, store, given && SUZHOU, followed.isTaken, standing);
  settle();
  const inSight = () => {
    const { view: now, size: frame } = view.getState();
    return isInView(project(POINT, now, frame), frame, covering(frame));
  };
  const resize = (next: Size, narrow: boolean) => {
    isNarrow = narrow;
    followed.resize(camera, next);
    settle();
  };
  const move = (to: View) => {
    followed.moves.taken();
    fly(to);
    settle();
  };
  const home = () => {
    followed.goHome(camera);
    settle();
  };
  return { store, view, inSight, resize, move, home };
}

/** Suzhou at the right, where something would cover it. */
const AT_THE_RIGHT: View = { lon: 119.6, lat: 31.3, zoom: 7 };

describe('what is selected', () => {
  it('comes into sight once a hidden map is shown, beside what lies over it', () => {
    isNarrow = true;
    const { inSight, resize } = setUp({ size: { width: 0, height: 0 } });
    resize(NARROW, true);
    expect(inSight()).toBe(true);
  });

  it('stays in sight in a window made narrow, also in a view given by the address', () => {
    const atHome = setUp();
    atHome.resize(NARROW, true);
    expect(atHome.inSight()).toBe(true);
    isNarrow = false;
    const given = setUp({ view: AT_THE_RIGHT });
    expect(given.view.getState().view).toEqual(AT_THE_RIGHT);
    given.resize(NARROW, true);
    expect(given.inSight()).toBe(true);
  });

  it('is left where the reader has put it', () => {
    const { view, move, resize } = setUp();
    move(AT_THE_RIGHT);
    resize(NARROW, true);
    expect(view.getState().view).toEqual(AT_THE_RIGHT);
  });

  it('is left out of sight by a resize where the address has put it there', () => {
    const elsewhere: View = { lon: 117, lat: 30, zoom: 9 };
    const { view, resize } = setUp({ view: elsewhere });
    resize(NARROW, true);
    expect(view.getState().view).toEqual(elsewhere);
  });

  it('is in sight at home, whatever the reader did before, and home is again the start without it', () => {
    const opened = setUp();
    opened.resize(NARROW, true);
    const { store, view, move, home, inSight } = opened;
    const fresh = view.getState().view;
    move({ lon: 117, lat: 30, zoom: 9 });
    home();
    expect(inSight()).toBe(true);
    expect(view.getState().view).toEqual(fresh);
    select(store, null);
    settle();
    expect(view.getState().view).toEqual(homeView(NARROW));
  });

  it('is not panned aside where nothing lies over the map', () => {
    const { view, resize } = setUp();
    resize(NARROW, false);
    expect(view.getState().view).toEqual(homeView(NARROW));
  });

  it('is mostly in sight where the bounds keep the map nearer than all of it would need', () => {
    const size: Size = { width: 320, height: 240 };
    const over = [
      { left: 136, top: 8, right: 312, bottom: 52 },
      { left: 8, top: 192, right: 312, bottom: 232 },
    ];
    const atlas = indexAtlas({
      ...ATLAS.file,
      alliances: [alliance('al-far', [member('320500'), member('321200'), member('330400')])],
    });
    const selected = { kind: 'alliance', id: 'al-far' } as const;
    const store = createAtlasStore({ selected });
    const view = createMapView(homeView(size), size);
    const camera = {
      fly: (wanted: View) => view.setState({ view: wanted }),
      bounded: (wanted: View) => ({ ...wanted, zoom: Math.max(5.8, wanted.zoom) }),
    };
    panIntoView(
      camera,
      view,
      atlas,
      store,
      null,
      () => false,
      () => over,
    );
    settle();
    const points = placesOfRef(atlas, selected).map((id) => must(atlas.places.get(id), id).point);
    const inSight = points.filter((point) => isInView(project(point, view.getState().view, size), size, over));
    expect(inSight.length).toBeGreaterThanOrEqual(2);
  });
});
