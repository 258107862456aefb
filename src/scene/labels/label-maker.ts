/** The labels of a scene: chosen at steps of the zoom, positioned at the exact zoom. */
import type { Atlas } from '../../model/atlas.ts';
import { memoise } from '../../model/memoise.ts';
import type { Adcode, Language } from '../../model/types.ts';
import type { Lanes } from '../lanes.ts';
import type { Section } from '../links.ts';
import type { PlaceSymbol } from '../symbols.ts';
import type { Anchor, Placement } from './boxes.ts';
import { labelsOfPlaces } from './choose.ts';
import { positionLabels } from './place.ts';
import {
  type CountyNames,
  chooseLabels,
  type LabelScene,
  labelRequests,
  labelZoom,
  type MapLabel,
} from './requests.ts';

export type PaintedLabel = MapLabel & Omit<Placement<MapLabel>, 'request'>;

/** What the labels depend on. */
interface Named {
  symbols: readonly PlaceSymbol[];
  sections: readonly Section[];
  selected: Adcode | null;
  language: Language;
  counties: CountyNames | null;
}

/**
 * `lanes`: those of the sections at the zoom; `shown`: ids of the alliances whose lines are labelled, null for all.
 * `moving`: labels keep their anchors from one zoom step to the next where possible; otherwise they depend on the view
 * alone, not on earlier ones.
 */
export type LabelMaker = (
  named: Named,
  zoom: number,
  lanes: Lanes,
  shown: ReadonlySet<string> | null,
  moving: boolean,
) => readonly PaintedLabel[];

/** Makes the labels of one atlas, the best ranks first. */
export function labelMaker(atlas: Atlas): LabelMaker {
  let last: { scene: LabelScene; zoom: number; moving: boolean; anchors: ReadonlyMap<string, Anchor> } | null = null;
  const sceneOf = memoise(
    (
      symbols: Named['symbols'],
      sections: Named['sections'],
      selected: Adcode | null,
      language: Language,
      counties: Named['counties'],
    ): LabelScene => ({
      labels: labelsOfPlaces(atlas, symbols),
      symbols,
      sections,
      alliances: atlas.alliances,
      waters: atlas.extras.waters,
      selected,
      language,
      counties,
    }),
  );
  const choose = (scene: LabelScene, zoom: number, moving: boolean) => {
    if (last?.scene === scene && last.zoom === zoom && (moving || !last.moving)) return last.anchors;
    const anchors = chooseLabels(scene, zoom, moving ? last?.anchors : undefined);
    last = { scene, zoom, moving, anchors };
    return anchors;
  };
  const position = memoise(
    (
      scene: LabelScene,
      anchors: ReadonlyMap<string, Anchor>,
      zoom: number,
      lanes: Lanes,
      shown: ReadonlySet<string> | null,
    ) =>
      positionLabels(labelRequests(scene, zoom, lanes), anchors)
        .map(({ request, ...placement }): PaintedLabel => ({ ...request, ...placement }))
        .filter((label) => !shown || !('alliances' in label) || label.alliances.every((id) => shown.has(id)))
        .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)),
  );
  return ({ symbols, sections, selected, language, counties }, zoom, lanes, shown, moving) => {
    const scene = sceneOf(symbols, sections, selected, language, counties);
    return position(scene, choose(scene, labelZoom(zoom), moving), zoom, lanes, shown);
  };
}
