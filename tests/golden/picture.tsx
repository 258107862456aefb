/** @jsxImportSource preact */
/** Renders the documents of states from data/ itself: no build is needed, and no clock, zone or locale matters. */
import { renderToStaticMarkup } from 'preact-render-to-string';
import { atlasOf } from '../../scripts/data/atlas-json.ts';
import { groundLevels } from '../../scripts/data/check-ground.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { extrasOf } from '../../scripts/data/parts.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import { homeView } from '../../src/scene/frame.ts';
import { type GroundLevel, type GroundShape, groundLevelFor } from '../../src/scene/ground.ts';
import { LIGHTING } from '../../src/scene/lit.ts';
import { sceneMaker } from '../../src/scene/map-scene.ts';
import { OTHER_DRAWINGS } from '../../src/scene/other-drawings.ts';
import { readAddress } from '../../src/state/address.ts';
import { INITIAL_STATE, type Notice } from '../../src/state/store.ts';
import { MapDocument } from '../../src/svg/document.tsx';
import { Ground } from '../../src/svg/ground.tsx';
import { documentPaint } from '../../src/svg/paint.ts';
import { keptIds, keptOnly } from './kept-records.ts';
import type { GoldenState } from './states.ts';

export interface Gallery {
  /**
   * The SVG document of a state. Of the ground only what the state itself colours or outlines has its shape; of all else
   * each look stands there once, in draw order.
   */
  picture(state: GoldenState): string;
  /** All of the ground in its middle level of detail. */
  ground(): string;
  /** What of a state's address was not understood. */
  notices(state: GoldenState): readonly Notice[];
  /** The ids of the records that the pictures are of. */
  records: readonly string[];
}

/** Shapes of the ground that are the same in every state; whether they are drawn, and how, is not. */
const SAME_EVERYWHERE = /<path class="(?!selected|hover|concerned|outline)[^>]*>(?:<\/path>)?/g;

/** The light edge of a line: the line's shape once more, a little wider. One of each group is enough. */
const CASING = /(?<=<path class="casing"[^>]*><\/path>)(?:<path class="casing"[^>]*><\/path>)+/g;

/** Reads the kept records of data/ and gets ready to render. */
export function openGallery(files = readDataFiles()): Gallery {
  const { dataset, problems } = checkFiles(files);
  if (problems.length > 0) throw new Error(`data/ has ${problems.length} problems: run npm run data`);
  const published = atlasOf(dataset);
  const records = keptIds(published);
  const file = keptOnly(published, records);
  const atlas = indexAtlas(file, extrasOf(file, dataset.geo.get('water-labels')));
  const index = filterIndex(atlas);
  const isDrawn = ({ kind, id }: GroundShape) => kind !== 'unit' || atlas.places.has(id ?? '');
  const grounds = groundLevels(dataset).map((level) => ({ ...level, shapes: level.shapes.filter(isDrawn) }));
  const read = ({ address }: GoldenState) => ({ ...INITIAL_STATE, ...readAddress(address, atlas) });
  return {
    records,
    notices: (state) => read(state).notices,
    picture: (state) => {
      const { size, language, theme } = state;
      const { destination, selected, layers, outline, links, period, timeMode, facets, match } = read(state);
      const view = destination && 'camera' in destination ? destination.camera : homeView(size);
      const choice = { period, timeMode, facets, match };
      const visible = query(index, choice);
      const asked = { visible, selected, hovered: null, language, layers, outline, links, zoom: view.zoom };
      const scene = sceneMaker(atlas)({ ...asked, lighting: LIGHTING, others: OTHER_DRAWINGS });
      const ground = must(grounds[groundLevelFor(view.zoom)], `a level of the ground for zoom ${view.zoom}`);
      const props = { atlas, choice, visible, selected, layers, scene, ground, view, size, theme, reviewNumber: null };
      const picture = renderToStaticMarkup(<MapDocument {...props} />);
      const [from, to] = [picture.indexOf('<g class="ground"'), picture.indexOf('<g class="marks"')];
      const marks = picture.slice(to).replace(CASING, '');
      return tagByTag(picture.slice(0, from) + withoutShapes(picture.slice(from, to)) + marks);
    },
    ground: () => tagByTag(renderToStaticMarkup(<GroundDocument level={must(grounds[1], 'the middle level')} />)),
  };
}

function GroundDocument({ level }: { level: GroundLevel }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" class="picture" width="700" height="940" viewBox="0 0 7000 9400">
      <title>The ground</title>
      <style>{documentPaint('light', {})}</style>
      <Ground ground={level} zoom={level.zoom} states={new Map()} outline={{ members: new Set(), line: true }} />
    </svg>
  );
}

/** The ground with each look of the shapes that are the same everywhere once, and without where these lie. */
function withoutShapes(ground: string): string {
  const looks = new Set<string>();
  return ground.replace(SAME_EVERYWHERE, (shape) => {
    const look = shape.replace(/ (?:data-id|d)="[^"]*"/g, '');
    const isKnown = looks.has(look);
    looks.add(look);
    return isKnown ? '' : look;
  });
}

/** A line for each tag, so that a change is a line of the diff. */
function tagByTag(svg: string): string {
  return `${svg.replace(/><\/(?:path|circle)>/g, '/>').replaceAll('><', '>\n<')}\n`;
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`found no ${what}`);
  return value;
}
