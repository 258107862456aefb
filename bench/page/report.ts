/** The results as text, for a terminal and for a document. */
import { FLAT, type Measure } from './measures.ts';
import { type Cell, type Line, linesOf } from './results.ts';

const HEADINGS = ['measure', 'atlas', 'baseline', 'ratio', 'aim', ''];

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
      '|---|--:|--:|--:|--:|---|',
      ...linesOf(cell).map((line) => `| ${columnsOf(line).join(' | ')} |`),
      ...notesOf(cell).map((note) => `\n${note}`),
    ].join('\n'),
  );
  return `${[machine, ...tables].join('\n\n')}\n`;
}

function titleOf({ dataset, profile, samples }: Cell): string {
  const runs = Math.max(0, ...Object.values(samples.atlas).map(({ values }) => values.length));
  return `${dataset}, ${profile} (median of ${runs})`;
}

function columnsOf(line: Line): string[] {
  const { measure, atlas, baseline, ratio } = line;
  const isGrowth = measure.id === 'heapGrowth';
  const aim = isGrowth ? `≤ ${FLAT} %` : aimOf(measure);
  const met = isGrowth && atlas !== null ? atlas <= FLAT : line.met;
  return [
    measure.label,
    textOf(atlas, measure),
    textOf(baseline, measure),
    ratio === null || isGrowth ? '–' : ratio.toFixed(2),
    aim,
    met === null ? '' : met ? 'met' : 'missed',
  ];
}

function aimOf({ aim }: Measure): string {
  if (!aim) return '';
  return 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`;
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
