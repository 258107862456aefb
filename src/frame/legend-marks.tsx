/** The legend's symbols, drawn from the same table as the map (src/scene/marks.ts). */
import type { Atlas } from '../model/atlas.ts';
import { CIRCLES, type Colour, HOST_MARK, LINES, PLUS, RIBBON_SAMPLES, ribbonWidth, STOP } from '../scene/marks.ts';
import { mostAlliances, RADIUS, sampleCounts, symbolRadius } from '../scene/symbols.ts';
import type { Hue } from '../ui/hues.ts';

const WIDTH = 22;
const HEIGHT = 16;

/** The custom property of a theme colour: `corridorLine` → `var(--corridor-line)`. */
function css(colour: Colour): string {
  return `var(--${colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;
}

/** Three sample circles, each with the number of alliances it stands for. */
export function Circles({ atlas, scale }: { atlas: Atlas; scale: number }) {
  const most = mostAlliances(atlas);
  return (
    <p class="legend-samples number">
      {sampleCounts(atlas).map((count) => {
        const radius = scale * symbolRadius(count, most);
        const size = 2 * radius + 2;
        return (
          <span key={count} class="legend-sample">
            <svg width={size} height={size} aria-hidden="true">
              <circle cx={size / 2} cy={size / 2} r={radius} fill={css(CIRCLES.record.fill)} />
            </svg>
            {count}
          </span>
        );
      })}
    </p>
  );
}

/** Sample ribbons, each with its number of alliances; a third of them drawn as stated. */
export function Ribbons({ scale }: { scale: number }) {
  return (
    <p class="legend-samples number">
      {RIBBON_SAMPLES.map((count) => (
        <span key={count} class="legend-sample">
          <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
            <path {...path(scale * ribbonWidth(count), css('ribbon'))} />
            <path {...path((scale * ribbonWidth(count)) / 3, css('ribbonCore'))} />
          </svg>
          {count}
        </span>
      ))}
    </p>
  );
}

/** `alone`: a place with records, but no alliance. */
export function Circle({ kind }: { kind: keyof typeof CIRCLES | 'alone' }) {
  const radius = kind === 'none' || kind === 'alone' ? RADIUS[kind] : 4.5;
  return (
    <SymbolBox>
      <circle cx={WIDTH / 2} cy={HEIGHT / 2} r={radius} fill={css(CIRCLES[kind === 'alone' ? 'record' : kind].fill)} />
    </SymbolBox>
  );
}

export function Line({ kind }: { kind: 'stated' | 'inferred' }) {
  const mark: { colour: Colour; width: number; dash?: readonly number[] } = LINES[kind];
  const dash = mark.dash?.map((part) => part * mark.width).join(' ');
  return (
    <SymbolBox>
      <path {...path(mark.width, css('textSoft'))} {...(dash ? { 'stroke-dasharray': dash } : {})} />
    </SymbolBox>
  );
}

export function HueLine({ hue, shade = 1 }: { hue: Hue; shade?: 1 | 2 }) {
  return (
    <SymbolBox>
      <path {...path(LINES.stated.width, `var(--hue-${hue}${shade === 2 ? '-2' : ''})`)} />
    </SymbolBox>
  );
}

/** A ribbon of `count` alliances, of which the share `stated` (0 to 1) is stated. */
export function RibbonLine({ count, stated }: { count: number; stated: number }) {
  const width = ribbonWidth(count);
  return (
    <SymbolBox>
      <path {...path(width, css('ribbon'))} />
      {stated > 0 && <path {...path(Math.max(1, width * stated), css('ribbonCore'))} />}
    </SymbolBox>
  );
}

/** A line in one of the styles for change over time: new with a plus sign, dotted, thin, or dash and dot. */
export function FateLine({ kind }: { kind: 'joined' | 'left' | 'kept' | 'possible' }) {
  const mark: { colour: Colour; width: number; dash?: readonly number[] } = LINES[kind === 'left' ? 'ended' : kind];
  const { radius, arm, width } = PLUS;
  return (
    <SymbolBox>
      <path
        {...path(mark.width, css(mark.colour))}
        stroke-dasharray={mark.dash?.map((part) => part * mark.width).join(' ')}
      />
      {kind === 'joined' && (
        <>
          <circle cx={WIDTH / 2} cy={HEIGHT / 2} r={radius} fill={css('fresh')} />
          <path
            d={`M${WIDTH / 2 - arm} ${HEIGHT / 2}h${2 * arm}M${WIDTH / 2} ${HEIGHT / 2 - arm}v${2 * arm}`}
            stroke={css('onFresh')}
            stroke-width={width}
          />
        </>
      )}
    </SymbolBox>
  );
}

/** The mark of a host on its lane. */
export function HostLine() {
  const { radius, width } = HOST_MARK;
  return (
    <SymbolBox>
      <path {...path(LINES.stated.width, css('textSoft'))} />
      <circle
        cx={WIDTH / 2}
        cy={HEIGHT / 2}
        r={radius + width / 2}
        fill={css('halo')}
        stroke={css('textSoft')}
        stroke-width={width}
      />
    </SymbolBox>
  );
}

/** The tint of the outlined grouping's areas and band, with its edge. */
export function Band() {
  const { width, colour } = LINES.corridorEdge;
  return (
    <SymbolBox>
      <rect
        x={width}
        y={width}
        width={WIDTH - 2 * width}
        height={HEIGHT - 2 * width}
        rx="3"
        fill={css('corridorLand')}
        stroke={css(colour)}
        stroke-width={width}
      />
    </SymbolBox>
  );
}

export function Stop({ host }: { host: boolean }) {
  const { radius, width } = host ? STOP.host : STOP.member;
  return (
    <SymbolBox>
      <circle
        cx={WIDTH / 2}
        cy={HEIGHT / 2}
        r={radius}
        fill={css('halo')}
        stroke={css('textSoft')}
        stroke-width={width}
      />
    </SymbolBox>
  );
}

/** A mark and what it means. */
export function LegendRow({ mark, text }: { mark: preact.ComponentChildren; text: string }) {
  return (
    <p class="legend-row">
      <span class="legend-mark">{mark}</span>
      {text}
    </p>
  );
}

function SymbolBox({ children }: { children: preact.ComponentChildren }) {
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      {children}
    </svg>
  );
}

function path(width: number, stroke: string) {
  return { d: `M1 ${HEIGHT / 2}H${WIDTH - 1}`, stroke, 'stroke-width': width, fill: 'none' };
}
