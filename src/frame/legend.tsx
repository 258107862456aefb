/** The legend: what the map's marks mean, drawn from the same table as the map, with a switch for each layer. */
import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inLanguage } from '../model/languages.ts';
import { placeName } from '../model/names.ts';
import type { Language } from '../model/types.ts';
import { siteBasis } from '../records/site.ts';
import type { LinkDrawing } from '../scene/drawing.ts';
import { fateKinds } from '../scene/fates.ts';
import { isolatedOf } from '../scene/links.ts';
import { scaleAt } from '../scene/marks.ts';
import { noteWords } from '../scene/note-words.ts';
import { outlineOf } from '../scene/outline.ts';
import { setOutline, showLayer } from '../state/actions.ts';
import type { Context, Mount } from '../state/context.ts';
import type { LayerId } from '../state/store.ts';
import { LARGE, LARGE_BESIDE_DETAILS, PHONE } from '../ui/breakpoints.ts';
import { t } from '../ui/i18n/index.ts';
import { useLayer } from '../ui/layers.ts';
import { useMedia } from '../ui/use-media.ts';
import { useStore } from '../ui/use-store.ts';
import { EncodingChoice } from './encoding-choice.tsx';
import { LineList } from './legend-lines.tsx';
import { Band, Circle, Circles, FateLine, HostLine, HueLine, Line, Ribbons, Stop } from './legend-marks.tsx';
import { useDrawing } from './use-drawing.ts';

export const mountLegend: Mount = (host, context) => {
  render(<Legend host={host} context={context} />, host);
  return () => {
    render(null, host);
  };
};

