import { scaleBar } from '../scene/project.ts';
import type { Context } from '../state/context.ts';
import { layFurniture } from '../ui/furniture.ts';
import { formatNumber, t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import type { MapViewStore } from './view.ts';

interface Props {
  context: Context;
  view: MapViewStore;
}

const SCALE_WIDTH = 88;

/** A bar of a round number of kilometres at the map's centre. */
export function Scale({ context, view }: Props) {
  const language = useStore(context.store, (state) => state.language);
  const camera = useStore(view, (state) => state.view);
  const { width, distanceKm } = scaleBar(camera, SCALE_WIDTH);
  const amount = formatNumber(distanceKm, language);
  const right = Math.round(width) + 0.5;
  return (
    <div ref={layFurniture} class="map-scale number" role="img" aria-label={t(language, 'map.scale', { amount })}>
      <svg width={SCALE_WIDTH + 2} height="6" aria-hidden="true">
        <path d={`M.5 0v5.5H${right}V0`} fill="none" stroke="currentColor" />
      </svg>
      <span aria-hidden="true">{t(language, 'unit.km', { amount })}</span>
    </div>
  );
}
