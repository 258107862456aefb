/** Draws marks and labels. Each mark is a button with a name; one of them is the tab stop. */

import { LANE_IDS } from '../time/items.ts';
import { FADE, MARK_PATHS, type MarkPart, markFaces, roundTenth } from '../time/mark-face.ts';
import type { DateMark } from '../time/shapes.ts';
import { element, keyed, type Piece, piece, write } from './keyed.ts';
import type { MarkLabel } from './labels.ts';
import type { TimeLane } from './lanes.ts';

export interface DrawnMarks {
  /** Draws the marks of each lane; `nameOf` names a mark, `laneName` its lane. */
  draw(lanes: readonly TimeLane[], nameOf: (mark: DateMark) => string, laneName: (lane: TimeLane) => string): void;
  node(key: string): SVGElement | undefined;
}

/** The marks in a group, of which screen readers say the lane that they stand in. */
export function marksDrawer(group: SVGGElement): DrawnMarks {
  const lanes = LANE_IDS.map((id) => {
    const node = group.appendChild(element('g'));
    return { id, node, kept: keyed(node, emptyMark) };
  });
  return {
    node: (key) => lanes.map(({ kept }) => kept.node(key)).find(Boolean),
    draw(layout, nameOf, laneName) {
      for (const { id, node, kept } of lanes) {
        const lane = layout.find((one) => one.id === id);
        // An empty group would be read as one.
        const isRead = lane !== undefined && lane.marks.length > 0;
        write(node, 'role', isRead ? 'group' : '');
        nameElement(node, isRead ? laneName(lane) : '');
        kept.draw(markFaces(lane?.marks ?? [], nameOf));
      }
    },
  };
}

function emptyMark(key: string): Piece<MarkPart> {
  const node = element('g', { role: 'button', tabindex: -1, 'data-key': key, 'aria-pressed': 'false' });
  return { node, set: markSetter(node) };
}

/** Names an element for screen readers, if that changes anything; '' for none. */
export function nameElement(node: Element, text: string): void {
  if ((node.getAttribute('aria-label') ?? '') !== text) write(node, 'aria-label', text);
}

/** Writes the parts of a mark into its element. Paths and letters exist only while the mark has them. */
export function markSetter(node: SVGElement): Piece<MarkPart>['set'] {
  const children = new Map<string, SVGElement>();
  const order = [...MARK_PATHS, 'doubt'] as const;
  const child = (name: (typeof order)[number]): SVGElement => {
    const known = children.get(name);
    if (known) return known;
    const made = element(name === 'doubt' ? 'text' : 'path', { class: name });
    const after = order.slice(order.indexOf(name) + 1).find((later) => children.has(later));
    node.insertBefore(made, (after && children.get(after)) ?? null);
    children.set(name, made);
    return made;
  };
  return (part, text) => {
    if (part === 'class') setBaseClass(node, text);
    else if (part === 'transform') node.setAttribute('transform', text);
    else if (part === 'name') write(node, 'aria-label', text);
    else if (text === '') {
      if (part === 'fades') children.get('life')?.removeAttribute('mask');
      else {
        children.get(part)?.remove();
        children.delete(part);
      }
    } else if (part === 'fades') child('life').setAttribute('mask', `url(#${FADE})`);
    else if (part === 'doubt') {
      const letter = child('doubt');
      letter.setAttribute('x', text);
      letter.setAttribute('y', '4');
      letter.textContent = '?';
    } else child(part).setAttribute('d', text);
  };
}

/** Sets the classes of the face; those set by emphasis.ts (`is-…`) stay. */
function setBaseClass(node: SVGElement, text: string): void {
  const emphasis = [...node.classList].filter((name) => name.startsWith('is-'));
  node.setAttribute('class', [text, ...emphasis].join(' '));
}

/** Draws the labels in a group. They repeat the names of marks, so they are hidden from screen readers. */
export function labelsDrawer(group: SVGGElement): (labels: readonly MarkLabel[]) => void {
  const kept = keyed(group, (key) => piece(element('text', { 'data-key': key })));
  return (labels) =>
    kept.draw(
      new Map(
        labels.map(({ key, x0, y1, text }) => [
          key,
          { transform: `translate(${roundTenth(x0)},${roundTenth(y1 - 2)})`, text },
        ]),
      ),
    );
}
