/** Animations of the camera. d3-transition would do, but is larger than the rest of the map's code. */

/** Easing function: share of the time → progress, both from 0 to 1. */
type Ease = (share: number) => number;

const easeOut: Ease = (share) => 1 - (1 - share) ** 3;

export interface Flights {
  /** Calls `step` in each frame until `step(1)`, then `ended`; cancels a flight that is under way. */
  start(durationMs: number, step: (progress: number) => void, ended: () => void, ease?: Ease): void;
  /** Stops, without calling `ended`. */
  stop(): void;
  readonly isFlying: boolean;
}

/** Makes an animator that runs one flight at a time. */
export function createFlights(): Flights {
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    start(durationMs, step, ended, ease = easeOut) {
      stop();
      let begin: number | null = null;
      const tick = (time: number) => {
        begin ??= time;
        const share = Math.min(1, (time - begin) / durationMs);
        // Set before the step, so that a step that throws or stops the flight is the last.
        frame = share < 1 ? requestAnimationFrame(tick) : 0;
        step(ease(share));
        if (share === 1) ended();
      };
      frame = requestAnimationFrame(tick);
    },
    stop,
    get isFlying() {
      return frame !== 0;
    },
  };
}
