/** The table of everything that is checked. Adding a check is adding a row (and its broken sample to the tests). */
import { canonicalFiles, checkCanonical } from './canonical.ts';
import { checkDates } from './check-dates.ts';
import { checkFigures } from './check-figures.ts';
import { checkGround } from './check-ground.ts';
import { checkFileNames, checkIds } from './check-ids.ts';
import { checkHomographs, checkLanguages } from './check-languages.ts';
import { checkPlaces } from './check-places.ts';
import { checkReferences } from './check-references.ts';
import { checkSources, findUncitedSources } from './check-sources.ts';
import { type Dataset, readDataset } from './dataset.ts';
import type { RawFile } from './files.ts';
import type { Problem } from './problem.ts';
import { checkRedirects } from './redirects.ts';
import type { Check } from './walk.ts';

export const CHECKS: Readonly<Record<string, Check>> = {
  ids: checkIds,
  fileNames: checkFileNames,
  references: checkReferences,
  dates: checkDates,
  places: checkPlaces,
  ground: checkGround,
  homographs: checkHomographs,
  languages: checkLanguages,
  figures: checkFigures,
  sources: checkSources,
  redirects: checkRedirects,
};

export interface Checked {
  dataset: Dataset;
  /** Any of these stops the build. */
  problems: Problem[];
  /** Worth a look, no more. */
  warnings: Problem[];
  /** What every file should read, where that is known. */
  canonical: RawFile[];
}

/** Checks everything and collects all that is wrong. Pure. */
export function checkFiles(files: readonly RawFile[]): Checked {
  const { dataset, problems } = readDataset(files);
  const canonical = canonicalFiles(dataset, new Set(problems.map((problem) => problem.file)));
  return {
    dataset,
    problems: [
      ...problems,
      ...Object.values(CHECKS).flatMap((check) => check(dataset)),
      ...checkCanonical(files, canonical),
    ],
    warnings: findUncitedSources(dataset),
    canonical,
  };
}
