import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Counties } from '../../src/map/counties.ts';
import { createGrounds } from '../../src/map/grounds.ts';
import { COUNTIES } from '../../src/scene/ground-style.ts';

const NEAR = COUNTIES.load;
const settle = () => new Promise((done) => setTimeout(done));

function setUp(answers: readonly (Counties | null)[]) {
  const told = { asked: 0, arrived: 0, missing: 0 };
  const load = async () => {
    const answer = answers[told.asked++];
    if (!answer) throw new Error('404');
    return answer;
  };
  const count = (key: 'arrived' | 'missing') => () => {
    told[key] += 1;
  };
  return { told, grounds: createGrounds(null, load, count('arrived'), count('missing')) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the counties', () => {
  const loaded = {} as Counties;

  it('are not asked for before they are nearly in sight, then once', async () => {
    const { told, grounds } = setUp([loaded]);
    for (const zoom of [5, 7, NEAR - 0.01]) expect(grounds.counties(zoom)).toBeNull();
    expect(told.asked).toBe(0);
    expect(grounds.counties(NEAR)).toBeNull();
    grounds.counties(9);
    await settle();
    expect(grounds.counties(NEAR)).toBe(loaded);
    grounds.counties(6);
    expect(grounds.counties(9)).toBe(loaded);
    expect(told).toEqual({ asked: 1, arrived: 1, missing: 0 });
  });

  it('that could not be loaded are told, and asked for again at the next visit', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { told, grounds } = setUp([null, loaded]);
    for (const zoom of [8, 8.5, 9]) {
      grounds.counties(zoom);
      await settle();
    }
    expect(told).toEqual({ asked: 1, arrived: 0, missing: 1 });
    grounds.counties(7);
    grounds.counties(8);
    await settle();
    expect(grounds.counties(8)).toBe(loaded);
    expect(told).toEqual({ asked: 2, arrived: 1, missing: 1 });
  });

  it('that fail after the map is gone are not told', async () => {
    const { told, grounds } = setUp([null]);
    grounds.counties(8);
    grounds.stop();
    await settle();
    expect(told.missing).toBe(0);
  });
});
