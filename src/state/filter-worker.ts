/** The filter core in a worker: gets an atlas as numbers once, then questions, and posts the answer to each. */
import { type Answer, answer, type Doubts, type Question } from '../model/filter-answer.ts';
import { type FilterCore, filterCore } from '../model/filter-core.ts';
import type { Packed } from '../model/filter-pack.ts';

/** What the page sends: first the records, then questions. */
export type Order = { packed: Packed; doubts: Doubts } | { question: Question };
/** What the worker posts: once that it runs, then the answer to each question. */
export type Report = { running: true } | { answer: Answer };

let core: FilterCore | null = null;
let doubts: Doubts | null = null;

self.onmessage = ({ data }: MessageEvent<Order>) => {
  if ('packed' in data) {
    core = filterCore(data.packed);
    doubts = data.doubts;
  } else if (core && doubts) {
    const made = answer(core, doubts, data.question);
    const arrays = [made.visible, made.possible, ...made.counts];
    report(
      { answer: made },
      arrays.map((array) => array.buffer),
    );
  }
};
report({ running: true }, []);

function report(message: Report, transfer: Transferable[]): void {
  self.postMessage(message, { transfer });
}
