/** What the kinds of lines mean; only those that are drawn now. */
import type { Language } from '../model/types.ts';
import { siteBasis } from '../records/site.ts';
import type { LinkDrawing } from '../scene/drawing.ts';
import { fateKinds } from '../scene/fates.ts';
import type { Context } from '../state/context.ts';
import { t } from '../ui/i18n/index.ts';
import { useStore } from '../ui/use-store.ts';
import { FateLine, HostLine, LegendRow, Line, Ribbons } from './legend-marks.tsx';

interface LinesKeyProps {
  context: Context;
  drawing: LinkDrawing;
  /** Factor on the lines of the map at its zoom. */
  scale: number;
  /** Only what has changed over time. */
  isBrief?: boolean;
}

export function LinesKey({ context, drawing, scale, isBrief = false }: LinesKeyProps) {
  const language = useStore(context.store, (state) => state.language);
  const tracks = drawing.sections.flatMap((section) => section.tracks);
  // Where two days are compared, the colour of a line says what has changed.
  const hasRibbons = tracks.some(({ strand, fate }) => !strand.ink && fate.change === null);
  const lanes = tracks.filter(({ strand }) => strand.ink);
  const has = (basis: 'stated' | 'inferred') =>
    lanes.some(({ stated, alliances }) => (stated === alliances.length) === (basis === 'stated'));
  const hasHost = lanes.some(({ alliances: [id = ''] }) =>
    context.atlas.alliances.get(id)?.members.some(({ role }) => role === 'host'),
  );
  const fates = <Fates drawing={drawing} language={language} />;
  if (isBrief) return fates;
  return (
    <>
      {hasRibbons && (
        <>
          <p class="legend-line">{t(language, 'legend.width')}</p>
          <Ribbons scale={scale} />
        </>
      )}
      <div class="legend-flow">
        {(['stated', 'inferred'] as const).map(
          (kind) =>
            has(kind) && <LegendRow key={kind} mark={<Line kind={kind} />} text={t(language, `legend.${kind}`)} />,
        )}
        {hasHost && <LegendRow mark={<HostLine />} text={t(language, 'legend.host')} />}
        {fates}
      </div>
      <Hubs drawing={drawing} context={context} />
    </>
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
  return rows.map((kind) => (
    <LegendRow key={kind} mark={<FateLine kind={kind} />} text={t(language, `legend.${kind}`)} />
  ));
}
