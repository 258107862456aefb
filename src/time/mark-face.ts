/** The appearance of a mark: paths relative to its position, so that moving it changes only the transform. Pure. */
import type { GlyphId } from './items.ts';
import { type DateMark, DENSE, OPEN_REACH } from './shapes.ts';

/** Id of the mask that fades out the end of a line; the timeline's drawing has it. */
export const FADE = 'timeline-fade';
/** Paths in drawing order. */
export const MARK_PATHS = ['span', 'life', 'symbol', 'detail'] as const;
export type MarkPart = (typeof MARK_PATHS)[number] | 'class' | 'transform' | 'name' | 'fades' | 'doubt';
export type MarkFace = Readonly<Record<MarkPart, string>>;

/** Area of each symbol, relative to its size squared, so that all look equally large. */
const AREA: Readonly<Record<GlyphId, number>> = {
  diamond: 0.62,
  circle: 0.785,
  square: 0.72,
  triangle: 0.62,
  ring: 0.6,
};

/** The face of a mark; `name` is its accessible name. `high`: its bar has the height of text, otherwise of a line. */
export function markFace(mark: DateMark, name: string, high = mark.size > DENSE): MarkFace {
  const { x, y, span, size, doubtful, lifeEnd, lifeTo } = mark;
  const at: DateMark = {
    ...mark,
    x: 0,
    x0: mark.x0 - x,
    x1: mark.x1 - x,
    span: span && [span[0] - x, span[1] - x],
    lifeTo: lifeTo === null ? null : lifeTo - x,
  };
  return {
    class: classOf(mark, high),
    transform: `translate(${roundTenth(x)},${roundTenth(y)})`,
    name,
    span: spanPath(at),
    life: lifePath(at, high),
    fades: lifeEnd === 'cut' ? 'yes' : '',
    symbol: symbolPath(at),
    detail: detailPath(at),
    // The x of the question mark.
    doubt: doubtful && size > DENSE ? String(roundTenth((at.span ? at.span[1] : size / 2) + 1)) : '',
  };
}

/** The faces of marks by key; `nameOf` gives the accessible name. */
export function markFaces(marks: readonly DateMark[], nameOf: (mark: DateMark) => string): Map<string, MarkFace> {
  return new Map(marks.map((mark) => [mark.key, markFace(mark, nameOf(mark))]));
}

function classOf(mark: DateMark, high: boolean): string {
  const names = [
    'mark',
    high ? 'high' : 'low',
    `form-${mark.form}`,
    `lane-${mark.lane}`,
    `hue-${mark.hue}`,
    `glyph-${mark.glyph}`,
  ];
  if (mark.span) names.push('vague');
  if (mark.approximate) names.push('approximate');
  if (mark.doubtful) names.push('doubtful');
  return names.join(' ');
}

/** The bar of a vague date or a duration; approximate ends taper. */
function spanPath({ span, size, approximate, tick, form, bracket }: DateMark): string {
  if (!span) return '';
  const [a, b] = span;
  const h = form === 'life' || tick || bracket ? size / 2 - 1 : size / 2 - 0.5;
  if (!approximate) return `M${roundTenth(a)},${-h}H${roundTenth(b)}V${h}H${roundTenth(a)}Z`;
  const fade = Math.min(8, (b - a) / 2);
  return `M${roundTenth(a)},0L${roundTenth(a + fade)},${-h}H${roundTenth(b - fade)}L${roundTenth(b)},0L${roundTenth(b - fade)},${h}H${roundTenth(a + fade)}Z`;
}

/** The life line of an alliance: an arrow at the edge if no end is recorded; fades out if cut by another mark. */
function lifePath({ span, x, lifeTo, lifeEnd, size }: DateMark, high: boolean): string {
  if (lifeTo === null) return '';
  const from = span ? span[1] : x;
  const to = Math.max(from + 4, lifeTo);
  // A bar with room for its name, or a thin line.
  const h = high ? size / 2 : 1.25;
  const tip = lifeEnd !== 'open' ? 0 : Math.min(4, to - from);
  return `M${roundTenth(from)},${-h}H${roundTenth(to - tip)}L${roundTenth(to)},0L${roundTenth(to - tip)},${h}H${roundTenth(from)}Z`;
}

function symbolPath({ form, span, size, glyph, earlier, x0, x1 }: DateMark): string {
  const r = roundTenth(size / 2);
  if (form === 'bin') return `M${roundTenth(x0)},${-r}H${roundTenth(x1)}V${r}H${roundTenth(x0)}Z`;
  // Groups: a plus, or an arrow back in time.
  if (form === 'group') return earlier ? `M${r},${-r}L${-r},0L${r},${r}Z` : `M${-r},0H${r}M0,${-r}V${r}`;
  if (span) return '';
  // A post where an alliance was founded on a known day.
  if (form === 'life') return `M-1.25,${-r}H1.25V${r}H-1.25Z`;
  return glyphPath(glyph, AREA[glyph] * size * size);
}

/** Ticks, brackets and arrows that show the precision of the date. */
function detailPath({ span, size, tick, bracket, openStart, openEnd, x }: DateMark): string {
  if (!span) return '';
  const [a, b] = span.map(roundTenth) as [number, number];
  const h = size / 2;
  if (tick) return `M${roundTenth(x)},${-h}V${h}`;
  if (bracket) return `M${a + 3},${-h}H${a}V${h}H${a + 3}M${b - 3},${-h}H${b}V${h}H${b - 3}`;
  if (openStart) return `M${a + 4},${-h + 1}L${a},0L${a + 4},${h - 1}M${b},${-h}V${h}`;
  if (openEnd) return `M${Math.max(a, b - OPEN_REACH)},${-h}V${h}M${b - 4},${-h + 1}L${b},0L${b - 4},${h - 1}`;
  return '';
}

/** Rounds to a tenth of a pixel. */
export function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The symbols of d3-shape, copied because they cannot be imported without the rest of it. */
const GLYPHS: Readonly<Record<GlyphId, (area: number) => string>> = {
  diamond(area) {
    const x = Math.sqrt(area / (2 * Math.sqrt(3)));
    const y = x * Math.sqrt(3);
    return `M0,${-y}L${x},0L0,${y}L${-x},0Z`;
  },
  circle: circlePath,
  square(area) {
    const side = Math.sqrt(area);
    return `M${-side / 2},${-side / 2}h${side}v${side}h${-side}Z`;
  },
  triangle(area) {
    const y = Math.sqrt(area / (3 * Math.sqrt(3)));
    const x = Math.sqrt(3) * y;
    return `M0,${-2 * y}L${x},${y}L${-x},${y}Z`;
  },
  ring: circlePath,
};

/** The path of a glyph centred on the origin, with the given area in square pixels. */
export function glyphPath(glyph: GlyphId, area: number): string {
  return GLYPHS[glyph](area).replace(/\d+\.\d+(e-\d+)?/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
}

function circlePath(area: number): string {
  const r = Math.sqrt(area / Math.PI);
  return `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0Z`;
}
