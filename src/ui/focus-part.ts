/** Moves the focus to a part of the page, whichever view fills it. */
import type { PartId } from './page-parts.ts';

/** Where the parts begin, in the order of the document: a heading that can be focused, the open tab, the map. */
const BEGINNINGS = 'h2[tabindex], [role="tab"][aria-selected="true"], [tabindex="0"]';

/** Focuses the beginning of a part; false if it is not shown, or has nothing to focus yet. */
export function focusPart(id: PartId, page: Document = document): boolean {
  const beginning = page.querySelector(`#${id}`)?.querySelector<HTMLElement>(BEGINNINGS);
  beginning?.focus({ preventScroll: true });
  return beginning !== null && beginning !== undefined && page.activeElement === beginning;
}
