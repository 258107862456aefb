/** A picture of the view, as SVG: the document of src/svg at the size of a page. Lazy-loaded. */
import { render } from 'preact';
import { memoise } from '../model/memoise.ts';
import { readCounties, withCounties } from '../scene/counties.ts';
import type { OtherDrawings } from '../scene/drawing.ts';
import { type GroundLevel, groundLevelFor } from '../scene/ground.ts';
import { COUNTIES } from '../scene/ground-style.ts';
import { countyNames } from '../scene/labels/county-names.ts';
import type { CountyNames } from '../scene/labels/requests.ts';
import { LIGHTING } from '../scene/lit.ts';
import { sceneMaker } from '../scene/map-scene.ts';
import type { Size, View } from '../scene/project.ts';
import { readGround } from '../scene/read-ground.ts';
import { comparedIn } from '../state/store.ts';
import { documentSize, MapDocument, type MapDocumentProps } from '../svg/document.tsx';
import type { ThemeName } from '../ui/theme.ts';
import { type MapNow, mapSizeFor, viewIn } from './download-fit.ts';
import { pictureNotes } from './download-notes.ts';
import { dpiOf, PAGES, type PageId, pixelsOf, type Sharpness } from './download-page.ts';
import type { Shown } from './download-shown.ts';

export interface PictureOptions {
  page: PageId;
  sharpness: Sharpness;
  theme: ThemeName;
}

export interface Picture {
  /** A complete SVG document. */
  svg: string;
  /** Size of its bitmap in pixels. */
  pixels: Size;
  /** Dots per inch on paper; null for screens. */
  dpi: number | null;
}

/** Draws the view; `others` is the code of drawings other than lanes. Throws if the ground cannot be loaded. */
export async function drawPicture(
  shown: Shown,
  map: MapNow,
  options: PictureOptions,
  others: OtherDrawings | null,
): Promise<Picture> {
  const { atlas, state, visible, reviewNumber } = shown;
  const { selected, language, layers, outline, links, title, note, period, timeMode, facets, excluded, match } = state;
  const compared = comparedIn(state);
  const choice = { period, timeMode, facets, excluded, match };
  const { size: page, paper, sources } = PAGES[options.page];
  const notes = pictureNotes(shown, sources);
  // Only the whole atlas has the titles of sources.
  const titled = state.whole ?? atlas;
  // The placement of names depends on the scene before: each zoom gets a scene maker of its own.
  const lit = { visible, selected, hovered: null, compared, lighting: LIGHTING };
  const sceneWith = (zoom: number, counties: CountyNames | null) =>
    sceneMaker(atlas)({ ...lit, language, layers, outline, links, zoom, others, counties });
  // For measuring: no name influences sizes, those of counties are added at the end.
  const sceneAt = memoise((zoom: number) => sceneWith(zoom, null));
  const propsOf = (size: Size, view: View, ground: GroundLevel, beside: boolean): MapDocumentProps => ({
    ...{ atlas: titled, choice, visible, selected, layers, scene: sceneAt(view.zoom), ground, view, size },
    ...{ theme: options.theme, reviewNumber, notes, beside, own: { title, note } },
  });
  const measure = (beside: boolean) => (size: Size) =>
    documentSize(propsOf(size, viewIn(map, size), NO_GROUND, beside));
  // On a landscape page the legend goes beside the map, unless it is higher than the page.
  const widely = page && page.width > page.height ? mapSizeFor(page, page, measure(true)) : null;
  const beside = widely !== null && measure(true)(widely).fits;
  const size = !page ? map.size : beside && widely ? widely : mapSizeFor(page, page, measure(false));
  const view = page ? viewIn(map, size) : map.view;
  const document = documentSize(propsOf(size, view, NO_GROUND, beside));
  const pixels = pixelsOf(options.page, options.sharpness, document);
  const [level, counties] = await Promise.all([
    fetchGround(groundLevelFor(view.zoom + Math.log2(pixels.width / document.width))),
    view.zoom >= COUNTIES.from ? fetchCounties() : null,
  ]);
  const props = propsOf(size, view, counties ? withCounties(level, counties) : level, beside);
  const scene = counties ? sceneWith(view.zoom, countyNames(counties)) : props.scene;
  const host = window.document.createElement('div');
  render(<MapDocument {...props} scene={scene} least={page?.height ?? 0} />, host);
  const drawn = host.firstElementChild;
  if (!drawn) throw new Error('found no picture, expected one');
  for (const [name, length] of Object.entries(paper ?? {})) drawn.setAttribute(name, length);
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawn)}\n`;
  render(null, host);
  return { svg, pixels, dpi: dpiOf(options.page, options.sharpness) };
}

/** A placeholder for measuring: the ground does not influence sizes. */
const NO_GROUND: GroundLevel = { level: 0, zoom: 7, origin: [120, 31], shapes: [] };

const fetchGround = (level: number) => fetchPart(String(level), readGround);
const fetchCounties = () => fetchPart('counties', readCounties);

async function fetchPart<T>(name: string, read: (raw: unknown) => T | null): Promise<T> {
  const response = await fetch(new URL(`data/ground/${name}.json`, document.baseURI));
  const part = response.ok ? read(await response.json()) : null;
  if (!part) throw new Error(`ground ${name}: found ${response.status}, expected a part of the ground`);
  return part;
}
