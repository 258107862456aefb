import { afterEach, expect, test, vi } from 'vitest';
import { inSlices, runInSlices } from '../../src/state/slices.ts';

afterEach(() => void vi.useRealTimers());

/** A clock on which each step takes so many milliseconds. */
function work(items: number, each: number) {
  let time = 0;
  const seen: number[] = [];
  const pauses: number[] = [];
  const done = inSlices(
    Array.from({ length: items }, (_, index) => index),
    (item) => {
      time += each;
      seen.push(item);
    },
    async () => {
      pauses.push(time);
    },
    () => time,
  );
  return done.then(() => ({ seen, pauses }));
}

test('long work takes every item once, in order, and never goes on for 50 ms without a pause', async () => {
  const { seen, pauses } = await work(1000, 5);
  expect(seen).toEqual([...seen.keys()]);
  expect(seen).toHaveLength(1000);
  const lengths = [...pauses, 5000].map((time, index) => time - (pauses[index - 1] ?? 0));
  expect(Math.max(...lengths)).toBeLessThan(50);
});

/** Steps on the same kind of clock. */
function stepping(steps: number, each: number) {
  const clock = { time: 0, steps: 0, now: () => clock.time };
  function* run() {
    while (clock.steps < steps) {
      clock.time += each;
      clock.steps += 1;
      yield;
    }
    return 'done';
  }
  return { clock, run };
}

test('few steps are done before going on, many in slices', async () => {
  const few = stepping(3, 1);
  const results: string[] = [];
  runInSlices(few.run(), (result) => results.push(result), few.clock.now);
  expect(results).toEqual(['done']);
  const many = stepping(200, 5);
  const result = new Promise((done) => runInSlices(many.run(), done, many.clock.now));
  expect(many.clock.time).toBeLessThan(50);
  expect(await result).toBe('done');
  expect(many.clock.steps).toBe(200);
});

test('steps that are stopped go no further', async () => {
  const { clock, run } = stepping(200, 5);
  const stop = runInSlices(run(), () => expect.unreachable(), clock.now);
  const { steps } = clock;
  stop();
  await new Promise((done) => setTimeout(done));
  expect(clock.steps).toBe(steps);
});

test('little work is done at once', async () => {
  expect((await work(10, 1)).pauses).toEqual([]);
});

test('without a clock of one’s own it is that of the page, which does something else in between', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  let others = 0;
  setTimeout(() => {
    others += 1;
  });
  const seen: number[] = [];
  await inSlices([...Array(20).keys()], () => {
    vi.advanceTimersByTime(5);
    seen.push(others);
  });
  expect(seen).toEqual([...seen].sort());
  expect([seen[0], seen.at(-1)]).toEqual([0, 1]);
});
