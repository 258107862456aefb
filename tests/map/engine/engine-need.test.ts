import { afterEach, describe, expect, it, vi } from 'vitest';
import { followNeed } from '../../../src/map/engine/engine-need.ts';
import { createMapView } from '../../../src/map/view.ts';
import { fakePage } from '../../fixtures/fake-page.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Follows the need of a map; `told` is all that was told of it, in order. */
function setUp(options: Parameters<typeof fakePage>[0] = {}, isAsked = false) {
  const page = fakePage(options);
  const view = createMapView({ lon: 120, lat: 31, zoom: 7 }, { width: 400, height: 300 });
  const told: boolean[] = [];
  const stop = followNeed({} as HTMLElement, view, isAsked, (needed) => told.push(needed));
  return { ...page, view, told, stop };
}

describe('the need of an engine', () => {
  it('begins on a page of its own as soon as the map is seen', async () => {
    const { see, pass, told } = setUp();
    await pass(10_000);
    expect(told).toEqual([]);
    see(true);
    await pass(0);
    expect(told).toEqual([true]);
  });

  it('ends some seconds after the map went out of sight, and begins again a moment after it came back', async () => {
    const { see, pass, told } = setUp();
    see(true);
    await pass(0);
    see(false);
    await pass(4900);
    expect(told).toEqual([true]);
    await pass(200);
    expect(told).toEqual([true, false]);
    see(true);
    await pass(100);
    expect(told).toEqual([true, false]);
    await pass(200);
    expect(told).toEqual([true, false, true]);
  });

  it('does not end for who only looks away, nor begin anew for who only scrolls past', async () => {
    const { see, pass, told } = setUp();
    see(true);
    await pass(0);
    see(false);
    await pass(3000);
    see(true);
    await pass(10_000);
    expect(told).toEqual([true]);
    see(false);
    await pass(6000);
    see(true);
    await pass(100);
    see(false);
    await pass(10_000);
    expect(told).toEqual([true, false]);
  });

  it('ends in a page in the background, and does not begin in one', async () => {
    const { see, background, pass, told } = setUp();
    background(true);
    see(true);
    await pass(10_000);
    expect(told).toEqual([]);
    background(false);
    await pass(0);
    background(true);
    await pass(6000);
    expect(told).toEqual([true, false]);
  });

  it('begins in a frame only when the map is used as well', async () => {
    const { see, press, pass, told } = setUp({ framed: true });
    see(true);
    await pass(60_000);
    expect(told).toEqual([]);
    press();
    await pass(0);
    expect(told).toEqual([true]);
  });

  it('begins in a frame with a gesture on the map', async () => {
    const { see, view, pass, told } = setUp({ framed: true });
    see(true);
    view.setState({ gesture: true });
    await pass(0);
    expect(told).toEqual([true]);
  });

  it('ends at once in a frame when four others were used since, and begins with the next use', async () => {
    const { see, press, other, pass, told } = setUp({ framed: true });
    see(true);
    press();
    await pass(0);
    const others = ['a', 'b', 'c', 'd'].map((name) => ({ name, channel: other() }));
    const use = (count: number) => {
      for (const { name, channel } of others.slice(0, count)) channel.postMessage(name);
    };
    use(3);
    use(3);
    await pass(0);
    expect(told).toEqual([true]);
    press();
    use(3);
    await pass(0);
    expect(told).toEqual([true]);
    use(4);
    await pass(0);
    expect(told).toEqual([true, false]);
    press();
    await pass(300);
    expect(told).toEqual([true, false, true]);
  });

  it('is told no more after its undoing', async () => {
    const { see, press, pass, isWatched, told, stop } = setUp({ framed: true });
    see(true);
    press();
    stop();
    press();
    await pass(10_000);
    expect(told).toEqual([]);
    expect(isWatched()).toBe(false);
  });
});
