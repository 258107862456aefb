/** What the maintainers of the data do most: a record more, of every kind. All tests pass with it (npm run unit:more). */
import { describe, expect, it, vi } from 'vitest';
import { checkFiles } from '../../scripts/data/checks.ts';
import { COLLECTION_NAMES } from '../../scripts/data/kinds.ts';
import { outputFiles } from '../../scripts/data/outputs.ts';
import { formatProblem } from '../../scripts/data/problem.ts';
import { reportLines } from '../../scripts/data/report.ts';
import { withOneMore } from '../fixtures/one-more.ts';

// The files as they are, whatever the mode of the run.
const { readDataFiles } =
  await vi.importActual<typeof import('../../scripts/data/files.ts')>('../../scripts/data/files.ts');
const before = readDataFiles();
const after = withOneMore(before);
const checked = checkFiles(after);

describe('a record more of every kind', () => {
  it('is in order', () => {
    expect([...checked.problems, ...checked.warnings].map(formatProblem)).toEqual([]);
  });

  it('is reported as what is new, and as nothing else', () => {
    const changes = reportLines(after, before).map((line) => /^(\w+) .*(\+\d+ −\d+ ~\d+)/.exec(line)?.slice(1));
    const kinds = COLLECTION_NAMES.map((kind) => [kind, '+1 −0 ~0']);
    expect(changes.filter((change) => change?.[0] !== 'memberships')).toEqual(kinds);
  });

  it('is one row more in the table of its kind', () => {
    const lines = (files: ReadonlyMap<string, string>, kind: string) =>
      (files.get(`tables/${kind}.csv`) ?? '').split('\r\n').length;
    const [old, now] = [outputFiles(checkFiles(before).dataset), outputFiles(checked.dataset)];
    // Of a disagreement each version has a row.
    for (const kind of COLLECTION_NAMES)
      expect([kind, lines(now, kind) - lines(old, kind)]).toEqual([kind, kind === 'disagreements' ? 2 : 1]);
  });
});
