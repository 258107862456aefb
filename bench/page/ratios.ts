/** The ratios of the last whole run, kept in the repository: what has become faster or slower since. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Cell, linesOf } from './results.ts';
import { CONTENDERS } from './sites.ts';

const FILE = 'bench/ratios.json';
/** Ratios of single runs on a shared machine differ by so much without a reason. */
const NOISE = 0.15;

/** Atlas ÷ contender by `dataset profile: measure ÷ contender`. */
export type Ratios = Readonly<Record<string, number>>;

export function ratiosOf(cells: readonly Cell[]): Ratios {
  const entries = cells.flatMap((cell) =>
    linesOf(cell).flatMap(({ measure, others }) =>
      CONTENDERS.flatMap((contender) => {
        const { ratio } = others[contender];
        const name = `${cell.dataset} ${cell.profile}: ${measure.id} ÷ ${contender}`;
        return ratio === null || measure.id === 'heapGrowth' ? [] : [[name, Number(ratio.toFixed(3))] as const];
      }),
    ),
  );
  return Object.fromEntries(entries);
}

/** The ratios of the run that was kept last; none if there is none. */
export function readRatios(): Ratios {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Ratios) : {};
}

/** Keeps the ratios of this run, and those of datasets and profiles that it left out. */
export function keepRatios(ratios: Ratios): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readRatios(), ...ratios }, null, 2)}\n`);
}

/** A line for each ratio that differs by more than chance explains, the greatest change first. */
export function changesSince(before: Ratios, now: Ratios): string[] {
  return Object.entries(now)
    .flatMap(([name, ratio]) => {
      const was = before[name];
      return was && ratio && Math.abs(Math.log(ratio / was)) > Math.log(1 + NOISE) ? [{ name, was, ratio }] : [];
    })
    .sort((a, b) => Math.abs(Math.log(b.ratio / b.was)) - Math.abs(Math.log(a.ratio / a.was)))
    .map(({ name, was, ratio }) => `${name}: ${was} → ${ratio}`);
}
