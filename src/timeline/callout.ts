/**
 * The selected record, drawn again over the other marks, larger and with its title: its own mark may be in a group or
 * have no room for a label, and selecting must not change the layout.
 */
import type { TimelineItem } from '../time/items.ts';
import { type MarkPart, markFace, roundTenth } from '../time/mark-face.ts';
import type { TimeScale } from '../time/scale.ts';
import { type DateMark, shapeOf } from '../time/shapes.ts';
import { SMALL_TEXT } from '../ui/sizes.ts';
import { shorten, textWidth } from '../ui/text-width.ts';
import { element, type Face, keyed, piece } from './keyed.ts';
import type { MarkLabel } from './labels.ts';
import type { TimeLane } from './lanes.ts';
import { markSetter } from './marks.ts';

export interface Callout {
  mark: DateMark;
  label: MarkLabel;
}

/** Pixels. */
const SIZE = 12;
const HEIGHT = 15;
const GAP = 5;
const LONGEST = 420;
const WEIGHT = 600;

/** The callout of an item; null where the window shows nothing of it. */
export function calloutOf(
  item: TimelineItem,
  lanes: readonly TimeLane[],
  scale: TimeScale,
  title: string,
): Callout | null {
  const lane = lanes.find(({ id }) => id === item.lane);
  const host = lane?.marks.find(({ items }) => items.some(({ key }) => key === item.key));
  if (!lane || !host) return null;
  // An alliance founded before the window has no mark of its own: it is shown at the group that counts it.
  const mark: DateMark = { ...(shapeOf(item, scale, SIZE) ?? host), row: host.row, y: host.y };
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

/** Where the mark of an alliance's founding ends and its line begins, in pixels. */
function headOf({ span, x, size, doubtful }: DateMark): number {
  return (span ? span[1] : x + size / 2) + (doubtful ? size : 0);
}

/** Draws the callout: the mark, then its title on a background. */
export function calloutDrawer(group: SVGGElement): (callout: Callout | null) => void {
  const kept = keyed<string>(group, () => {
    const node = element('g', { class: 'callout' });
    const mark = markSetter(node.appendChild(element('g')));
    const ground = node.appendChild(element('rect', { class: 'ground', rx: 2 }));
    const title = node.appendChild(element('text', { class: 'title' }));
    const { set } = piece(node, { ground, title });
    return { node, set: (part, text) => (part.includes('.') ? set(part, text) : mark(part as MarkPart, text)) };
  });
  return (callout) => kept.draw(new Map(callout ? [['callout', calloutFace(callout)]] : []));
}

function calloutFace({ mark, label }: Callout): Face<string> {
  const { name: _, ...face } = markFace(mark, '', false);
  return {
    ...face,
    class: `${face.class} is-selected`,
    'ground.x': String(roundTenth(label.x0 - 3)),
    'ground.y': String(roundTenth(label.y0)),
    'ground.width': String(roundTenth(label.x1 - label.x0 + 6)),
    'ground.height': String(roundTenth(label.y1 - label.y0)),
    'title.text': label.text,
    'title.transform': `translate(${roundTenth(label.x0)},${roundTenth(label.y1 - 3)})`,
  };
}
