/** @jsxImportSource preact */
/**
 * A self-contained SVG of the map: poster, export, golden picture. A description is above the map, legend, scale and
 * credits below it, so that nothing covers the map. It needs no other file, no script and no custom properties; the
 * theme is only in its style.
 */
import type { Atlas } from '../model/atlas.ts';
import type { Choice } from '../model/facets.ts';
import { recordName } from '../model/names.ts';
import type { Visible } from '../model/query.ts';
import type { Language, Ref } from '../model/types.ts';
import type { GroundLevel } from '../scene/ground.ts';
import { groundInFrame } from '../scene/ground-in-frame.ts';
import type { MapScene } from '../scene/map-scene.ts';
import type { Size, View } from '../scene/project.ts';
import { sceneInFrame } from '../scene/scene-in-frame.ts';
import { formatEventDate } from '../ui/format.ts';
import { headlineOf, ownWordsBy } from '../ui/headline.ts';
import { LANGUAGE_TAG, t } from '../ui/i18n/index.ts';
import { describe as sentenceOf } from '../ui/sentence.ts';
import type { ThemeName } from '../ui/theme.ts';
import { documentFooter, documentSide, finePrint } from './document-footer.tsx';
import { documentHeader } from './document-header.tsx';
import type { Layers } from './document-legend.tsx';
import { DOCUMENT_RULES, SIDE, SPACE, WIDE } from './document-style.ts';
import { Ground } from './ground.tsx';
import { Marks } from './marks.tsx';
import { documentPaint } from './paint.ts';
import { round } from './path.ts';

export interface MapDocumentProps {
  atlas: Atlas;
  choice: Choice;
  visible: Visible;
  selected: Ref | null;
  layers: Layers;
  /** At the zoom of the view, from a fresh scene maker: labels may depend on the scene before. */
  scene: MapScene;
  ground: GroundLevel;
  view: View;
  /** Size of the map in pixels; the document has the same width and more height. */
  size: Size;
  theme: ThemeName;
  /** The map's review number, see ui/config.ts. */
  reviewNumber: string | null;
  /** Title and note of whoever makes the picture; '' for none. */
  own?: { title: string; note: string };
  /** Further lines above the credits. */
  notes?: readonly string[];
  /** Puts the legend beside the map, not under it, which makes the document wider. */
  beside?: boolean;
  /** Least height of the document in pixels. */
  least?: number;
}

/** The size of a document, and whether the column beside its map fits the map's height. */
export function documentSize(props: MapDocumentProps): Size & { fits: boolean } {
  const { width, height, top, side } = layOut(props);
  return { width, height, fits: !side || top + side.height + 2 * SPACE.far <= height };
}

/** The boxes around the map, and where the map begins and ends. */
function layOut(props: MapDocumentProps) {
  const { atlas, choice, visible, selected, layers, view, size, reviewNumber, notes = [], beside, least = 0 } = props;
  const { scene, origin } = sceneInFrame(props.scene, view, size);
  const { language } = scene;
  const width = size.width + (beside ? SIDE : 0);
  const title = t(language, 'app.title');
  const sentence = sentenceOf(atlas, { ...choice, language }, visible);
  const { title: ownTitle = '', note = '' } = props.own ?? {};
  const own = ownTitle || note ? { title: ownTitle, note, by: ownWordsBy(language) } : null;
  const chosen = selected && nameOf(atlas, selected, language);
  // A selected record is the headline itself, beside its ring.
  const headline = headlineOf(atlas, { ...choice, selected: null, language });
  const margin = width < WIDE ? SPACE.narrowMargin : SPACE.margin;
  const inner = width - 2 * margin;
  const header = documentHeader({ title, headline, sentence, chosen, own }, inner, width >= WIDE);
  const parts = { atlas, scene, layers, view, reviewNumber, notes };
  const side = beside ? documentSide(parts, SIDE - 2 * SPACE.margin) : null;
  const footer = beside ? finePrint(parts, size.width - 2 * margin) : documentFooter(parts, inner);
  const top = Math.ceil(header.height + 2 * SPACE.far);
  const bottom = top + size.height;
  const height = Math.max(least, Math.ceil(bottom + footer.height + 2 * SPACE.far));
  return {
    scene,
    origin,
    title: `${own?.title || chosen || headline} – ${title}`,
    sentence,
    chosen,
    margin,
    header,
    side,
    footer,
    top,
    bottom,
    width,
    height,
  };
}

/** The document as an `<svg>` element with a size in pixels. */
export function MapDocument(props: MapDocumentProps) {
  const { ground, view, size, theme } = props;
  const { language } = props.scene;
  const { scene, origin, title, sentence, chosen, margin, header, side, footer, ...place } = layOut(props);
  const { top, bottom, width, height } = place;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="picture"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      lang={LANGUAGE_TAG[language]}
    >
      <title>{title}</title>
      <desc>{[sentence, chosen].filter(Boolean).join('. ')}</desc>
      <style>{documentPaint(theme, DOCUMENT_RULES)}</style>
      <clipPath id="map-frame">
        <rect width={size.width} height={size.height} />
      </clipPath>
      <rect class="paper" width={width} height={height} />
      <g class="head">{header.draw(margin, SPACE.far)}</g>
      <g transform={`translate(0 ${top})`} clip-path="url(#map-frame)">
        <rect class="sea" width={size.width} height={size.height} />
        <Ground
          ground={{ shapes: groundInFrame(ground, view, size) }}
          zoom={view.zoom}
          states={scene.states}
          outline={scene.outline}
        />
        <g transform={`translate(${round(origin[0])} ${round(origin[1])})`}>
          <Marks scene={scene} />
        </g>
      </g>
      <path class="edge" d={`M0 ${top - 0.5}h${width}M0 ${bottom + 0.5}h${size.width}`} />
      {side && (
        <g class="side">
          <path class="edge" d={`M${size.width + 0.5} ${top}v${height - top}`} />
          {side.draw(size.width + SPACE.margin, top + SPACE.far)}
        </g>
      )}
      <g class="foot">{footer.draw(margin, bottom + SPACE.far)}</g>
    </svg>
  );
}

/** Name of the selected record; of an event with its date. */
function nameOf(atlas: Atlas, ref: Ref, language: Language): string {
  const name = recordName(atlas, ref, language);
  const event = ref.kind === 'event' && atlas.events.get(ref.id);
  return event ? `${name} · ${formatEventDate(event.date, event.endDate, language)}` : name;
}
