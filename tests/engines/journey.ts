import type { Driver } from './driver.ts';
import type { Site } from './site.ts';

/** Something that a reader does, from a first visit on, with all that he should see on the way. */
export interface Journey {
  readonly name: string;
  /** Throws with what was found and what was expected; `NotHere` where the engine lacks what the journey is about. */
  run(reader: Driver, site: Site): Promise<void>;
}

/** The engine does not have what a journey needs; the message says what. */
export class NotHere extends Error {}
