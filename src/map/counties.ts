/** The counties as the map uses them: borders on the ground, and names. Lazy-loaded. */
import { memoise } from '../model/memoise.ts';
import { type CountyFile, readCounties, withCounties } from '../scene/counties.ts';
import type { GroundLevel } from '../scene/ground.ts';
import { overlaps } from '../scene/labels/box-grid.ts';
import { countyNames } from '../scene/labels/county-names.ts';
import type { CountyNames } from '../scene/labels/requests.ts';
import type { MapScene } from '../scene/map-scene.ts';
import { project, SCENE_ORIGIN, type Size, type View } from '../scene/project.ts';
import type { Context } from '../state/context.ts';
import { siteFile } from '../state/site.ts';
import type { MapViewStore } from './view.ts';

export interface Counties {
  /** The borders alone, in the grid of the finest level. */
  ground: GroundLevel;
  names: CountyNames;
  /** A level of the ground with the borders; the same for the same level. */
  onto(level: GroundLevel): GroundLevel;
  /** A scene without the names of counties far out of sight: all of them would be rendered anew while zooming. */
  inSight(scene: MapScene, view: View, size: Size): MapScene;
}

/** What is in sight changes in steps of so many pixels, so that panning seldom renders names anew. */
const STEP = 256;

/**
 * Loads the counties; `html[data-revision]` waits for them. What fails is told by `view`, and tried again once the
 * browser is online again.
 */
export function loadCounties(
  { hold }: Pick<Context, 'hold'>,
  view: MapViewStore,
  arrived: (counties: Counties) => void,
): void {
  const ask = async () => {
    const release = hold();
    try {
      const response = await fetch(siteFile('data/ground/counties.json'));
      const file = response.ok ? readCounties(await response.json()) : null;
      if (!file) throw new Error(`counties: found ${response.status}, expected borders and names of counties`);
      arrived(countiesOf(file));
    } catch (cause) {
      console.warn(cause);
      view.setState({ incomplete: true });
      addEventListener('online', ask, { once: true });
    } finally {
      release();
    }
  };
  void ask();
}

function countiesOf(file: CountyFile): Counties {
  const joined = new WeakMap<GroundLevel, GroundLevel>();
  const labelsIn = memoise((labels: MapScene['labels'], left: number, top: number, right: number, bottom: number) =>
    labels.filter(({ kind, box }) => kind !== 'county' || overlaps(box, { left, top, right, bottom })),
  );
  return {
    ground: file.ground,
    names: countyNames(file),
    onto(level) {
      const known = joined.get(level) ?? withCounties(level, file);
      joined.set(level, known);
      return known;
    },
    inSight(scene, view, size) {
      const [x, y] = project(SCENE_ORIGIN, view, size);
      const [left, top] = [-x, -y].map((edge) => Math.floor(edge / STEP) * STEP - STEP) as [number, number];
      const labels = labelsIn(scene.labels, left, top, left + size.width + 3 * STEP, top + size.height + 3 * STEP);
      return { ...scene, labels };
    },
  };
}