function Legend({ host, context }: { host: HTMLElement; context: Context }) {
  const { atlas, store } = context;
  const language = useStore(store, (state) => state.language);
  // Details and analyses make the map narrower: the legend is then collapsed, unless the reader has opened it.
  const narrow = useStore(store, (state) => state.selected !== null || state.table !== null);
  // With the content, which would stand in no landmark before.
  useLayoutEffect(() => host.setAttribute('aria-label', t(language, 'legend.title')), [host, language]);
  const isPhone = useMedia(PHONE);
  const [choice, setChoice] = useState<boolean | null>(null);
  // Opened from the menu, the legend starts expanded.
  const isAsked = store.getState().embed.controls.legend === 'menu';
  const open = choice ?? (isAsked || matchMedia(narrow ? LARGE_BESIDE_DETAILS : LARGE).matches);
  const button = useRef<HTMLButtonElement>(null);
  // On a phone it covers the map.
  useLayer(open && isPhone, { current: host }, () => {
    setChoice(false);
    button.current?.focus();
  });
  // Samples are as large as the marks on the map at its current zoom.
  const scale = useStore(store, (state) => scaleAt(state.camera?.zoom ?? Infinity));
  const drawing = useDrawing(context);
  const hasRibbons = drawing.sections.some(({ tracks }) => tracks.some(({ strand }) => !strand.ink));
  const hasOutline = useStore(store, (state) => state.outline !== null);
  return (
    <div class="legend small">
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-expanded={open}
        aria-controls="legend-body"
        onClick={() => setChoice(!open)}
      >
        {t(language, 'legend.title')}
      </button>
      <IsolatedLine host={host} context={context} drawing={drawing} />
      <div id="legend-body" class="legend-body" hidden={!open}>
        <LayerGroup context={context} layer="symbols">
          <p class="legend-line">{t(language, 'legend.size')}</p>
          <Circles atlas={atlas} scale={scale} />
          <div class="legend-flow">
            {hasOutline && <LegendRow mark={<Circle kind="member" />} text={t(language, 'legend.member')} />}
            <LegendRow mark={<Circle kind="record" />} text={t(language, 'legend.record')} />
            <LegendRow mark={<Circle kind="none" />} text={t(language, 'legend.none')} />
          </div>
        </LayerGroup>
        <LayerGroup context={context} layer="links">
          <EncodingChoice context={context} />
          {hasRibbons && (
            <>
              <p class="legend-line">{t(language, 'legend.width')}</p>
              <Ribbons scale={scale} />
            </>
          )}
          <div class="legend-flow">
            <LegendRow mark={<Line kind="stated" />} text={t(language, 'legend.stated')} />
            <LegendRow mark={<Line kind="inferred" />} text={t(language, 'legend.inferred')} />
            <LegendRow mark={<HostLine />} text={t(language, 'legend.host')} />
          </div>
          <Hubs drawing={drawing} context={context} />
          <Fates drawing={drawing} language={language} />
          <LineList context={context} drawing={drawing} />
        </LayerGroup>
        <OutlineGroup context={context} />
      </div>
    </div>
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
  const { windows } = useStore(store, selectors.visible);
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
        <LegendRow
          mark={<Band hasLine={line} />}
          text={t(language, line ? 'legend.outline-line' : 'legend.outline-areas')}
        />
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

/** What the spokes start from, and for how many alliances that hub is only inferred. */
function Hubs({
  drawing: { network, sections },
  context: { atlas, store },
}: {
  drawing: LinkDrawing;
  context: Context;
}) {
  const language = useStore(store, (state) => state.language);
  const { hubs } = network;
  if (!hubs) return null;
  const drawn = new Set(sections.flatMap(({ tracks }) => tracks.flatMap(({ alliances }) => alliances)));
  const bases = [...drawn].flatMap((id) => {
    const [alliance, hub] = [atlas.alliances.get(id), hubs.get(id)];
    return alliance && hub ? [siteBasis(alliance, hub)] : [];
  });
  const stated = bases.filter((basis) => basis === 'stated').length;
  return <p class="legend-line">{t(language, 'legend.hubs', { stated, inferred: bases.length - stated })}</p>;
}

/** The styles for change over time that occur on the map now. */
function Fates({ drawing, language }: { drawing: LinkDrawing; language: Language }) {
  const rows = fateKinds(drawing.sections.flatMap(({ tracks }) => tracks.map(({ fate }) => fate)));
  if (rows.length === 0) return null;
  return (
    <div class="legend-flow">
      {rows.map((kind) => (
        <LegendRow key={kind} mark={<FateLine kind={kind} />} text={t(language, `legend.${kind}`)} />
      ))}
    </div>
  );
}

/** How the isolated alliance is drawn, if there is one; shown even while the legend is collapsed. */
function IsolatedLine({ host, context, drawing }: { host: HTMLElement; context: Context; drawing: LinkDrawing }) {
  const { atlas, store, selectors } = context;
  const language = useStore(store, (state) => state.language);
  const visible = useStore(store, selectors.visible);
  const selected = useStore(store, (state) => state.selected);
  const shown = useStore(store, (state) => state.layers.links);
  const { network, sections, note } = drawing;
  const isolated = isolatedOf(atlas, network, visible, sections, { selected, hovered: null });
  const isSingle = shown && isolated.length > 0;
  // A small frame makes room for it.
  useLayoutEffect(() => {
    host.toggleAttribute('data-single', isSingle);
  }, [host, isSingle]);
  if (!shown || (isolated.length === 0 && !note)) return null;
  if (isolated.length === 0) return note && <p class="legend-note">{noteWords(note, language)}</p>;
  const hues = [...new Set(isolated.map(({ hue }) => hue))];
  return (
    <div class="legend-single">
      {note && <p class="legend-note">{noteWords(note, language)}</p>}
      <div class="legend-hue">
        {hues.map((hue) => (
          <LegendRow key={hue} mark={<HueLine hue={hue} />} text={t(language, `legend.hue.${hue}`)} />
        ))}
      </div>
      <div class="legend-flow">
        <LegendRow mark={<Line kind="stated" />} text={t(language, 'legend.stated')} />
        <LegendRow mark={<Line kind="inferred" />} text={t(language, 'legend.inferred')} />
        <LegendRow mark={<Stop host />} text={t(language, 'legend.host')} />
      </div>
    </div>
  );
}

function LegendRow({ mark, text }: { mark: ComponentChildren; text: string }) {
  return (
    <p class="legend-row">
      <span class="legend-mark">{mark}</span>
      {text}
    </p>
  );
}
