/**
 * Choices of a large atlas, answered beside the page: views keep what was last answered until the next answer is there,
 * which `answered` in the state then tells them.
 */
import { isTimed } from '../model/as-of.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Choice } from '../model/facets.ts';
import { type AtlasRows, entriesOf, packingAtlas } from '../model/filter-rows.ts';
import { questionOf } from '../model/query.ts';
import { pageEngine, startWorker, workerEngine } from './filter-engine.ts';
import { type Answered, type Answers, NOTHING_CHOSEN } from './page-answers.ts';
import type { AtlasStore } from './store.ts';

/** Milliseconds of packing after which the page may do something else. */
const BREATH = 10;

/** What answers need of the page, see `Context`. */
export interface Page {
  store: AtlasStore;
  hold(): () => void;
}

/** Until the first answer everything is visible and nothing counted. */
export function laterAnswers(atlas: Atlas, { store, hold }: Page): Answers {
  const before = everything(atlas);
  let latest = { now: before, allTime: before, start: before };
  let asked: Choice | null = null;
  let busy = true;

  const answerAll = async (ask: (choice: Choice) => Promise<Answered>) => {
    for (let choice: Choice = store.getState(); !isSame(choice, asked); choice = store.getState()) {
      asked = choice;
      const now = await ask(choice);
      const { facets, match } = choice;
      const allTime = isTimed(choice) ? await ask({ ...NOTHING_CHOSEN, facets, match }) : now;
      latest = { ...latest, now, allTime };
      store.setState(({ answered }) => ({ answered: answered + 1 }));
    }
  };
  const work = async (task: () => Promise<void>) => {
    const release = hold();
    busy = true;
    await task().finally(() => {
      busy = false;
      release();
    });
  };
  void work(async () => {
    const starting = startWorker();
    const rows = await pack(atlas, before.rows.entries);
    const worker = await starting;
    const engine = worker ? workerEngine(worker, rows) : pageEngine(rows);
    const ask = async (choice: Choice) => ({ rows, choice, answer: await engine(questionOf(rows, choice)) });
    latest = { ...latest, start: await ask(NOTHING_CHOSEN) };
    await answerAll(ask);
    store.subscribe((state) => {
      if (!busy && !isSame(state, asked)) void work(() => answerAll(ask));
    });
  });
  return { now: () => latest.now, allTime: () => latest.allTime, start: () => latest.start };
}

function isSame(a: Choice, b: Choice | null): boolean {
  return a.period === b?.period && a.timeMode === b.timeMode && a.facets === b.facets && a.match === b.match;
}

function everything(atlas: Atlas): Answered {
  const entries = entriesOf(atlas);
  const none = new Int32Array(0);
  return {
    choice: NOTHING_CHOSEN,
    rows: { atlas, entries, values: [], about: [] },
    answer: {
      visible: new Int32Array(entries.length).map((_, record) => record),
      possible: none,
      counts: [],
      without: [],
    },
  };
}

/** Packs an atlas and lets the page breathe in between. */
async function pack(atlas: Atlas, entries: AtlasRows['entries']): Promise<AtlasRows> {
  const steps = packingAtlas(atlas, entries);
  for (let breath = -Infinity; ; ) {
    if (performance.now() - breath > BREATH) {
      await new Promise((resolve) => setTimeout(resolve));
      breath = performance.now();
    }
    const step = steps.next();
    if (step.done) return step.value;
  }
}
