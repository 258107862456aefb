/** Lets marks answer to what is hovered and selected anywhere, by class only: nothing is laid out anew. */
import type { Atlas } from '../model/atlas.ts';
import { refKey } from '../model/atlas.ts';
import type { AtlasState } from '../state/store.ts';
import type { Mark } from '../time/shapes.ts';
import { relatedTo } from './related.ts';

export type Emphasise = (marks: readonly Mark[], state: Pick<AtlasState, 'hovered' | 'selected' | 'whole'>) => void;

/**
 * Makes the setter of classes on the marks and labels in `svg`. Own: hovered or selected itself; related: has to do
 * with it.
 */
export function createEmphasis(svg: SVGSVGElement, atlas: Atlas): Emphasise {
  let plain = true;
  return (marks, { hovered, selected, whole }) => {
    const focus = hovered ?? selected;
    // Most of the time there is nothing to emphasise, and nothing to take back.
    if (!focus && plain) return;
    plain = focus === null;
    const related = focus && relatedTo(atlas, whole, focus);
    const hoveredKey = hovered && refKey(hovered);
    const selectedKey = selected && refKey(selected);
    const byKey = new Map(marks.map((mark) => [mark.key, mark]));
    let some = false;
    for (const element of svg.querySelectorAll('[data-key]')) {
      const mark = byKey.get(element.getAttribute('data-key') ?? '');
      const isRelated = Boolean(related && mark?.items.some((item) => related(item.entry)));
      const holds = (key: string | null) => key !== null && Boolean(mark?.items.some((item) => item.key === key));
      const isSelected = holds(selectedKey);
      element.classList.toggle('is-related', isRelated);
      element.classList.toggle('is-hovered', holds(hoveredKey));
      element.classList.toggle('is-selected', isSelected);
      const pressed = element.getAttribute('aria-pressed');
      if (pressed !== null && pressed !== String(isSelected)) element.setAttribute('aria-pressed', String(isSelected));
      some ||= isRelated;
    }
    // Where nothing has to do with it, nothing steps back.
    svg.classList.toggle('has-hovered', some && hovered !== null);
    svg.classList.toggle('has-selected', some && hovered === null && selected !== null);
  };
}
