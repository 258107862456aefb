/** The map's elements, from bottom to top: ground (SVG and engine), marks, overlay. */

import type { GroundLevel } from '../scene/ground.ts';
import { readGround } from '../scene/read-ground.ts';
import { DRAWN_AGAIN } from '../svg/ground.tsx';
import { UNTRANSLATED } from '../ui/translation.ts';

const SVG = 'http://www.w3.org/2000/svg';

export interface Stage {
  /** For screen readers: they go from heading to heading. */
  heading: HTMLElement;
  /** Receives gestures and keys; contains all that is painted. */
  surface: HTMLElement;
  ground: SVGSVGElement;
  engine: HTMLElement;
  marks: SVGSVGElement;
  overlay: HTMLElement;
}

/** Builds the elements in `host`, replacing the page's first picture. */
export function createStage(host: HTMLElement): Stage {
  const heading = document.createElement('h2');
  heading.className = 'sr-only';
  const surface = document.createElement('div');
  surface.className = 'map-surface';
  surface.tabIndex = 0;
  surface.setAttribute('role', 'region');
  const ground = pictureElement('map-ground');
  const engine = document.createElement('div');
  engine.className = 'map-engine';
  engine.setAttribute('aria-hidden', 'true');
  const marks = pictureElement('map-marks');
  const overlay = document.createElement('div');
  overlay.className = 'map-overlay';
  surface.append(ground, engine, marks);
  host.replaceChildren(heading, surface, overlay);
  return { heading, surface, ground, engine, marks, overlay };
}

function pictureElement(name: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `picture ${name}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, value] of Object.entries(UNTRANSLATED)) svg.setAttribute(name, value);
  // Without the style sheet SVG would fill everything black.
  svg.setAttribute('fill', 'none');
  return svg;
}

/** The paths of a picture that are shapes of the ground, each once. */
const SHAPES = `path[d]:not(${DRAWN_AGAIN.map((name) => `.${name}`).join()})`;

/** The coarsest ground, read from the first picture that the build has put into the page; null without it. */
export function groundOfPage(host: HTMLElement): GroundLevel | null {
  const picture = host.querySelector<SVGElement>('.first-picture [data-level]');
  if (!picture) return null;
  const number = (name: string) => Number(picture.dataset[name]);
  const shapes = [...picture.querySelectorAll<SVGPathElement>(SHAPES)].map((path) => {
    const { id, rank } = path.dataset;
    const [kind] = path.classList;
    return { kind, d: path.getAttribute('d'), ...(id ? { id } : {}), ...(rank ? { rank: Number(rank) } : {}) };
  });
  const origin = [number('lon'), number('lat')];
  return readGround({ level: number('level'), zoom: number('zoom'), origin, shapes });
}
