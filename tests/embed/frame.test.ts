/** What a frame measures of itself, and when the reader leaves it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchExit } from '../../src/embed/watch-exit.ts';
import { heightNow, watchHeight } from '../../src/embed/watch-height.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the reader leaves a frame', () => {
  function frame() {
    const send = vi.fn();
    const view = Object.assign(new EventTarget(), { setTimeout });
    const stop = watchExit(view as unknown as Window, send);
    const press = (key: string, shiftKey = false) =>
      view.dispatchEvent(Object.assign(new Event('keydown'), { key, shiftKey }));
    return { send, stop, press, leave: () => view.dispatchEvent(new Event('blur')) };
  }

  test('by Tab, forward or backward, each time anew', () => {
    const { send, press, leave } = frame();
    press('Tab');
    leave();
    leave();
    press('Tab', true);
    leave();
    expect(send.mock.calls).toEqual([['forward'], ['backward']]);
  });

  test('in another way, which is told nobody', () => {
    const { send, press, leave } = frame();
    leave();
    press('Enter');
    leave();
    press('Tab');
    // The focus has moved within the frame.
    vi.runAllTimers();
    leave();
    expect(send).not.toHaveBeenCalled();
  });

  test('after the end', () => {
    const { send, press, leave, stop } = frame();
    press('Tab');
    stop();
    leave();
    expect(send).not.toHaveBeenCalled();
  });
});

describe('the height of a frame', () => {
  interface Parts {
    heights: Record<string, number | undefined>;
    display?: string;
    width?: number;
  }
  const pageOf = ({ heights, display = 'contents', width = 1000 }: Parts) =>
    ({
      documentElement: { clientWidth: width },
      getElementById: (id: string) => {
        const height = heights[id];
        return height === undefined ? null : { id, getBoundingClientRect: () => ({ height }) };
      },
      defaultView: { getComputedStyle: () => ({ display }) },
    }) as unknown as Document;
  const WIDE = { header: 50, notices: 20, 'frame-line': 10, timeline: 100, 'map-view': 300, sheet: 0 };

  test('is that of the map for its width, with all that stands above and below', () => {
    expect(heightNow(pageOf({ heights: WIDE }))).toBe(560 + 50 + 20 + 10 + 100);
    expect(heightNow(pageOf({ heights: { ...WIDE, notices: undefined, 'frame-line': 0 } }))).toBe(560 + 50 + 100);
  });

  test('leaves out the timeline where it lies in the sheet, and where it fills the frame itself', () => {
    const phone = { heights: WIDE, display: 'block', width: 390 };
    expect(heightNow(pageOf(phone))).toBe(heightNow(pageOf({ ...phone, heights: { ...WIDE, timeline: 900 } })));
    expect(heightNow(pageOf({ heights: { ...WIDE, 'map-view': 0 } }))).toBe(50 + 20 + 10 + 420);
  });

  test('is none before there is anything', () => {
    expect(heightNow(pageOf({ heights: {} }))).toBe(0);
    expect(heightNow({ ...pageOf({ heights: WIDE }), defaultView: null } as unknown as Document)).toBe(0);
  });

  test('is looked at anew when a part of it changes, until the end', () => {
    const watched: unknown[] = [];
    let changed = () => {};
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(callback: () => void) {
          changed = callback;
        }
        observe(part: { id?: string }) {
          watched.push(part.id ?? 'page');
        }
        disconnect() {}
      },
    );
    const heights: Parts['heights'] = { ...WIDE, notices: undefined };
    const view = {
      document: pageOf({ heights }),
      performance: { now: () => Date.now() },
      ...{ setTimeout, clearTimeout },
    };
    const send = vi.fn();
    const stop = watchHeight(view as unknown as Window, 720, send);
    expect(watched).toEqual(['header', 'frame-line', 'timeline', 'page']);
    for (const height of [80, 50, 80, 50]) {
      heights.header = height;
      changed();
      vi.advanceTimersByTime(200);
    }
    // The last one is a quarrel with a scroll bar.
    expect(send.mock.calls).toEqual([[750]]);
    heights.header = 10;
    changed();
    stop();
    vi.runAllTimers();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
