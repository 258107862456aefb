/** An embed does not trouble its page more than it must. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { heightFilter } from '../../src/embed/height.ts';
import { throttle } from '../../src/embed/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function calls() {
  const act = vi.fn();
  const view = { setTimeout, clearTimeout } as unknown as Window;
  return { act, ...throttle(view, act) };
}

test('many calls in a moment are one, and later ones another', () => {
  const { act, call } = calls();
  call();
  call();
  expect(act).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
  call();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(2);
});

test('a call that is waiting does not come after the end', () => {
  const { act, call, stop } = calls();
  call();
  stop();
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
});

test('a frame that shrank too far soon grows again, and does not shrink again for its scroll bar', () => {
  const send = vi.fn();
  let now = 3_600_000;
  const filter = heightFilter(700, send, () => now);
  filter(690);
  now += 200;
  filter(700);
  now += 200;
  filter(690);
  expect(send.mock.calls).toEqual([[690], [700]]);
});
