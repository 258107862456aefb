/**
 * The parts of the page in reading order. The build writes them as empty boxes around the first picture, to avoid layout
 * shifts; the app fills them.
 */
import type { Key } from './i18n/index.ts';

export interface PagePart {
  id: string;
  tag: 'nav' | 'header' | 'main' | 'section' | 'aside' | 'div' | 'footer';
  /** The sheet is one element on phones only. */
  sheet?: true;
  /** Accessible name of a landmark whose view does not set one. */
  label?: Key;
}

export const PAGE_PARTS = [
  { id: 'skip-links', tag: 'nav', label: 'skip.label' },
  { id: 'header', tag: 'header' },
  { id: 'notices', tag: 'div' },
  { id: 'map-view', tag: 'main' },
  { id: 'legend', tag: 'section' },
  { id: 'sheet-handle', tag: 'div', sheet: true },
  { id: 'filters', tag: 'aside', sheet: true },
  { id: 'timeline', tag: 'section', sheet: true, label: 'timeline.title' },
  { id: 'details', tag: 'aside', sheet: true },
  { id: 'tables', tag: 'section', sheet: true },
  { id: 'frame-line', tag: 'footer' },
] as const satisfies readonly PagePart[];

export type PartId = (typeof PAGE_PARTS)[number]['id'];
