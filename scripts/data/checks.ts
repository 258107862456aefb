/** THE TABLE of checks. Adding a check is adding a row (and a broken sample to the tests). */
import { dayOf, dayOfDate } from '../../src/model/dates.ts';
import type { Day } from '../../src/model/types.ts';
import { canonicalFiles, checkCanonical } from './canonical.ts';
import { checkDates } from './check-dates.ts';
import { checkCounts, checkFigures } from './check-figures.ts';
import { checkCounties, checkGround } from './check-ground.ts';
import { checkShown } from './check-groupings.ts';
import { checkFileNames, checkIdNames, checkIds } from './check-ids.ts';
import { checkHomographs, checkLanguages } from './check-languages.ts';
import { checkPlaces } from './check-places.ts';
import { checkPlausibleDates } from './check-plausible-dates.ts';
import { checkReferences } from './check-references.ts';
import { checkHosts, checkSeats, findOddVenues } from './check-seats.ts';
import { checkSources, checkStatuses, findUncitedSources } from './check-sources.ts';
import { checkTexts } from './check-texts.ts';
import { type Dataset, readDataset } from './dataset.ts';
import type { RawFile } from './files.ts';
import { collectionOfFile } from './kinds.ts';
import { REDIRECTS_FILE, SYNONYMS_FILE } from './known-files.ts';
import { type Problem, problemOfFile } from './problem.ts';
import { checkRedirects } from './redirects.ts';
import { checkSynonyms } from './synonyms.ts';
import type { Check } from './walk.ts';

export const CHECKS: Readonly<Record<string, Check>> = {
  ids: checkIds,
  idNames: checkIdNames,
  fileNames: checkFileNames,
  references: checkReferences,
  dates: checkDates,
  plausibleDates: checkPlausibleDates,
  seats: checkSeats,
  hosts: checkHosts,
  shown: checkShown,
  places: checkPlaces,
  ground: checkGround,
  counties: checkCounties,
  homographs: checkHomographs,
  texts: checkTexts,
  languages: checkLanguages,
  figures: checkFigures,
  counts: checkCounts,
  sources: checkSources,
  statuses: checkStatuses,
  redirects: checkRedirects,
  synonyms: checkSynonyms,
};

const WARNINGS: Readonly<Record<string, Check>> = { uncited: findUncitedSources, venues: findOddVenues };

/** Date of the newest research in the data: a clock before this day is wrong. */
const NEWEST_RESEARCH = dayOf(2026, 11, 30);

export interface Checked {
  dataset: Dataset;
  /** Any of these stops the build. */
  problems: Problem[];
  /** Reported, but do not stop the build. */
  warnings: Problem[];
  /** The canonical text of every file for which there is one. */
  canonical: RawFile[];
  /** Record files that are never rewritten, because that could lose content. */
  unwritable: string[];
}

/**
 * Runs all checks and collects all problems. Pure except for the clock, which `today` (a UTC day) replaces. Never
 * throws: an error in a check is reported as a problem.
 */
export function checkFiles(files: readonly RawFile[], today: Day = currentDay()): Checked {
  const { dataset, problems } = readDataset(files);
  const run = (checks: Readonly<Record<string, Check>>) =>
    Object.entries(checks).flatMap(([name, check]) => guarded(name, () => check(dataset, today)));
  const found = run(CHECKS);
  const broken = new Set(problems.map((problem) => problem.file));
  let canonical: RawFile[] = [];
  const unkept = guarded('canonical', () => {
    const read = canonicalFiles(dataset, files, broken);
    canonical = read.canonical;
    return [...read.refused, ...checkCanonical(files, canonical)];
  });
  const tables = [REDIRECTS_FILE, SYNONYMS_FILE];
  const recordFiles = files.map(({ path }) => path).filter((path) => collectionOfFile(path) || tables.includes(path));
  return {
    dataset,
    problems: [...problems, ...found, ...unkept],
    warnings: run(WARNINGS),
    canonical,
    unwritable: recordFiles.filter((path) => !canonical.some((file) => file.path === path)),
  };
}

function guarded(name: string, check: () => Problem[]): Problem[] {
  try {
    return check();
  } catch (error) {
    const found = `what the check "${name}" itself fails at: ${(error as Error).message}`;
    return [problemOfFile('data', found, 'data that it can judge (please report this fault)')];
  }
}

/** The current UTC day, but not before the newest research. */
function currentDay(): Day {
  return Math.max(dayOfDate(new Date()), NEWEST_RESEARCH);
}
