/** Before all unit tests. */
import fc from 'fast-check';
import { vi } from 'vitest';
import { runs, SEED } from './fixtures/runs.ts';

const DEFAULT_RUNS = 100;
fc.configureGlobal({ numRuns: runs(DEFAULT_RUNS), ...SEED });

// `npm run unit:more`: the same tests, with a record more of every kind in data/.
vi.mock('../scripts/data/files.ts', async (original) => {
  const files = await original<typeof import('../scripts/data/files.ts')>();
  if (import.meta.env.MODE !== 'one-more') return files;
  const { withOneMore } = await import('./fixtures/one-more.ts');
  const more = withOneMore(files.readDataFiles());
  const readDataFiles = (root = 'data') => (root === 'data' ? [...more] : files.readDataFiles(root));
  return { ...files, readDataFiles };
});
