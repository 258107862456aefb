/** A frame that says nothing is told of, but only where somebody waits for it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForSilence, SILENCE_MS } from '../../src/embed/host/silence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function frame() {
  let see = (_: { isIntersecting: boolean }[]) => {};
  const disconnect = vi.fn();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof see) {
        see = callback;
      }
      observe() {}
      disconnect = disconnect;
    },
  );
  const page = { hidden: false };
  vi.stubGlobal('document', page);
  const iframe = new EventTarget();
  const onSilence = vi.fn();
  const listener = listenForSilence(iframe as HTMLIFrameElement, onSilence);
  return {
    ...listener,
    ...{ page, onSilence, disconnect },
    load: () => iframe.dispatchEvent(new Event('load')),
    show: (isIntersecting: boolean) => see([{ isIntersecting }]),
    pass: (ms = SILENCE_MS) => vi.advanceTimersByTime(ms),
  };
}

test('a frame in sight is silent a while after it was seen, or after it has loaded', () => {
  const { show, load, pass, onSilence } = frame();
  show(true);
  pass(SILENCE_MS - 1);
  load();
  pass(SILENCE_MS - 1);
  expect(onSilence).not.toHaveBeenCalled();
  pass(1);
  expect(onSilence).toHaveBeenCalledTimes(1);
});

test('a frame far down the page may be silent, until it is seen', () => {
  const { show, load, pass, onSilence } = frame();
  load();
  pass();
  show(false);
  pass();
  expect(onSilence).not.toHaveBeenCalled();
  show(true);
  pass();
  expect(onSilence).toHaveBeenCalledTimes(1);
});

test('a frame in a tab that nobody looks at may be silent, until somebody does', () => {
  const { show, pass, page, onSilence } = frame();
  page.hidden = true;
  show(true);
  pass(10 * SILENCE_MS);
  expect(onSilence).not.toHaveBeenCalled();
  page.hidden = false;
  pass();
  expect(onSilence).toHaveBeenCalledTimes(1);
});

test('a frame that has spoken may be silent, until another document is on its way', () => {
  const { show, load, pass, heard, again, onSilence } = frame();
  show(true);
  heard();
  load();
  pass();
  expect(onSilence).not.toHaveBeenCalled();
  again();
  pass();
  expect(onSilence).toHaveBeenCalledTimes(1);
});

test('a frame that is out of sight when another document begins is waited for once it is seen', () => {
  const { show, pass, heard, again, onSilence } = frame();
  show(true);
  show(false);
  heard();
  again();
  pass();
  expect(onSilence).not.toHaveBeenCalled();
  show(true);
  pass();
  expect(onSilence).toHaveBeenCalledTimes(1);
});

test('a frame that has gone is not waited for', () => {
  const { show, load, pass, stop, disconnect, onSilence } = frame();
  show(true);
  stop();
  load();
  pass();
  expect(onSilence).not.toHaveBeenCalled();
  expect(disconnect).toHaveBeenCalledTimes(1);
});
