import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import site from './vite.config.ts';

/** The unit tests while Stryker changes the code (stryker.config.mjs): those of the folders that it may change. */
const config = mergeConfig(
  site,
  defineConfig({
    test: {
      // All files of one run share their modules; each run has its own.
      isolate: false,
      // A mutant must have the same answer each time, and soon: one seed, few runs (tests/fixtures/runs.ts).
      env: { PROPERTY_RUNS: '0.1', PROPERTY_SEED: '20181105' },
      // Stryker has a clock of its own.
      testTimeout: 120_000,
    },
  }),
);
export default {
  ...config,
  test: {
    ...config.test,
    include: ['tests/{model,state,embed,share,docs}/**/*.test.{ts,tsx}'],
    // Reads two whole releases in every order, which takes longer than all others together; load.test.ts has one.
    exclude: [...configDefaults.exclude, 'tests/state/load-mixed.test.ts'],
  },
};
