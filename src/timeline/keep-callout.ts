/** Paints the callout: the selected record once more, over the others. */

import { type MarkPart, markFace, round } from '../time/mark-face.ts';
import type { Callout } from './callout.ts';
import type { Face } from './faces.ts';
import { keyed, shape } from './keyed.ts';
import { markSetter } from './marks.ts';

const BOX = ['x', 'y', 'width', 'height'] as const;
type CalloutPart = MarkPart | (typeof BOX)[number] | 'title' | 'titleAt';

/** Keeps the selected record over everything else: its mark, then its title on a ground of its own. */
export function keepCallout(group: SVGGElement): (callout: Callout | null) => void {
  const kept = keyed<CalloutPart>(group, () => {
    const node = shape('g', { class: 'callout' });
    const mark = node.appendChild(shape('g'));
    const ground = node.appendChild(shape('rect', { class: 'ground', rx: 2 }));
    const title = node.appendChild(shape('text', { class: 'title' }));
    const setMark = markSetter(mark);
    return {
      node,
      set(part, text) {
        if (part === 'title') title.textContent = text;
        else if (part === 'titleAt') title.setAttribute('transform', text);
        else if (isBox(part)) ground.setAttribute(part, text);
        else if (part !== 'name') setMark(part, text);
      },
    };
  });
  return (callout) => kept.draw(new Map(callout ? [['callout', calloutFace(callout)]] : []));
}

function calloutFace({ mark, label }: Callout): Face<CalloutPart> {
  const face = markFace(mark, '', false);
  return {
    ...face,
    class: `${face.class} is-selected`,
    x: String(round(label.x0 - 3)),
    y: String(round(label.y0)),
    width: String(round(label.x1 - label.x0 + 6)),
    height: String(round(label.y1 - label.y0)),
    title: label.text,
    titleAt: `translate(${round(label.x0)},${round(label.y1 - 3)})`,
  };
}

function isBox(part: string): part is (typeof BOX)[number] {
  return (BOX as readonly string[]).includes(part);
}
