/**
 * What covers what, in the page: names, circles of members, and what lies over the map. Runs inside the page, so it
 * uses nothing from outside.
 */

export interface CoverWish {
  /** Whether the circles of members have to be free, too: not under a legend that was opened over a small map. */
  members: boolean;
}

/** What is cut or covered, each in a few words. */
export function covered({ members }: CoverWish): string[] {
  const TEXT_AIR = 2;
  const wrong: string[] = [];
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement | SVGElement>(selector)];
  const isShown = (element: Element) => element.getBoundingClientRect().width > 0;
  const meet = (a: DOMRect, b: DOMRect, by = 1) =>
    a.left + by < b.right && b.left + by < a.right && a.top + by < b.bottom && b.top + by < a.bottom;
  const isWithin = (a: DOMRect, b: DOMRect) =>
    a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
  const isTarget = (element: Element) => getComputedStyle(element).pointerEvents !== 'none';
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ?? (element.textContent?.trim().slice(0, 40) || element.className.toString());
  const map = document.querySelector('#map-view')?.getBoundingClientRect();
  if (!map) return ['no map'];
  for (const id of ['filters', 'timeline', 'details', 'tables']) {
    const panel = document.getElementById(id);
    const box = panel?.getBoundingClientRect();
    if (!panel || !box || box.width === 0) continue;
    // Tables take the place of the map where there is no room beside it.
    if (id === 'tables' && meet(box, map)) {
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!panel.contains(top)) wrong.push('the tables are covered');
      return wrong;
    }
    if (meet(box, map)) wrong.push(`${id} lies over the map`);
    for (const other of ['filters', 'timeline', 'details', 'tables']) {
      const its = document.getElementById(other)?.getBoundingClientRect();
      if (other > id && its && its.width > 0 && meet(box, its)) wrong.push(`${id} and ${other} lie over each other`);
    }
  }
  const furniture = all('.map-controls, .map-scale, .map-credit-bar, .legend').filter(isShown);
  const boxes = furniture.map((element) => element.getBoundingClientRect());
  furniture.forEach((element, index) => {
    const box = boxes[index] as DOMRect;
    if (!isWithin(box, map)) wrong.push(`${nameOf(element)} is not within the map`);
    boxes.forEach((other, after) => {
      if (after > index && meet(box, other))
        wrong.push(`${nameOf(element)} meets ${nameOf(furniture[after] as Element)}`);
    });
  });
  for (const element of all('.map-controls button, .map-credit-bar *, .legend > button').filter(isShown)) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    // A click goes through the words of the credits.
    const isFree = element.contains(hit) || (hit?.closest('.map-surface, .map-places') && !isTarget(element));
    if (!isFree) wrong.push(`${nameOf(element)} is covered by ${hit ? nameOf(hit) : 'nothing'}`);
  }
  const isOnMap = (x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    return hit?.closest('.map-surface, .map-places') != null;
  };
  for (const element of all('.map-marks .labels text')) {
    const box = element.getBoundingClientRect();
    // The space after the last letter is no ink.
    const width = box.width - Number(element.getAttribute('letter-spacing') ?? 0);
    const ink = new DOMRect(box.x, box.y + TEXT_AIR, width, box.height - 2 * TEXT_AIR);
    if (!meet(ink, map)) continue;
    const over = furniture.find((_, index) => meet(ink, boxes[index] as DOMRect));
    if (!isWithin(ink, map)) wrong.push(`the name ${nameOf(element)} is cut`);
    else if (over) wrong.push(`the name ${nameOf(element)} is under ${nameOf(over)}`);
    else if (!isOnMap(ink.x + ink.width / 2, ink.y + ink.height / 2)) wrong.push(`${nameOf(element)} is covered`);
  }
  if (!members) return wrong;
  for (const element of all('.map-marks .symbols circle.member, .map-marks .stops circle')) {
    const box = element.getBoundingClientRect();
    const over = furniture.find((_, index) => meet(box, boxes[index] as DOMRect, 2));
    const name = `circle ${element.getAttribute('class')}`;
    if (!isWithin(box, map)) wrong.push(`${name} is not on the map`);
    else if (over) wrong.push(`${name} is under ${nameOf(over)}`);
  }
  return wrong;
}
