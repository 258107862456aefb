/** Requests to a frame, one at a time: what is asked meanwhile waits, put together, and is the next one. */
import type { Params } from '../messages.ts';
import type { DeltaAtlasState } from './api.ts';
import { joinWishes } from './wish.ts';

/** An answer that takes longer will not come, ms. */
const PATIENCE_MS = 10_000;
/** Between two requests, ms: a frame hears 60 messages in a second, and there are two lanes. */
const PACE_MS = 40;

interface Batch {
  wish: Params;
  waiting: { resolve(state: DeltaAtlasState): void; reject(cause: Error): void }[];
}

export interface Lane {
  /** Resolves to the state that came of it and of whatever was asked along with it; `early`: as if asked before that. */
  ask(wish: Params, early?: boolean): Promise<DeltaAtlasState>;
  /** Takes an answer; nothing happens if it is to another request. */
  answer(request: number, state: DeltaAtlasState): void;
  /** The frame can be spoken to, or not now: what was sent is sent again to whatever comes next. */
  open(isOpen: boolean): void;
  /** Refuses all that waits. */
  refuse(cause: Error): void;
}

/** Counts the requests to all frames of the page. */
let count = 0;

/** `send` posts a request under its number. */
export function createLane(send: (wish: Params, request: number) => void): Lane {
  let next: Batch | null = null;
  let sent: (Batch & { request: number }) | null = null;
  let isOpen = false;
  let isPacing = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const done = () => {
    clearTimeout(patience);
    sent = null;
  };
  const pump = () => {
    if (!isOpen || isPacing || sent || !next) return;
    count += 1;
    sent = { ...next, request: count };
    next = null;
    isPacing = true;
    setTimeout(() => {
      isPacing = false;
      pump();
    }, PACE_MS);
    patience = setTimeout(() => {
      const late = sent;
      done();
      for (const { reject } of late?.waiting ?? []) reject(new Error('delta-atlas: no answer within 10 s'));
      pump();
    }, PATIENCE_MS);
    send(sent.wish, sent.request);
  };
  return {
    ask: (wish, early = false) =>
      new Promise((resolve, reject) => {
        const waits = next?.wish ?? {};
        const joined = early ? joinWishes(wish, waits) : joinWishes(waits, wish);
        next = { wish: joined, waiting: [...(next?.waiting ?? []), { resolve, reject }] };
        // What is asked in one go goes as one; and a new address of the frame is noticed first.
        queueMicrotask(pump);
      }),
    answer(request, state) {
      if (sent?.request !== request) return;
      const { waiting } = sent;
      done();
      for (const { resolve } of waiting) resolve(state);
      pump();
    },
    open(now) {
      isOpen = now;
      if (!now && sent) {
        next = { wish: joinWishes(sent.wish, next?.wish ?? {}), waiting: [...sent.waiting, ...(next?.waiting ?? [])] };
        done();
      }
      pump();
    },
    refuse(cause) {
      const waiting = [...(sent?.waiting ?? []), ...(next?.waiting ?? [])];
      done();
      next = null;
      for (const { reject } of waiting) reject(cause);
    },
  };
}
