/** THE TABLE of measures, with methods and targets. */
import type { Contender } from './sites.ts';
import type { Profile } from './visit.ts';

export type MeasureId =
  | 'bytesUntilInteractive'
  | 'bytes'
  | 'requests'
  | 'firstPaint'
  | 'firstMap'
  | 'interactive'
  | 'usable'
  | 'drawn'
  | 'largestPaint'
  | 'longestTask'
  | 'blockingUsable'
  | 'blocking'
  | 'filterEarly'
  | 'filterEarlySlow'
  | 'filterBefore'
  | 'filterAfter'
  | 'filterAfterSlow'
  | 'framesPerSecond'
  | 'slowFrame'
  | 'brushDuration'
  | 'heap'
  | 'heapGrowth';

export type Bound = { atMost: number } | { atLeast: number };

/** What is wanted of atlas ÷ contender, or of the atlas alone. */
export interface Aim {
  of: 'ratio' | 'value';
  bound: Bound;
}

export interface Measure {
  id: MeasureId;
  label: string;
  unit: 'KiB' | 'MiB' | 'ms' | '1/s' | '%' | '';
  /** How it is measured. */
  how: string;
  aims?: { [C in Contender]?: Readonly<Record<Profile['name'], Aim>> };
  /** A contender's own value to compare with, where it has none of the same name. */
  against?: MeasureId;
  /** The 95th percentile of all values of another measure, in place of the median of its own. */
  slowestOf?: MeasureId;
}

/** The same on both profiles. */
function both(aim: Aim): Readonly<Record<Profile['name'], Aim>> {
  return { fast: aim, slow: aim };
}

function ratio(bound: Bound): Readonly<Record<Profile['name'], Aim>> {
  return both({ of: 'ratio', bound });
}

export const MEASURES: readonly Measure[] = [
  {
    id: 'bytesUntilInteractive',
    label: 'Bytes until interactive',
    unit: 'KiB',
    how: 'all bytes over the line, headers and workers included, until the mark of “interactive”',
  },
  { id: 'bytes', label: 'Bytes in all', unit: 'KiB', how: 'the same, until nothing came for a second' },
  {
    id: 'requests',
    label: 'Requests',
    unit: '',
    how: 'requests of the page and its workers until then',
    aims: { light: both({ of: 'value', bound: { atMost: 12 } }) },
  },
  {
    id: 'firstPaint',
    label: 'First contentful paint',
    unit: 'ms',
    how: 'the browser’s entry of that name; the atlas’s has the map in it, the others’ has not',
    aims: {
      light: {
        fast: { of: 'ratio', bound: { atMost: 0.25 } },
        slow: { of: 'ratio', bound: { atMost: 0.2 } },
      },
    },
  },
  {
    id: 'firstMap',
    label: 'First map',
    unit: 'ms',
    how:
      'from the navigation to the first frame with the areas of the map: the frame after an SVG in the main part was ' +
      'complete, as seen from outside the page’s own code; without such an SVG, the page’s mark. The baseline’s mark ' +
      'is its first frame with city areas, before symbols and labels',
    aims: { baseline: ratio({ atMost: 0.1 }) },
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
      'before it), the baseline’s “load” of MapLibre, the light page’s first drawing with its data',
    aims: { light: ratio({ atMost: 0.5 }), baseline: ratio({ atMost: 0.2 }) },
  },
  {
    id: 'drawn',
    label: 'Engine drawn',
    unit: 'ms',
    how: 'the page’s mark at the first “idle” of MapLibre: everything is drawn; the light page has no engine',
  },
  { id: 'largestPaint', label: 'Largest contentful paint', unit: 'ms', how: 'the browser’s last entry of that name' },
  {
    id: 'longestTask',
    label: 'Longest task',
    unit: 'ms',
    how: 'longest task of the main thread until then (0: none ≥ 50)',
  },
  {
    id: 'blockingUsable',
    label: 'Blocking time until usable',
    unit: 'ms',
    how: 'what tasks of the main thread took beyond 50 ms each, until map, filters and time answer',
    aims: { light: ratio({ atMost: 0.3 }) },
  },
  {
    id: 'blocking',
    label: 'Blocking time in all',
    unit: 'ms',
    how: 'the same until the engine is drawn, against the light page until it is usable',
    aims: { light: ratio({ atMost: 0.3 }) },
  },
  {
    id: 'filterEarly',
    label: 'Filter → painted, first five seconds',
    unit: 'ms',
    how:
      'from the click on an industry to the frame after the one with the result in map, timeline and counts ' +
      '(`html[data-revision]`), one click after the other for five seconds from the moment at which the page answers',
    aims: { light: ratio({ atMost: 0.6 }) },
  },
  {
    id: 'filterEarlySlow',
    label: 'the same, p95',
    unit: 'ms',
    how: 'of 20 of these clicks of all runs, one takes longer',
    aims: { light: ratio({ atMost: 0.6 }) },
    slowestOf: 'filterEarly',
  },
  {
    id: 'filterBefore',
    label: 'Filter → painted, before the engine',
    unit: 'ms',
    how: 'the engine’s files are never answered. Against the baseline with its engine: it has no other map',
    aims: { baseline: ratio({ atMost: 0.25 }) },
    against: 'filterAfter',
  },
  {
    id: 'filterAfter',
    label: 'Filter → painted, after',
    unit: 'ms',
    how: 'the same once the engine has drawn',
    aims: { light: ratio({ atMost: 0.6 }), baseline: ratio({ atMost: 0.8 }) },
  },
  {
    id: 'filterAfterSlow',
    label: 'the same, p95',
    unit: 'ms',
    how: 'of 20 of these clicks of all runs, one takes longer',
    aims: { light: ratio({ atMost: 0.6 }) },
    slowestOf: 'filterAfter',
  },
  {
    id: 'framesPerSecond',
    label: 'Brush, frames per second',
    unit: '1/s',
    how:
      'the end of the period is pulled over 80 % of the time line with the mouse in 60 steps, one per animation ' +
      'frame; frames from the first step until the result of the last is painted, by that time. On the light page ' +
      'the visible range of the timeline is the period, and is pulled',
    aims: {
      light: {
        fast: { of: 'value', bound: { atLeast: 58 } },
        slow: { of: 'ratio', bound: { atLeast: 1.5 } },
      },
      baseline: ratio({ atLeast: 3 }),
    },
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
