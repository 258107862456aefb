/** Collects the samples of all runs, and summarises them. */
import { MEASURES, type Measure, type MeasureId } from './measures.ts';
import type { PageName } from './sites.ts';
import { median } from './statistics.ts';
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

/** A line of the table. Medians; null where there is none, with the reason. */
export interface Line {
  measure: Measure;
  atlas: number | null;
  baseline: number | null;
  /** atlas ÷ baseline. */
  ratio: number | null;
  /** null = no target, or no ratio. */
  met: boolean | null;
  runs: number;
  reasons: string[];
}

export function newCell(dataset: string, profile: Profile['name']): Cell {
  return { dataset, profile, samples: { atlas: {}, baseline: {} }, notes: new Set() };
}

/** Adds the values of a run. */
export function addValues(cell: Cell, page: PageName, values: Partial<Record<MeasureId, number>>): void {
  for (const { id } of MEASURES) {
    const value = values[id];
    if (value !== undefined) sampleOf(cell, page, id).values.push(value);
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
    const atlas = cell.samples.atlas[measure.id];
    const baseline = cell.samples.baseline[measure.against ?? measure.id];
    if (!atlas) return [];
    const [a, b] = [middleOf(atlas), middleOf(baseline)];
    const ratio = a !== null && b ? a / b : null;
    const reasons = [
      ...(a === null && atlas.failure ? [`atlas: ${atlas.failure}`] : []),
      ...(b === null && baseline?.failure ? [`baseline: ${baseline.failure}`] : []),
    ];
    return [{ measure, atlas: a, baseline: b, ratio, met: isMet(measure, ratio), runs: atlas.values.length, reasons }];
  });
}

function isMet({ aim }: Measure, ratio: number | null): boolean | null {
  if (!aim || ratio === null) return null;
  return 'atMost' in aim ? ratio <= aim.atMost : ratio >= aim.atLeast;
}

function middleOf(sample: Sample | undefined): number | null {
  return sample && sample.values.length > 0 ? median(sample.values) : null;
}

function sampleOf(cell: Cell, page: PageName, id: MeasureId): Sample {
  const samples = cell.samples[page];
  const known = samples[id];
  if (known) return known;
  const sample: Sample = { values: [], failure: null };
  samples[id] = sample;
  return sample;
}
