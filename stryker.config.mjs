/**
 * Stryker, for `npm run mutation` (scripts/mutation.mjs): it changes the code in one place at a time and asks whether
 * a test notices.
 */

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  // What runs while a module is loaded, such as a table, would need all tests each time; its functions do not.
  ignoreStatic: true,
  mutator: {
    // Words are chosen and looked at by people: a test that repeats them would not know better. Keys and ids that are
    // wrong are told by the types, which Stryker does not ask, and so is a `?.` that is missing.
    excludedMutations: ['StringLiteral', 'OptionalChaining'],
  },
  // Endless loops are found by counting; the clock is for the rest, on a machine that has other work, too.
  timeoutMS: 20_000,
  incremental: true,
  tempDirName: '.cache/mutation/sandbox',
  // What no unit test of these folders reads.
  ignorePatterns: ['.ci', 'dist', 'dist-single', 'test-results', 'playwright-report'],
  // Vitest does not look at types, and TypeScript 7 has no interface by which Stryker could read its settings.
  disableTypeChecks: false,
  tsconfigFile: 'none',
  reporters: ['clear-text', process.stdout.isTTY ? 'progress' : 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  allowConsoleColors: false,
};
