/** Steps: a finished choice of the reader, which Back (in a frame: Undo) takes back. Pure. */
import type { Atlas } from '../model/atlas.ts';
import { readAddress, writeAddress } from './address.ts';
import { CHOSEN, type Choice } from './choice.ts';
import type { Gesture } from './gestures.ts';
import { INITIAL_STATE } from './store.ts';

/** Chosen parts that are dragged or moved by keys, in many small changes. */
const QUANTITIES = ['period', 'within'] as const;
type Quantity = (typeof QUANTITIES)[number];

/** A pause between two keys that ends a movement, in ms. */
const PAUSE_MS = 1000;

/** Which parts of two choices are not the same objects. */
function changedParts(before: Choice, after: Choice): readonly (typeof CHOSEN)[number][] {
  return CHOSEN.filter((part) => before[part] !== after[part]);
}

/** A choice as a query string: equal choices, equal strings. */
export function writeChoice(choice: Choice, atlas: Atlas): string {
  const only = Object.fromEntries(CHOSEN.map((part) => [part, choice[part]])) as unknown as Choice;
  return writeAddress({ ...INITIAL_STATE, ...only }, atlas, INITIAL_STATE.language);
}

/**
 * The choice in a query string, as changes of `state`: only the parts that differ. Everything else that an address may
 * say (language, theme, view, look) is ignored.
 */
export function readChoice(search: string, atlas: Atlas, state: Choice): Partial<Choice> {
  const found = readAddress(search, atlas) as Choice;
  const differs = (part: keyof Choice) => JSON.stringify(found[part]) !== JSON.stringify(state[part]);
  return Object.fromEntries(CHOSEN.filter(differs).map((part) => [part, found[part]]));
}

/** A change of a quantity, which later changes may continue. */
export interface Movement {
  quantity: Quantity;
  gesture: Gesture;
  /** The choice before it, as a query string. */
  start: string;
}

/** The movement that a change from the choice `start` begins; null if it is a choice by itself. */
export function movementOf(before: Choice, after: Choice, gesture: Gesture, start: string): Movement | null {
  const [part, ...others] = changedParts(before, after);
  const quantity = QUANTITIES.find((each) => each === part);
  return quantity && others.length === 0 ? { quantity, gesture, start } : null;
}

/** Whether a movement goes on at a gesture: the same drag, or the next key after a short pause. */
export function isUnderWay(movement: Movement, now: Gesture): boolean {
  return movement.gesture.id === now.id && (now.isHeld || now.at - movement.gesture.at < PAUSE_MS);
}

/** The movement that a change continues, or the one that it begins. */
export function continued(earlier: Movement | null, next: Movement): Movement {
  if (earlier?.quantity !== next.quantity || !isUnderWay(earlier, next.gesture)) return next;
  return { ...next, start: earlier.start };
}
