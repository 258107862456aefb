/** Geometry of labels: boxes and baselines of texts around their points. */
import type { Point } from '../../model/types.ts';
import { isWide, textWidth, type Weight } from '../../ui/text-width.ts';
import type { Box } from './box-grid.ts';

/** Position of the text relative to its point. */
export type Anchor =
  | 'right'
  | 'left'
  | 'top'
  | 'bottom'
  | 'top-right'
  | 'bottom-right'
  | 'top-left'
  | 'bottom-left'
  | 'centre';

/** A text to be placed beside a point. */
export interface LabelRequest {
  id: string;
  /** Pixels. */
  at: Point;
  /** From top to bottom; all names but those of seas have one line. */
  lines: readonly string[];
  /** Font size in pixels. */
  size: number;
  weight: Weight;
  /** Letter spacing in em. */
  spacing: number;
  /** Pixels from the point to the nearest edge of the text, clear of its own circle. */
  gap: number;
  /** Margin around the text, free of other labels and circles, in pixels. */
  air: number;
  /** Priority: 0 is placed first; ties by id. */
  rank: number;
  /** Shown even if it must overlap something: then where the overlap is least. */
  always: boolean;
  /** In order of preference. */
  anchors: readonly Anchor[];
  /** Only one of the requests with the same key is placed: the same text at alternative points. */
  once?: string;
  /** Placed only where what stands over the map leaves no room for another of the same `once`. */
  reserve?: boolean;
  /** Must not overlap a line: it would be read as the line's name. */
  offLines?: boolean;
}

/** A request placed at one of its anchors: position and bounding box of the text. */
export interface Placement<R extends LabelRequest = LabelRequest> {
  request: R;
  anchor: Anchor;
  /** Pixels: start, middle or end of the first baseline, depending on `textAnchor`. */
  x: number;
  y: number;
  textAnchor: 'start' | 'middle' | 'end';
  /** Pixels, of all lines. */
  box: Box;
}

/** Distance of baselines in font sizes. */
export const LINE_HEIGHT = 1.2;

/** Font metrics in font sizes; `middle`: height of the optical middle over the baseline. */
const LATIN = { ascent: 0.78, descent: 0.22, middle: 0.35 } as const;
const HAN = { ascent: 0.88, descent: 0.14, middle: 0.38 } as const;

/** Which side of its point the text is on, per axis: -1 left or above, 0 centred, 1 right or below. */
const SIDES: Readonly<Record<Anchor, readonly [x: number, y: number]>> = {
  right: [1, 0],
  left: [-1, 0],
  top: [0, -1],
  bottom: [0, 1],
  'top-right': [1, -1],
  'bottom-right': [1, 1],
  'top-left': [-1, -1],
  'bottom-left': [-1, 1],
  centre: [0, 0],
};

/** The measures of a text, in pixels; `middle`: height of the optical middle over the baseline. */
export interface TextBlock {
  width: number;
  /** Over the first baseline, and under the last. */
  ascent: number;
  descent: number;
  middle: number;
  /** From the first baseline to the last. */
  drop: number;
}

export function blockOf({ lines, size, weight, spacing }: LabelRequest): TextBlock {
  const { ascent, descent, middle } = lines.some(isWide) ? HAN : LATIN;
  return {
    width: Math.max(0, ...lines.map((line) => textWidth(line, size, weight, spacing))),
    ascent: ascent * size,
    descent: descent * size,
    middle: middle * size,
    drop: Math.max(0, lines.length - 1) * LINE_HEIGHT * size,
  };
}

/** Places a request at an anchor. At a corner anchor the text's corner is `gap` from the point, diagonally. */
export function placeAt<R extends LabelRequest>(request: R, anchor: Anchor, block = blockOf(request)): Placement<R> {
  const { at, size, spacing, gap } = request;
  const [sideX, sideY] = SIDES[anchor];
  const away = sideX !== 0 && sideY !== 0 ? gap * Math.SQRT1_2 : gap;
  const x = at[0] + sideX * away;
  const y = at[1] + sideY * away + baseline(sideY, block);
  const left = x - (block.width * (1 - sideX)) / 2;
  const box = { left, right: left + block.width, top: y - block.ascent, bottom: y + block.drop + block.descent };
  // SVG adds letter spacing after the last letter, too: shift by that.
  const trailing = (spacing * size * (1 - sideX)) / 2;
  const textAnchor = sideX < 0 ? 'end' : sideX > 0 ? 'start' : 'middle';
  return { request, anchor, x: x + trailing, y, textAnchor, box };
}

/** The first baseline of a block whose bottom, middle or top is at 0. */
function baseline(side: number, { ascent, descent, middle, drop }: TextBlock): number {
  if (side < 0) return -descent - drop;
  return side > 0 ? ascent : middle - drop / 2;
}
