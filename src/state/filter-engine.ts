/** Where questions are answered: in a worker, or on the page if none can be started. */
import { type Answer, answer, type Question } from '../model/filter-answer.ts';
import { filterCore } from '../model/filter-core.ts';
import type { AtlasRows } from '../model/filter-rows.ts';
import type { Order, Report } from './filter-worker.ts';

export type Engine = (question: Question) => Promise<Answer>;

/** Starts the worker; null if the browser does not let it run. */
export function startWorker(): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./filter-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = () => resolve(worker);
      worker.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

/** Gives the records away to the worker: their arrays cannot be read on the page any more. One question at a time. */
export function workerEngine(worker: Worker, { packed, doubts }: AtlasRows): Engine {
  const arrays = [
    packed.from,
    packed.to,
    doubts.latestStart,
    doubts.earliestEnd,
    ...packed.facets.flatMap(({ sets, parent, added }) => [sets, parent, added]),
  ];
  const send = (order: Order, transfer: Transferable[] = []) => worker.postMessage(order, transfer);
  send(
    { packed, doubts },
    arrays.map((array) => array.buffer),
  );
  return (question) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        if ('answer' in data) resolve(data.answer);
      };
      worker.onerror = (cause) => reject(new Error(cause.message));
      send({ question });
    });
}

export function pageEngine({ packed, doubts }: AtlasRows): Engine {
  const core = filterCore(packed);
  return async (question) => answer(core, doubts, question);
}
