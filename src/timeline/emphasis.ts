/** Highlights marks for what is hovered or selected anywhere on the page. Changes classes only; no new layout. */
import { type Atlas, refKey } from '../model/atlas.ts';
import { relatedTo } from '../model/related-to.ts';
import type { AtlasState } from '../state/store.ts';
import type { DateMark } from '../time/shapes.ts';

export type Emphasise = (marks: readonly DateMark[], state: Pick<AtlasState, 'hovered' | 'selected' | 'whole'>) => void;

/**
 * Makes the function that sets the classes of the marks and labels in `svg`: is-hovered and is-selected for the record
 * itself, is-related for records that belong to it.
 */
export function createEmphasis(svg: SVGSVGElement, atlas: Atlas): Emphasise {
  let plain = true;
  return (marks, { hovered, selected, whole }) => {
    const focus = hovered ?? selected;
    // Nothing to highlight, and nothing to reset.
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
    // Without any related mark nothing is dimmed.
    svg.classList.toggle('has-hovered', some && hovered !== null);
    svg.classList.toggle('has-selected', some && hovered === null && selected !== null);
  };
}
