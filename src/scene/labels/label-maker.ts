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
import type { Room } from './room.ts';

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
 * What the reader does. While the map is `moving`, labels keep their anchors from one zoom step to the next where
 * possible; while the period is `dragged`, all keep theirs, and lines that enter are named at rest.
 */
type Motion = 'rest' | 'moving' | 'dragged';

/**
 * `lanes`: those of the sections at the zoom; `shown`: ids of the alliances whose lines are labelled, null for all.
 * At rest they depend on the view alone, not on earlier ones, and stay within `room` (null: everywhere).
 */
export type LabelMaker = (
  named: Named,
  zoom: number,
  lanes: Lanes,
  shown: ReadonlySet<string> | null,
  motion: Motion,
  room: Room | null,
) => readonly PaintedLabel[];

/** Makes the labels of one atlas, the best ranks first. */
export function labelMaker(atlas: Atlas): LabelMaker {
  let last: { scene: LabelScene; zoom: number; anchors: ReadonlyMap<string, Anchor> } | null = null;
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
  const chosen = memoise((scene: LabelScene, zoom: number) => chooseLabels(scene, zoom));
  const inRoom = memoise((scene: LabelScene, anchors: ReadonlyMap<string, Anchor>, room: Room) =>
    room.place(scene, anchors),
  );
  const anchorsOf = (scene: LabelScene, zoom: number, motion: Motion, room: Room | null) => {
    if (motion === 'dragged' && last?.zoom === zoom) return last.anchors;
    if (motion !== 'moving') return room ? inRoom(scene, chosen(scene, zoom), room) : chosen(scene, zoom);
    return last?.scene === scene && last.zoom === zoom ? last.anchors : chooseLabels(scene, zoom, last?.anchors);
  };
  const choose = (scene: LabelScene, zoom: number, motion: Motion, room: Room | null) => {
    const anchors = anchorsOf(scene, zoom, motion, room);
    last = { scene, zoom, anchors };
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
  return ({ symbols, sections, selected, language, counties }, zoom, lanes, shown, motion, room) => {
    const scene = sceneOf(symbols, sections, selected, language, counties);
    return position(scene, choose(scene, labelZoom(zoom), motion, room), zoom, lanes, shown);
  };
}
