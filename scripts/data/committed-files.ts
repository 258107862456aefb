import { spawnSync } from 'node:child_process';
import type { RawFile } from './files.ts';
import { collectionOfFile } from './kinds.ts';

const MOST_BYTES = 2 ** 28;

/**
 * The record files of `data/` as of the last commit, paths as readDataFiles gives them. null where there is none: `root`
 * is in no git checkout, git is not installed, or nothing was committed yet.
 */
export function committedFiles(root = '.'): { commit: string; files: RawFile[] } | null {
  const commit = git(root, ['rev-parse', '--short', 'HEAD'])?.toString().trim();
  const listed = git(root, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', 'data/']);
  if (!commit || !listed) return null;
  const paths = listed
    .toString()
    .split('\0')
    .filter((path) => collectionOfFile(path));
  const blobs = git(root, ['cat-file', '--batch'], paths.map((path) => `HEAD:./${path}\n`).join(''));
  if (!blobs) return null;
  let at = 0;
  const files = paths.map((path): RawFile => {
    const end = blobs.indexOf('\n', at);
    const size = Number(blobs.toString('utf8', at, end).split(' ').at(-1));
    const text = blobs.toString('utf8', end + 1, end + 1 + size);
    at = end + size + 2;
    return { path, text };
  });
  return { commit, files };
}

function git(root: string, args: readonly string[], input = ''): Buffer | null {
  const { status, stdout } = spawnSync('git', args, { cwd: root, input, maxBuffer: MOST_BYTES });
  return status === 0 ? stdout : null;
}
