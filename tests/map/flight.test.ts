import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFlights } from '../../src/map/flight.ts';

let waiting: { id: number; draw: (time: number) => void }[] = [];
let next = 1;

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestAnimationFrame', (draw: (time: number) => void) => {
    waiting.push({ id: next, draw });
    return next++;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    waiting = waiting.filter((frame) => frame.id !== id);
  });
});

afterEach(() => vi.unstubAllGlobals());

const frameAt = (time: number) => {
  for (const { draw } of waiting.splice(0)) draw(time);
};

/** Starts a flight of 100 ms and writes down what it does. */
function fly(flights = createFlights()) {
  const seen: number[] = [];
  let ends = 0;
  flights.start(
    100,
    (progress) => seen.push(progress),
    () => {
      ends += 1;
    },
  );
  return { flights, seen, ends: () => ends };
}

describe('a flight', () => {
  it('goes from its first frame to exactly 1, and ends once', () => {
    const { seen, ends, flights } = fly();
    for (const time of [5000, 5040, 5080, 5130, 5200]) frameAt(time);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toHaveLength(4);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(ends()).toBe(1);
    expect(flights.isFlying).toBe(false);
  });

  it('asks for no frame when it is over', () => {
    fly();
    frameAt(0);
    frameAt(200);
    expect(waiting).toEqual([]);
  });

  it('is stopped where it is, without an end', () => {
    const { flights, seen, ends } = fly();
    frameAt(0);
    flights.stop();
    frameAt(50);
    expect(seen).toEqual([0]);
    expect(ends()).toBe(0);
  });

  it('gives way to the next', () => {
    const { flights, seen } = fly();
    frameAt(0);
    const second = fly(flights);
    frameAt(10);
    frameAt(200);
    expect(seen).toEqual([0]);
    expect(second.ends()).toBe(1);
  });
});
