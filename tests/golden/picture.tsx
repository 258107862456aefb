/** @jsxImportSource preact */
/** Renders the documents of states from data/ itself: no build is needed, and no clock, zone or locale matters. */
import { renderToStaticMarkup } from 'preact-render-to-string';
import { atlasOf } from '../../scripts/data/atlas-json.ts';
import { groundLevels } from '../../scripts/data/check-ground.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { extrasOf } from '../../scripts/data/parts.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { memoise } from '../../src/model/memoise.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import type { Language } from '../../src/model/types.ts';
import { homeView } from '../../src/scene/frame.ts';
import { type GroundLevel, groundLevelFor } from '../../src/scene/ground.ts';
import { sceneMaker } from '../../src/scene/map-scene.ts';
import '../../src/scene/other-drawings.ts';
import { readAddress } from '../../src/state/address.ts';
import { INITIAL_STATE, type Notice } from '../../src/state/store.ts';
import { MapDocument } from '../../src/svg/document.tsx';
import type { ThemeName } from '../../src/ui/theme.ts';
import type { GoldenState } from './states.ts';

export interface Gallery {
  /** The levels of the ground, coarsest first. */
  grounds: readonly GroundLevel[];
  /** The SVG document of a state, as text. */
  picture(state: GoldenState, language: Language, theme: ThemeName): string;
  /** What of a state's address was not understood. */
  notices(state: GoldenState): readonly Notice[];
}

/** Reads data/ and gets ready to render. */
export function openGallery(): Gallery {
  const { dataset, problems } = checkFiles(readDataFiles());
  if (problems.length > 0) throw new Error(`data/ has ${problems.length} problems: run npm run data`);
  const atlas = indexAtlas(atlasOf(dataset));
  const { waters } = extrasOf(atlas.file, dataset.geo.get('water-labels'));
  const index = filterIndex(atlas);
  const grounds = groundLevels(dataset);
  const read = ({ address }: GoldenState) => ({ ...INITIAL_STATE, ...readAddress(address, atlas) });
  // The scene of a state knows nothing of themes.
  const shown = memoise((state: GoldenState, language: Language) => {
    const { size } = state;
    const { destination, selected, layers, links, period, timeMode, facets, match } = read(state);
    const view = destination && 'camera' in destination ? destination.camera : homeView(size);
    const choice = { period, timeMode, facets, match };
    const visible = query(index, choice);
    const makeScene = sceneMaker(atlas, waters);
    const scene = makeScene({ visible, selected, hovered: null, language, layers, links, zoom: view.zoom });
    const ground = grounds[groundLevelFor(view.zoom)];
    if (!ground) throw new Error(`data/ground: found no level for zoom ${view.zoom}`);
    return { atlas, choice, visible, selected, layers, scene, ground, view, size, reviewNumber: null };
  });
  return {
    grounds,
    notices: (state) => read(state).notices,
    picture: (state, language, theme) =>
      `${renderToStaticMarkup(<MapDocument {...shown(state, language)} theme={theme} />)}\n`,
  };
}
