/** THE TABLE of measures, with methods and targets. */

export type MeasureId =
  | 'bytesUntilInteractive'
  | 'bytes'
  | 'requests'
  | 'firstMap'
  | 'interactive'
  | 'usable'
  | 'drawn'
  | 'largestPaint'
  | 'longestTask'
  | 'blocking'
  | 'filterBefore'
  | 'filterAfter'
  | 'framesPerSecond'
  | 'slowFrame'
  | 'brushDuration'
  | 'heap'
  | 'heapGrowth';

export interface Measure {
  id: MeasureId;
  label: string;
  unit: 'KiB' | 'MiB' | 'ms' | '1/s' | '%' | '';
  /** How it is measured. */
  how: string;
  /** Target for atlas ÷ baseline. */
  aim?: { atMost: number } | { atLeast: number };
  /** The baseline's own value to compare with, where it has none of the same name. */
  against?: MeasureId;
}

export const MEASURES: readonly Measure[] = [
  {
    id: 'bytesUntilInteractive',
    label: 'Bytes until interactive',
    unit: 'KiB',
    how: 'all bytes over the line, headers and workers included, until the mark of “interactive”',
  },
  { id: 'bytes', label: 'Bytes in all', unit: 'KiB', how: 'the same, until nothing came for a second' },
  { id: 'requests', label: 'Requests', unit: '', how: 'requests of the page and its workers until then' },
  {
    id: 'firstMap',
    label: 'First map',
    unit: 'ms',
    how:
      'from the navigation to the first frame with the areas of the map: the frame after an SVG in the main part was ' +
      'complete, as seen from outside the page’s own code; without such an SVG, the page’s mark. The baseline’s mark ' +
      'is its first frame with city areas, before symbols and labels',
    aim: { atMost: 0.1 },
  },
  {
    id: 'interactive',
    label: 'Filters and time answer',
    unit: 'ms',
    how: 'the page’s mark: filters, period and details work on data that are there',
  },
  {
    id: 'usable',
    label: 'Interactive: map, filters, time',
    unit: 'ms',
    how:
      'when the map answers too, without which filters have nothing to show: the atlas’s mark (its map is painted ' +
      'before it), the baseline’s “load” of MapLibre',
    aim: { atMost: 0.2 },
  },
  {
    id: 'drawn',
    label: 'Engine drawn',
    unit: 'ms',
    how: 'the page’s mark at the first “idle” of MapLibre: everything is drawn',
  },
  { id: 'largestPaint', label: 'Largest contentful paint', unit: 'ms', how: 'the browser’s last entry of that name' },
  {
    id: 'longestTask',
    label: 'Longest task',
    unit: 'ms',
    how: 'longest task of the main thread until then (0: none ≥ 50)',
  },
  {
    id: 'blocking',
    label: 'Total blocking time',
    unit: 'ms',
    how: 'what tasks of the main thread took beyond 50 ms each, until the engine is drawn',
  },
  {
    id: 'filterBefore',
    label: 'Filter → painted, before the engine',
    unit: 'ms',
    how:
      'the engine’s files are never answered; from the click on an industry to the frame after the one with the ' +
      'result (`html[data-revision]`); median of four clicks. Against the baseline with its engine: it has no other map',
    aim: { atMost: 0.25 },
    against: 'filterAfter',
  },
  {
    id: 'filterAfter',
    label: 'Filter → painted, after',
    unit: 'ms',
    how: 'the same once the engine has drawn',
    aim: { atMost: 0.8 },
  },
  {
    id: 'framesPerSecond',
    label: 'Brush, frames per second',
    unit: '1/s',
    how:
      'the end of the period is pulled over 80 % of the time line with the mouse in 60 steps, one per animation ' +
      'frame; frames from the first step until the result of the last is painted, by that time',
    aim: { atLeast: 3 },
  },
  { id: 'slowFrame', label: 'Brush, p95 frame', unit: 'ms', how: 'of 20 of these frames, one takes longer' },
  { id: 'brushDuration', label: 'Brush, 60 steps', unit: 'ms', how: 'from the first step until the last is painted' },
  {
    id: 'heap',
    label: 'Heap after load',
    unit: 'MiB',
    how: 'JavaScript heap of the page after a collection, typed arrays included, workers not',
  },
  {
    id: 'heapGrowth',
    label: 'Heap growth over 200 changes',
    unit: '%',
    how: 'the same after 200 filter changes against before; the 40 changes before that are not counted',
  },
];

/** Growth of the heap in percent that counts as none, as garbage collection is never complete. */
export const FLAT = 3;
