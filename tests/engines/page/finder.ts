/** Runs inside the page, bundled (driver.ts): finds elements as a reader of a screen reader does, by role and name. */
import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
import { frames } from './frames.ts';

/** For so many frames what is clicked must not move. */
const STILL = 10;

/** An element that is meant: by CSS selector, or by role and accessible name. */
export interface Target {
  readonly css?: string;
  readonly role?: string;
  /** The whole name, or a pattern. */
  readonly name?: string | { readonly source: string; readonly flags: string };
  /** Selector of what it stands in. */
  readonly inside?: string;
}

/** What can be read of an element. */
export interface Facts {
  readonly text: string;
  readonly value: string | null;
  readonly checked: boolean | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What is read of all elements that are meant, in the order of the page. */
export function read(target: Target): Facts[] {
  return find(target).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      text: tidy(element.textContent ?? ''),
      value: 'value' in element ? String(element.value) : null,
      checked: element instanceof HTMLInputElement ? element.checked : null,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      box: { x, y, width, height },
    };
  });
}

/**
 * Where the first element that is meant can be clicked: a point at which nothing lies above it and which stands still.
 * A string says why there is none yet. `through`: its middle, whatever lies above it.
 */
export async function aim(target: Target, through: boolean): Promise<{ x: number; y: number } | string> {
  const element = find(target)[0];
  if (!element) return 'it is not there';
  if (element.matches(':disabled')) return 'it is disabled';
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  if (!through && !openPoint(element, labels))
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await frames(STILL);
  const after = element.getBoundingClientRect();
  if (Math.abs(before.x - after.x) + Math.abs(before.y - after.y) > 1) return 'it moves';
  if (isAnimated(element)) return 'it is about to move';
  if (through) return { x: after.x + after.width / 2, y: after.y + after.height / 2 };
  return openPoint(element, labels) ?? 'something lies above it';
}

/** Puts the focus on the first element that is meant; whether it is there. */
export function focus(target: Target): boolean {
  const element = find(target)[0];
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
  return element !== undefined && element === document.activeElement;
}

/** Chooses the option with a text in a list, as its menu would, which no engine draws in the page. */
export function choose(target: Target, option: string): boolean {
  const list = find(target)[0];
  if (!(list instanceof HTMLSelectElement)) return false;
  const wanted = [...list.options].find(({ text }) => tidy(text) === option);
  if (!wanted) return false;
  list.value = wanted.value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** Whether an element or anything around it is on its way. */
function isAnimated(element: Element): boolean {
  return document.getAnimations().some(({ effect, playState }) => {
    const moved = effect instanceof KeyframeEffect ? effect.target : null;
    return playState === 'running' && moved?.contains(element);
  });
}

function find({ css, role, name, inside }: Target): Element[] {
  const roots = inside ? [...document.querySelectorAll(inside)] : [document];
  const matches = typeof name === 'object' ? new RegExp(name.source, name.flags) : null;
  return roots
    .flatMap((root) => [...root.querySelectorAll(css ?? '*')])
    .filter((element) => role === undefined || getRole(element) === role)
    .filter((element) => css !== undefined || !isInaccessible(element))
    .filter((element) => {
      if (name === undefined) return true;
      const own = tidy(computeAccessibleName(element));
      return matches ? matches.test(own) : own === name;
    });
}

/** A point of an element, or of a label of it, where a click would reach it: its middle, or the next best. */
function openPoint(element: Element, labels: readonly Element[]): { x: number; y: number } | null {
  for (const part of [element, ...labels]) {
    const { x, y, width, height } = part.getBoundingClientRect();
    for (const across of [0.5, 0.3, 0.7, 0.1, 0.9]) {
      for (const down of [0.5, 0.3, 0.7, 0.1, 0.9]) {
        const point = { x: x + width * across, y: y + height * down };
        const hit = document.elementFromPoint(point.x, point.y);
        if (hit && (part.contains(hit) || element.contains(hit))) return point;
      }
    }
  }
  return null;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
