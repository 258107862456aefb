/** The legend: what the map's marks mean, drawn from the same table as the map, with a switch for each layer. */
import { type ComponentChildren, render } from 'preact';
import { inLanguage } from '../model/languages.ts';
import { placeName } from '../model/names.ts';
import type { LinkDrawing } from '../scene/drawing.ts';
import { isolatedOf } from '../scene/links.ts';
import { scaleAt } from '../scene/marks.ts';
import { noteWords } from '../scene/note-words.ts';
import { outlineOf } from '../scene/outline.ts';
import { setOutline, showLayer } from '../state/actions.ts';
import type { Context, Mount } from '../state/context.ts';
import type { LayerId } from '../state/store.ts';
import { t } from '../ui/i18n/index.ts';
import { useAtRest, useStore } from '../ui/use-store.ts';
import { EncodingChoice } from './encoding-choice.tsx';
import { LegendBox } from './legend-box.tsx';
import { LinesKey } from './legend-line-kinds.tsx';
import { LineList } from './legend-lines.tsx';
import { Band, HueLine, LegendRow, Line, Stop } from './legend-marks.tsx';
import { PlacesKey } from './legend-places.tsx';
import { useDrawing } from './use-drawing.ts';

export const mountLegend: Mount = (host, context) => {
  render(<Legend host={host} context={context} />, host);
  return () => {
    render(null, host);
  };
};

function Legend({ host, context }: { host: HTMLElement; context: Context }) {
  const { store } = context;
  // Samples are as large as the marks on the map at its current zoom.
  const scale = useStore(store, (state) => scaleAt(state.camera?.zoom ?? Infinity));
  const drawing = useDrawing(context);
  const isolated = <IsolatedLine context={context} drawing={drawing} />;
  return (
    <LegendBox
      host={host}
      context={context}
      lines={
        <>
          {isolated}
          <KeyLines context={context} drawing={drawing} scale={scale} />
        </>
      }
    >
      {isolated}
      <LayerGroup context={context} layer="symbols">
        <PlacesKey context={context} scale={scale} />
      </LayerGroup>
      <LayerGroup context={context} layer="links">
        <EncodingChoice context={context} />
        <LinesKey context={context} drawing={drawing} scale={scale} />
        <LineList context={context} drawing={drawing} />
      </LayerGroup>
      <OutlineGroup context={context} />
    </LegendBox>
  );
}

/** What most of the drawing is, in a few lines. */
function KeyLines({ context, drawing, scale }: { context: Context; drawing: LinkDrawing; scale: number }) {
  const layers = useStore(context.store, (state) => state.layers);
  return (
    <>
      {layers.symbols && <PlacesKey context={context} scale={scale} isBrief />}
      {layers.links && <LinesKey context={context} drawing={drawing} scale={scale} isBrief />}
    </>
  );
}

/** One layer: its switch and, while it is on, what its marks mean. */
function LayerGroup({ context, layer, children }: { context: Context; layer: LayerId; children: ComponentChildren }) {
  const { store } = context;
  const language = useStore(store, (state) => state.language);
  const shown = useStore(store, (state) => state.layers[layer]);
  return (
    <section class={`legend-group ${shown ? '' : 'is-off'}`.trim()}>
      <label>
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => showLayer(store, layer, event.currentTarget.checked)}
        />
        {t(language, `legend.layer.${layer}`)}
      </label>
      {shown && children}
    </section>
  );
}

/** Which grouping is outlined, and what of it is drawn. */
function OutlineGroup({ context: { atlas, store, selectors } }: { context: Context }) {
  const language = useStore(store, (state) => state.language);
  const id = useStore(store, (state) => state.outline);
  const { windows } = useAtRest(store, selectors.visible);
  const { grouping, members, possible, line } = outlineOf(atlas, id, windows);
  const names = [...possible]
    .flatMap((place) => atlas.places.get(place) ?? [])
    .map((place) => placeName(place, language));
  if (atlas.groupings.size === 0) return null;
  return (
    <section class={`legend-group ${grouping ? '' : 'is-off'}`.trim()}>
      <label class="legend-outline">
        {t(language, 'legend.outlined')}
        <select
          value={grouping?.id ?? ''}
          onChange={({ currentTarget: { value } }) => setOutline(store, value || null, atlas)}
        >
          <option value="">{t(language, 'legend.outlined-none')}</option>
          {[...atlas.groupings.values()].map(({ id: value, name }) => (
            <option key={value} value={value}>
              {inLanguage(name, language)}
            </option>
          ))}
        </select>
      </label>
      {grouping && members.size > 0 && (
        <LegendRow mark={<Band />} text={t(language, line ? 'legend.outline-line' : 'legend.outline-areas')} />
      )}
      {grouping && members.size === 0 && <p class="legend-line">{t(language, 'legend.outline-nobody')}</p>}
      {names.length > 0 && (
        <p class="legend-line">
          {t(language, 'legend.outline-possibly', { places: names.join(t(language, 'list.join')) })}
        </p>
      )}
    </section>
  );
}

/** How the isolated alliance is drawn, if there is one, and what the drawing leaves out. */
function IsolatedLine({ context, drawing }: { context: Context; drawing: LinkDrawing }) {
  const { atlas, store, selectors } = context;
  const language = useStore(store, (state) => state.language);
  const visible = useAtRest(store, selectors.visible);
  const selected = useStore(store, (state) => state.selected);
  const shown = useStore(store, (state) => state.layers.links);
  const { network, sections, note } = drawing;
  const isolated = isolatedOf(atlas, network, visible, sections, { selected, hovered: null });
  if (!shown || (isolated.length === 0 && !note)) return null;
  const hues = [...new Set(isolated.map(({ hue }) => hue))];
  return (
    <div class="legend-single" data-isolated={isolated.length > 0 || undefined}>
      {note && <p class="legend-line">{noteWords(note, language)}</p>}
      {hues.map((hue) => (
        <LegendRow key={hue} mark={<HueLine hue={hue} />} text={t(language, `legend.hue.${hue}`)} />
      ))}
      {isolated.length > 0 && (
        <div class="legend-flow">
          <LegendRow mark={<Line kind="stated" />} text={t(language, 'legend.stated')} />
          <LegendRow mark={<Line kind="inferred" />} text={t(language, 'legend.inferred')} />
          <LegendRow mark={<Stop host />} text={t(language, 'legend.host')} />
        </div>
      )}
    </div>
  );
}
