/** Collects the samples of all runs, and summarises them. */
import { type Aim, type Bound, MEASURES, type Measure, type MeasureId } from './measures.ts';
import type { Contender, PageName } from './sites.ts';
import { median, percentile } from './statistics.ts';
import type { Profile } from './visit.ts';

/** All values of a measure on one page, or the reasons why there are none. */
interface Sample {
  values: number[];
  failure: string | null;
}

/** The results of one dataset on one profile. */
export interface Cell {
  dataset: string;
  profile: Profile['name'];
  samples: Record<PageName, Partial<Record<MeasureId, Sample>>>;
  /** Notes on the values. */
  notes: Set<string>;
}

/** A line of the table. Medians or percentiles; null where there is none, with the reason. */
export interface Line {
  measure: Measure;
  atlas: number | null;
  others: Record<Contender, Comparison>;
  reasons: string[];
}

export interface Comparison {
  value: number | null;
  /** atlas ÷ contender. */
  ratio: number | null;
  aim: Aim | null;
  /** null = no target, or nothing to hold it against. */
  met: boolean | null;
}

export function newCell(dataset: string, profile: Profile['name']): Cell {
  return { dataset, profile, samples: { atlas: {}, light: {}, baseline: {} }, notes: new Set() };
}

/** Values of measures: one of a run, or several. */
export type Values = Partial<Record<MeasureId, number | readonly number[]>>;

/** Adds the values of a run. */
export function addValues(cell: Cell, page: PageName, values: Values): void {
  for (const { id } of MEASURES) {
    const value = values[id];
    if (value !== undefined) sampleOf(cell, page, id).values.push(...[value].flat());
  }
}

/** Adds the reason why a run gave no values of some measures. */
export function addFailure(cell: Cell, page: PageName, ids: readonly MeasureId[], cause: unknown): void {
  const [reason = ''] = String(cause instanceof Error ? cause.message : cause).split('\n');
  for (const id of ids) sampleOf(cell, page, id).failure = reason;
}

/** The lines of a cell, without measures that were not tried. */
export function linesOf(cell: Cell): Line[] {
  return MEASURES.flatMap((measure) => {
    const { id, against, slowestOf } = measure;
    const own = cell.samples.atlas[slowestOf ?? id];
    if (!own) return [];
    const atlas = summary(measure, own);
    const reasons = atlas === null && own.failure ? [`atlas: ${own.failure}`] : [];
    const compared = (contender: Contender): Comparison => {
      // `filterBefore` is compared with the contender's only map.
      const other = cell.samples[contender][against ?? slowestOf ?? id];
      const value = summary(measure, other);
      if (value === null && other?.failure) reasons.push(`${contender}: ${other.failure}`);
      const ratio = atlas !== null && value ? atlas / value : null;
      const aim = measure.aims?.[contender]?.[cell.profile] ?? null;
      return { value, ratio, aim, met: aim && isMet(aim.bound, aim.of === 'ratio' ? ratio : atlas) };
    };
    const others = { light: compared('light'), baseline: compared('baseline') };
    return [{ measure, atlas, others, reasons }];
  });
}

function isMet(bound: Bound, value: number | null): boolean | null {
  if (value === null) return null;
  return 'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast;
}

function summary({ slowestOf }: Measure, sample: Sample | undefined): number | null {
  if (!sample || sample.values.length === 0) return null;
  return slowestOf ? percentile(sample.values, 0.95) : median(sample.values);
}

function sampleOf(cell: Cell, page: PageName, id: MeasureId): Sample {
  const samples = cell.samples[page];
  const known = samples[id];
  if (known) return known;
  const sample: Sample = { values: [], failure: null };
  samples[id] = sample;
  return sample;
}
