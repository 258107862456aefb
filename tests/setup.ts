/** Before all unit tests. */
import fc from 'fast-check';
import { runs, SEED } from './fixtures/runs.ts';

const DEFAULT_RUNS = 100;
fc.configureGlobal({ numRuns: runs(DEFAULT_RUNS), ...SEED });
