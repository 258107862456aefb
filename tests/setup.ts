/** Before all unit tests: their atlases are small and come without a support, so it is worked out, as in the build. */
import fc from 'fast-check';
import '../src/scene/work-out-support.ts';
import { runs } from './fixtures/runs.ts';

const DEFAULT_RUNS = 100;
fc.configureGlobal({ numRuns: runs(DEFAULT_RUNS) });
