export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export function closingLine(counts: { passed: number; failed: number; skipped?: number }): string;
export function countsOf(line: string): Counts | null;
