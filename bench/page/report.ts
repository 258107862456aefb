/** The results as text, for a terminal and for a document. */
import { type Aim, FLAT, type Measure } from './measures.ts';
import { type Cell, type Line, linesOf } from './results.ts';
import { CONTENDERS } from './sites.ts';

const HEADINGS = ['measure', 'atlas', ...CONTENDERS.flatMap((name) => [name, 'ratio', 'aim', ''])];

/** One table per dataset and profile, columns aligned. */
export function plainReport(cells: readonly Cell[]): string {
  return cells
    .map((cell) => {
      const rows = [HEADINGS, ...linesOf(cell).map(columnsOf)];
      const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
      const text = rows.map((row) =>
        row.map((entry, i) => (i === 0 ? entry.padEnd(widths[i] ?? 0) : entry.padStart(widths[i] ?? 0))).join('  '),
      );
      return [titleOf(cell), ...text, ...notesOf(cell)].join('\n');
    })
    .join('\n\n');
}

/** The same as Markdown. */
export function markdownReport(cells: readonly Cell[], machine: string): string {
  const tables = cells.map((cell) =>
    [
      `### ${titleOf(cell)}`,
      '',
      `| ${HEADINGS.join(' | ')} |`,
      `|---|--:|${CONTENDERS.map(() => '--:|--:|--:|---|').join('')}`,
      ...linesOf(cell).map((line) => `| ${columnsOf(line).join(' | ')} |`),
      ...notesOf(cell).map((note) => `\n${note}`),
    ].join('\n'),
  );
  return `${[machine, ...tables].join('\n\n')}\n`;
}

function titleOf({ dataset, profile, samples }: Cell): string {
  const runs = samples.atlas.usable?.values.length ?? 0;
  return `${dataset}, ${profile} (median of ${runs})`;
}

function columnsOf({ measure, atlas, others }: Line): string[] {
  const isGrowth = measure.id === 'heapGrowth';
  const compared = CONTENDERS.flatMap((name) => {
    const { value, ratio, aim, met } = others[name];
    // The heap must not grow, whatever another page's does.
    const isFlat = isGrowth && atlas !== null ? atlas <= FLAT : met;
    return [
      textOf(value, measure),
      ratio === null || isGrowth ? '–' : ratio.toFixed(2),
      isGrowth ? `≤ ${FLAT} %` : aimOf(aim, measure),
      isFlat === null ? '' : isFlat ? 'met' : 'missed',
    ];
  });
  return [measure.label, textOf(atlas, measure), ...compared];
}

function aimOf(aim: Aim | null, measure: Measure): string {
  if (!aim) return '';
  const [sign, value] = 'atMost' in aim.bound ? ['≤', aim.bound.atMost] : ['≥', aim.bound.atLeast];
  return `${sign} ${aim.of === 'value' ? textOf(value, measure) : value}`;
}

function textOf(value: number | null, { unit }: Measure): string {
  if (value === null) return '–';
  const digits = unit === '%' || unit === 'MiB' || unit === '1/s' ? 1 : 0;
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`;
}

/** Reasons for missing values, and other notes, without repetition. */
function notesOf(cell: Cell): string[] {
  const notes = linesOf(cell).flatMap(({ measure, reasons }) =>
    reasons.map((reason) => `– ${measure.label}: ${reason}`),
  );
  return [...new Set([...notes, ...cell.notes])];
}
