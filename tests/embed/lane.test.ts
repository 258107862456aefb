/** Requests to a frame: each is answered, also where the frame loads anew meanwhile. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLane } from '../../src/embed/host/lane.ts';
import type { Params } from '../../src/embed/messages.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const STATE = { url: 'https://atlas.example/', params: {}, revision: 1, by: 'page' } as const;

function lane() {
  const sent: { wish: Params; request: number }[] = [];
  const made = createLane((wish, request) => sent.push({ wish, request }));
  made.open(true);
  /** What came of an ask so far. */
  const ask = (wish: Params) => {
    const fate = { is: 'open' };
    made.ask(wish).then(
      () => {
        fate.is = 'answered';
      },
      (cause: Error) => {
        fate.is = cause.message;
      },
    );
    return fate;
  };
  return { ...made, ask, sent, pass: (ms = 0) => vi.advanceTimersByTimeAsync(ms) };
}

test('what was asked of a frame that loads anew is answered by the next one, with what is asked after it', async () => {
  const { ask, open, answer, sent, pass } = lane();
  const first = ask({ time: '2018', within: '5' });
  await pass();
  const second = ask({ time: '2019' });
  open(false);
  const third = ask({ lang: 'zh' });
  await pass(1000);
  expect(sent).toHaveLength(1);
  open(true);
  await pass(1000);
  expect(sent.map(({ wish }) => wish)).toEqual([
    { time: '2018', within: '5' },
    { within: '5', time: '2019', lang: 'zh' },
  ]);
  // The old one's answer, come late, is to another request.
  answer(sent[0]?.request ?? 0, STATE);
  await pass();
  expect([first.is, second.is, third.is]).toEqual(['open', 'open', 'open']);
  answer(sent[1]?.request ?? 0, STATE);
  await pass();
  expect([first.is, second.is, third.is]).toEqual(['answered', 'answered', 'answered']);
});

test('a frame is not asked faster than it hears', async () => {
  const { ask, answer, sent, pass } = lane();
  for (let wish = 0; wish < 50; wish += 1) {
    ask({ within: String(wish) });
    await pass(1);
    answer(sent.at(-1)?.request ?? 0, STATE);
  }
  expect(sent.length).toBeLessThan(4);
  await pass(100);
  expect(sent.at(-1)?.wish).toEqual({ within: '49' });
});

test('what is not answered within ten seconds is refused, and the next is asked', async () => {
  const { ask, sent, pass } = lane();
  const first = ask({ time: '2018' });
  await pass();
  const second = ask({ time: '2019' });
  await pass(9_999);
  expect([first.is, sent.length]).toEqual(['open', 1]);
  await pass(1);
  expect([first.is, second.is, sent.length]).toEqual(['delta-atlas: no answer within 10 s', 'open', 2]);
});

test('all that waits is refused with its reason, and nothing of it asked later', async () => {
  const { ask, open, refuse, sent, pass } = lane();
  const first = ask({ time: '2018' });
  await pass();
  const second = ask({ time: '2019' });
  refuse(new Error('gone'));
  await pass();
  expect([first.is, second.is]).toEqual(['gone', 'gone']);
  open(false);
  open(true);
  await pass(20_000);
  expect(sent).toHaveLength(1);
});
