/** One run of a page, on its own visits. */
import {
  type Brushing,
  type Handles,
  measureBrush,
  measureEarlyFilter,
  measureFilter,
  measureHeapGrowth,
} from './gestures.ts';
import { type Load, MARKS, measureLoad } from './load.ts';
import type { MeasureId } from './measures.ts';
import type { Dataset } from './plan.ts';
import { addFailure, addValues, type Cell, type Values } from './results.ts';
import type { PageName, Site } from './sites.ts';
import { openVisit, type Profile, type Visit, within } from './visit.ts';

const BYTES = { KiB: 1024, MiB: 1024 ** 2 };
const BRUSH: readonly MeasureId[] = ['framesPerSecond', 'slowFrame', 'brushDuration'];
const LOAD: readonly MeasureId[] = [
  'bytesUntilInteractive',
  'bytes',
  'requests',
  'firstPaint',
  'firstMap',
  'interactive',
  'usable',
  'drawn',
  'largestPaint',
  'longestTask',
  'blockingUsable',
  'blocking',
  'heap',
];
/** What is pulled to change the period on each page. */
const HANDLES: Readonly<Record<PageName, Handles>> = {
  atlas: {
    start: '#timeline >> role=slider[name="Start of the period"]',
    end: '#timeline >> role=slider[name="End of the period"]',
  },
  light: { whole: '#timeline .vis-panel.vis-center' },
  baseline: { start: '#timeline .handle--w', end: '#timeline .handle--e' },
};

const NO_PICTURE = 'Before the engine this build has no map: panels and time line alone are painted then.';

export interface Part {
  dataset: Dataset;
  profile: Profile;
  cell: Cell;
  /** Names of the filters to click. */
  filters: readonly string[];
}

/**
 * Loads a page, interacts with it, and adds the measured values. `growth`: also changes filters 200 times. Resolves to
 * false if the page timed out, and need not be tried again.
 */
export async function runPage(site: Site, part: Part, growth: boolean): Promise<boolean> {
  const { page } = site;
  const { cell, dataset, profile, filters } = part;
  const step = async (ids: readonly MeasureId[], measure: () => Promise<Values>) => {
    try {
      addValues(cell, page, await measure());
      return true;
    } catch (cause) {
      addFailure(cell, page, ids, cause);
      return false;
    }
  };
  const drawn = await using(openVisit(site, profile), async (visit) => {
    let isDrawn = false;
    await step(LOAD, async () => {
      const load = await measureLoad(visit, MARKS[page], dataset.patience);
      isDrawn = load.drawn !== null;
      return loadValues(load);
    });
    if (!isDrawn) {
      addFailure(cell, page, ['drawn', 'filterAfter', ...BRUSH], `not drawn within ${dataset.patience / 1000} s`);
      return false;
    }
    await step(['filterAfter'], async () => ({ filterAfter: await measureFilter(visit, filters) }));
    // Before the brush, whose final period may leave no option to select.
    if (growth) {
      await step(['heapGrowth'], async () => {
        const { before, after } = await measureHeapGrowth(visit);
        return { heapGrowth: (after / before - 1) * 100 };
      });
    }
    await step(BRUSH, async () => {
      const brushing = await measureBrush(visit, HANDLES[page]);
      if (brushing.duration === null) addFailure(cell, page, ['brushDuration'], '60 steps would take too long');
      return brushValues(brushing);
    });
    return true;
  });
  await step(['filterEarly'], () =>
    using(openVisit(site, profile), async (visit) => {
      const ready = visit.page.evaluate((mark) => window.bench.mark(mark), MARKS[page].usable);
      await within(dataset.patience, 'usable', ready);
      return { filterEarly: await measureEarlyFilter(visit, filters) };
    }),
  );
  if (page === 'atlas') {
    await step(['filterBefore'], () =>
      using(openVisit(site, profile, true), async (visit) => {
        const ready = visit.page.evaluate((mark) => window.bench.mark(mark), MARKS.atlas.interactive);
        await within(dataset.patience, 'interactive', ready);
        const filterBefore = await measureFilter(visit, filters);
        if (await visit.page.evaluate(() => window.bench.picture === null)) cell.notes.add(NO_PICTURE);
        return { filterBefore };
      }),
    );
  }
  return drawn;
}

async function using<T>(opening: Promise<Visit>, use: (visit: Visit) => Promise<T>): Promise<T> {
  const visit = await opening;
  try {
    return await use(visit);
  } finally {
    await visit.close();
  }
}

function loadValues(load: Load): Partial<Record<MeasureId, number>> {
  const { bytesUntilInteractive, bytes, heap, firstMap, usable, drawn, longestTask, blocking, ...rest } = load;
  return {
    ...rest,
    bytesUntilInteractive: bytesUntilInteractive / BYTES.KiB,
    bytes: bytes / BYTES.KiB,
    heap: heap / BYTES.MiB,
    ...(firstMap === null ? {} : { firstMap }),
    ...(usable === null ? {} : { usable }),
    ...(drawn === null ? {} : { drawn, longestTask, blocking }),
  };
}

function brushValues({ framesPerSecond, slowFrame, duration }: Brushing): Partial<Record<MeasureId, number>> {
  return { framesPerSecond, slowFrame, ...(duration === null ? {} : { brushDuration: duration }) };
}
