import { afterEach, describe, expect, test, vi } from 'vitest';
import { connectWordPress, wordPressSecret } from '../../src/embed/wordpress.ts';

const AT = 'https://atlas.example/embed/?v=1&focus=place:1';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A frame with a page 1,000 px wide. `mayOpen`: whether its sandbox lets links open. */
function fakeFrame({ hash = '#?secret=aB3', origin = 'null', mayOpen = false } = {}) {
  vi.useFakeTimers();
  let resized: () => void = () => {};
  class FakeObserver {
    constructor(callback: () => void) {
      resized = callback;
    }
    observe() {}
    disconnect() {
      resized = () => {};
    }
  }
  vi.stubGlobal('ResizeObserver', FakeObserver);
  const sent: unknown[] = [];
  const parent = { postMessage: (data: unknown, target: string) => sent.push([data, target]) };
  const heights: Record<string, number> = { header: 50, 'map-view': 300 };
  const page = {
    documentElement: { clientWidth: 1000 },
    getElementById: (id: string) => ({ getBoundingClientRect: () => ({ height: heights[id] ?? 0 }) }),
    defaultView: { getComputedStyle: () => ({ display: 'contents' }) },
  };
  const opened = { opener: {} as unknown };
  const open = vi.fn(() => (mayOpen ? opened : null));
  const view = Object.assign(new EventTarget(), {
    ...{ parent, origin, open },
    document: page,
    location: { hash, host: 'atlas.example' },
    performance: { now: () => Date.now() },
    setTimeout: (act: () => void, ms: number) => setTimeout(act, ms),
    clearTimeout,
  });
  const tell = vi.fn();
  const stop = connectWordPress(view as unknown as Window, tell);
  return {
    ...{ sent, tell, stop, open, opened, parent },
    hear: (data: unknown, source: unknown = parent) =>
      view.dispatchEvent(Object.assign(new Event('message'), { source, data })),
    grow: (height: number) => {
      heights.header = height;
      resized();
      vi.advanceTimersByTime(200);
    },
    /** Clicks a link; returns whether the frame has taken care of it. */
    click: (address: string, { target = '_blank', isTaken = false } = {}) => {
      const { protocol, host, href } = new URL(address);
      const link = { protocol, host, href };
      const closest = (selector: string) => (!selector.includes('_blank') || target === '_blank' ? link : null);
      const event = new Event('click', { cancelable: true });
      Object.defineProperty(event, 'target', { value: { closest } });
      if (isTaken) event.preventDefault();
      view.dispatchEvent(event);
      return event.defaultPrevented;
    },
  };
}
const height = (value: number) => [{ message: 'height', value, secret: 'aB3' }, '*'];

describe('the secret of WordPress', () => {
  test.each([
    ['#?secret=aB3', 'aB3'],
    ['#?secret=', null],
    ['#?secret=a-b', null],
    ['#?secret=a%22b', null],
    [`#?secret=${'a'.repeat(65)}`, null],
    ['#id=map-1', null],
    ['', null],
  ])('in %s', (hash, secret) => {
    expect(wordPressSecret(hash)).toBe(secret);
  });
});

describe('a frame that WordPress embedded by its address', () => {
  test('tells its height at once, when asked, and when it changes', () => {
    const frame = fakeFrame();
    expect(frame.sent).toEqual([height(610)]);
    frame.hear({ message: 'ready', secret: 'aB3' });
    frame.grow(90);
    expect(frame.sent).toEqual([height(610), height(610), height(650)]);
  });

  test.each<[string, unknown, unknown?]>([
    ['another secret', { message: 'ready', secret: 'xyz' }],
    ['no secret', { message: 'ready' }],
    ['another message', { message: 'link', value: 'https://evil.example/', secret: 'aB3' }],
    ['nothing', null],
    ['text', 'ready'],
    ['another window', { message: 'ready', secret: 'aB3' }, {}],
  ])('does not answer %s', (_, data, source) => {
    const frame = fakeFrame();
    if (source === undefined) frame.hear(data);
    else frame.hear(data, source);
    expect(frame.sent).toHaveLength(1);
  });

  test('has its own pages opened by WordPress, without the secret', () => {
    const frame = fakeFrame();
    expect(frame.click('https://atlas.example/?focus=place:1#?secret=aB3')).toBe(true);
    const link = { message: 'link', value: 'https://atlas.example/?focus=place:1', secret: 'aB3' };
    expect(frame.sent.at(-1)).toEqual([link, '*']);
    expect(frame.tell).not.toHaveBeenCalled();
  });

  test('says the address of a page of others, which WordPress opens for nobody', () => {
    const frame = fakeFrame();
    expect(frame.click('https://source.example/a')).toBe(true);
    expect(frame.sent).toHaveLength(1);
    expect(frame.tell).toHaveBeenCalledExactlyOnceWith('https://source.example/a');
  });

  test('does so in a frame that has an origin, too', () => {
    const frame = fakeFrame({ origin: 'https://atlas.example' });
    expect(frame.click('https://atlas.example/?focus=place:1')).toBe(true);
    expect(frame.sent.at(-1)).toMatchObject([{ message: 'link' }, '*']);
  });

  test('says nothing once it is over', () => {
    const frame = fakeFrame();
    frame.stop();
    frame.hear({ message: 'ready', secret: 'aB3' });
    frame.grow(90);
    expect(frame.click('https://source.example/a')).toBe(false);
    expect(frame.sent).toHaveLength(1);
  });
});

describe('a frame in another sandbox', () => {
  test('opens links where it may, and leaves the new page nothing of itself', () => {
    const frame = fakeFrame({ hash: '', mayOpen: true });
    expect(frame.click('https://source.example/a')).toBe(true);
    expect(frame.open).toHaveBeenCalledWith('https://source.example/a', '_blank');
    expect(frame.opened.opener).toBeNull();
    expect([frame.sent, frame.tell.mock.calls]).toEqual([[], []]);
  });

  test.each(['mailto:a@b.example', 'tel:+86', 'blob:https://atlas.example/1', 'ftp://a.example/'])(
    'leaves %s to the browser',
    (address) => {
      const frame = fakeFrame({ hash: '' });
      expect(frame.click(address)).toBe(false);
      expect(frame.open).not.toHaveBeenCalled();
    },
  );

  test('leaves a click alone that something else has taken care of', () => {
    const frame = fakeFrame({ hash: '' });
    frame.click(AT, { isTaken: true });
    expect([frame.open.mock.calls, frame.tell.mock.calls]).toEqual([[], []]);
  });

  test('opens pages without encryption, too', () => {
    expect(fakeFrame({ hash: '' }).click('http://source.example/')).toBe(true);
  });

  test('says the address where it may not', () => {
    const frame = fakeFrame({ hash: '' });
    frame.click(AT);
    expect(frame.tell).toHaveBeenCalledExactlyOnceWith(AT);
  });

  test('leaves links alone that stay in the frame, and all where it has an origin', () => {
    expect(fakeFrame({ hash: '' }).click(AT, { target: '' })).toBe(false);
    expect(fakeFrame({ hash: '', origin: 'https://atlas.example' }).click(AT)).toBe(false);
  });
});
