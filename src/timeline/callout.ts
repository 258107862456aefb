/**
 * The selected record once more, larger and with its title, over whatever stands there: selecting moves no mark, so
 * the record may be one of a group, or have no room for its name. Pure.
 */
import type { TimelineItem } from '../time/items.ts';
import type { TimeScale } from '../time/scale.ts';
import { type Mark, shapeOf } from '../time/shapes.ts';
import { SMALL_TEXT } from '../ui/sizes.ts';
import { shorten, textWidth } from '../ui/text-width.ts';
import type { Label } from './labels.ts';
import type { Lane } from './lanes.ts';

export interface Callout {
  mark: Mark;
  label: Label;
}

/** Pixels. */
const SIZE = 12;
const HEIGHT = 15;
const GAP = 5;
const LONGEST = 420;
const WEIGHT = 600;

/** The callout of an item; null where the window shows nothing of it. */
export function calloutOf(item: TimelineItem, lanes: readonly Lane[], scale: TimeScale, title: string): Callout | null {
  const lane = lanes.find(({ id }) => id === item.lane);
  const host = lane?.marks.find(({ items }) => items.some(({ key }) => key === item.key));
  if (!lane || !host) return null;
  // An alliance founded before the window has no shape of its own: the count of those that were stands for it.
  const mark: Mark = { ...(shapeOf(item, scale, SIZE) ?? host), row: host.row, y: host.y };
  const head = (mark.lifeTo === null || !mark.ref ? mark.x1 : headOf(mark)) + GAP;
  const wanted = textWidth(title, SMALL_TEXT, WEIGHT);
  const right = scale.x1 - head;
  const left = mark.x0 - GAP - scale.x0;
  const after = right >= Math.min(wanted, LONGEST) || right >= left;
  const text = shorten(title, Math.min(LONGEST, after ? right : left), SMALL_TEXT, WEIGHT);
  const width = Math.ceil(textWidth(text, SMALL_TEXT, WEIGHT));
  const x0 = after ? head : mark.x0 - GAP - width;
  const y0 = Math.max(lane.y0 - 1, Math.min(lane.y1 + 1 - HEIGHT, mark.y - HEIGHT / 2));
  return { mark, label: { key: item.key, text, x0, x1: x0 + width, y0, y1: y0 + HEIGHT } };
}

/** Where an alliance's founding ends and its life begins. */
function headOf({ span, x, size, doubtful }: Mark): number {
  return (span ? span[1] : x + size / 2) + (doubtful ? size : 0);
}
