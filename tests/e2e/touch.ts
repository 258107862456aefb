/** Touch input as Chromium's own events. The context needs `hasTouch`. */
import type { CDPSession, Page } from '@playwright/test';

type Spot = readonly [x: number, y: number];

export interface Fingers {
  tap(at: Spot): Promise<void>;
  /** A double tap. */
  doubleTap(at: Spot): Promise<void>;
  /** Moves two fingers from one pair of points to another. */
  pinch(from: readonly [Spot, Spot], to: readonly [Spot, Spot]): Promise<void>;
}

/** Pixels of the page, frames included. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) });
  const tap = async (at: Spot) => {
    await Promise.all([touch('touchStart', [at]), touch('touchEnd', [])]);
  };
  return {
    tap,
    // Without waiting in between: on a busy machine that may take longer than the second tap has time.
    doubleTap: async (at) => {
      await Promise.all([tap(at), tap(at)]);
    },
    pinch: async (from, to) => {
      const between = (a: Spot, b: Spot, share: number): Spot => [
        a[0] + (b[0] - a[0]) * share,
        a[1] + (b[1] - a[1]) * share,
      ];
      await touch('touchStart', from);
      for (const share of [0.25, 0.5, 0.75, 1]) {
        await touch('touchMove', [between(from[0], to[0], share), between(from[1], to[1], share)]);
      }
      await touch('touchEnd', []);
    },
  };
}
