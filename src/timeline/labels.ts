/** Label placement: by importance, never over another label or mark. Pure. */

import { SMALL_TEXT } from '../ui/sizes.ts';
import { shorten, textWidth } from '../ui/text-width.ts';

export interface Rect {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A label to be placed: beside the mark's box or, if the mark has room, inside of that. */
export interface MarkLabelRequest {
  key: string;
  text: string;
  /** Greater is placed first. */
  importance: number;
  /** Box of the mark itself. */
  box: Rect;
  /** Room in the mark itself (a wide bar): the label goes here or nowhere. */
  inside?: Rect;
  /** The bounds of the lane, which labels do not leave. */
  top: number;
  bottom: number;
  /** Never shortened: a truncated count would be wrong. */
  whole?: boolean;
}

export interface MarkLabel extends Rect {
  key: string;
  text: string;
}

const LABEL_HEIGHT = 12;
const GAP = 3;
const LONGEST = 240;
const SHORTEST = 80;
const LEAST_SHARE = 0.75;
/** The most labels: more are unreadable, and this bounds the work of a frame. */
const MOST = 80;

/** Places labels between `left` and `right`, clear of obstacles (the boxes of all marks) and of `reserved`. */
export function placeMarkLabels(
  requests: readonly MarkLabelRequest[],
  obstacles: readonly Rect[],
  edges: { left: number; right: number },
  reserved?: Rect,
): MarkLabel[] {
  const taken: Rect[] = reserved ? [...obstacles, reserved] : [...obstacles];
  const labels: MarkLabel[] = [];
  const ordered = [...requests]
    .sort((a, b) => b.importance - a.importance || (a.key < b.key ? -1 : 1))
    .slice(0, 4 * MOST);
  for (const request of ordered) {
    if (labels.length >= MOST) break;
    const label = request.inside
      ? within(request, request.inside, reserved ? [...labels, reserved] : labels)
      : beside(request, taken, edges);
    if (!label) continue;
    labels.push(label);
    taken.push(label);
  }
  return labels;
}

function within(request: MarkLabelRequest, room: Rect, labels: readonly Rect[]): MarkLabel | null {
  const text = fitted(request, room.x1 - room.x0);
  if (!text) return null;
  const y0 = (room.y0 + room.y1 - LABEL_HEIGHT) / 2;
  const label = { key: request.key, text, x0: room.x0, x1: room.x0 + widthOf(text), y0, y1: y0 + LABEL_HEIGHT };
  return labels.some((other) => overlap(label, other)) ? null : label;
}

function beside(
  request: MarkLabelRequest,
  taken: readonly Rect[],
  edges: { left: number; right: number },
): MarkLabel | null {
  const middle = (request.box.y0 + request.box.y1 - LABEL_HEIGHT) / 2;
  const y0 = Math.max(request.top, Math.min(request.bottom - LABEL_HEIGHT, middle));
  if (y0 < request.top) return null;
  const strip = { y0, y1: y0 + LABEL_HEIGHT };
  const right = { x0: request.box.x1 + GAP, x1: edges.right };
  const left = { x0: edges.left, x1: request.box.x0 - GAP };
  for (const other of taken) {
    if (other.y1 <= strip.y0 || other.y0 >= strip.y1 || other === request.box) continue;
    if (other.x1 > right.x0) right.x1 = Math.min(right.x1, other.x0 - GAP);
    if (other.x0 < left.x1) left.x0 = Math.max(left.x0, other.x1 + GAP);
  }
  const textRight = fitted(request, right.x1 - right.x0);
  if (textRight)
    return { key: request.key, text: textRight, x0: right.x0, x1: right.x0 + widthOf(textRight), ...strip };
  const textLeft = fitted(request, left.x1 - left.x0);
  return textLeft ? { key: request.key, text: textLeft, x0: left.x1 - widthOf(textLeft), x1: left.x1, ...strip } : null;
}

function fitted(request: MarkLabelRequest, room: number): string {
  const full = widthOf(request.text);
  if (full <= Math.min(room, LONGEST)) return request.text;
  // A title cut to its first words reads like another one: show most of it, or nothing.
  const least = Math.max(SHORTEST, Math.min(full, LONGEST) * LEAST_SHARE);
  return request.whole || room < least ? '' : shorten(request.text, Math.min(room, LONGEST), SMALL_TEXT, 400);
}

/** Width in pixels of the timeline's own text. */
export function widthOf(text: string): number {
  return Math.ceil(textWidth(text, SMALL_TEXT, 400));
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
