/**
 * "Zoom to results" beside the zoom controls, and back to the view before. Where not one result is in sight, a line over
 * the map says so: a map without any mark would read as an answer.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { activeCount } from '../model/as-of.ts';
import type { Atlas } from '../model/atlas.ts';
import { extentOfPlaces, placesOfRef } from '../model/extent.ts';
import type { Visible } from '../model/query.ts';
import type { Adcode } from '../model/types.ts';
import { fitView, HOME_MAX_ZOOM, paddingOf } from '../scene/frame.ts';
import { project, type Size, type View } from '../scene/project.ts';
import { goTo } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import type { AtlasState } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { MapCamera } from './camera.ts';
import type { MapViewStore } from './view.ts';

/** Zoom levels by which results must be smaller than they could be, before it is worth to zoom to them. */
const WORTH = 1;
/** Distance in pixels from the map's edge within which a point is not in sight. */
const EDGE = 8;

/** The places that were asked for: of the records that pass the filters, else of the selected record; none if neither. */
export function placesAskedFor(atlas: Atlas, state: AtlasState, visible: Visible): readonly Adcode[] {
  if (activeCount(state) > 0) return [...visible.placeCounts.keys()];
  const { selected } = state;
  return selected && selected.kind !== 'industry' ? placesOfRef(atlas, selected) : [];
}

/** How much of some places a view shows: `none` of them, `some`, all but `small`, or all `well`. */
export function sightOf(
  atlas: Atlas,
  places: readonly Adcode[],
  view: View,
  size: Size,
  bounded: (view: View) => View = (wanted) => wanted,
): 'none' | 'some' | 'small' | 'well' {
  const points = places.flatMap((id) => {
    const point = atlas.places.get(id)?.point;
    return point ? [project(point, view, size)] : [];
  });
  const extent = extentOfPlaces(atlas, places);
  if (!extent || size.width === 0 || size.height === 0) return 'well';
  const seen = points.filter(
    ([x, y]) => x >= EDGE && y >= EDGE && x <= size.width - EDGE && y <= size.height - EDGE,
  ).length;
  if (seen === 0) return 'none';
  const fitting = bounded(fitView(extent, size, paddingOf(size), HOME_MAX_ZOOM));
  // Where not even the fitting view shows more, there is nothing to go to.
  if (seen < points.length)
    return fitting.zoom < view.zoom - 0.01 || isElsewhere(fitting, view, size) ? 'some' : 'well';
  return fitting.zoom - view.zoom >= WORTH ? 'small' : 'well';
}

/** Whether a view's centre is not that of another, to a pixel. */
function isElsewhere({ lon, lat }: View, view: View, size: Size): boolean {
  const [x, y] = project([lon, lat], view, size);
  return Math.abs(x - size.width / 2) > 1 || Math.abs(y - size.height / 2) > 1;
}

interface Props {
  context: Context;
  view: MapViewStore;
  camera: Pick<MapCamera, 'bounded'>;
}

/** What was asked for, how much of it is in sight where the map has come to rest, and how to get there. */
function useResults({ context: { atlas, store, selectors }, view, camera }: Props) {
  const language = useStore(store, (state) => state.language);
  const places = placesOf(useStore(store, (state) => placesAskedFor(atlas, state, selectors.visible(state)).join()));
  const isFiltered = useStore(store, (state) => activeCount(state) > 0);
  const last = useRef<ReturnType<typeof sightOf>>('well');
  const sight = useStore(view, ({ view: now, size, moving }) =>
    moving ? last.current : sightOf(atlas, places, now, size, camera.bounded),
  );
  last.current = sight;
  const go = () => {
    const extent = extentOfPlaces(atlas, places);
    const { camera: from } = store.getState();
    if (!extent) return;
    view.setState({ former: from && { camera: from, asked: places.join() } });
    goTo(store, { extent });
  };
  return { language, places, isFiltered, sight, go };
}

const placesOf = (joined: string): readonly Adcode[] => (joined === '' ? [] : joined.split(','));

/** The button beside the zoom controls. Once the results are there it leads back, so the focus has a place to stay. */
export function ToResults(props: Props) {
  const { store } = props.context;
  const { language, places, isFiltered, sight, go } = useResults(props);
  const former = useStore(props.view, (state) => state.former);
  const isAway = sight !== 'well';
  // Another question has another way back.
  const back = former?.asked === places.join() ? former.camera : null;
  if (!isAway && !back) return null;
  const goBack = (camera: NonNullable<AtlasState['camera']>) => {
    props.view.setState({ former: null });
    goTo(store, camera.home ? { home: true } : { camera });
  };
  const isBack = !isAway && back !== null;
  const zoomWords = isFiltered
    ? t(language, 'results.zoom', { count: places.length })
    : t(language, 'results.zoom-chosen');
  const name = isBack ? t(language, 'results.back') : zoomWords;
  return (
    <button
      type="button"
      class="to-results"
      aria-label={name}
      title={name}
      onClick={() => (isBack ? goBack(back) : go())}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
        <path d={ICONS[isBack ? 'back' : 'zoom']} stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </button>
  );
}

const ICONS = {
  zoom: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M8 6v4M6 8h4',
  back: 'M6 3.5 2.5 7 6 10.5M2.5 7h7a4 4 0 0 1 0 6.5H8',
} as const;

/** A selection is brought into sight two frames after it was made: only what stays out of sight is told. */
const PATIENCE_MS = 400;

/** The line over the map where not one of the results is in sight. It is there before its words, to be announced. */
export function OutOfSight(props: Props) {
  const { language, places, isFiltered, sight, go } = useResults(props);
  const box = useRef<HTMLDivElement>(null);
  const isOut = sight === 'none';
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTold(isOut), isOut ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [isOut]);
  const show = () => {
    go();
    // This button goes as the results come: the focus moves to the one that leads back.
    box.current?.parentElement?.querySelector<HTMLElement>('.to-results')?.focus();
  };
  return (
    <div ref={box} role="status" class="out-of-sight">
      {isOut && isTold && (
        <p>
          {isFiltered ? t(language, 'results.out', { count: places.length }) : t(language, 'results.out-chosen')}
          <button type="button" onClick={show}>
            {t(language, 'results.show')}
          </button>
        </p>
      )}
    </div>
  );
}
