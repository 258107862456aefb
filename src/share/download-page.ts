/** THE TABLE of picture formats: page size and number of pixels. Pure. */
import type { Size } from '../scene/project.ts';

export const PAGE_IDS = ['shown', 'slide', 'a4-portrait', 'a4-landscape'] as const;
export type PageId = (typeof PAGE_IDS)[number];
export const SHARPNESS = [1, 2] as const;
/** Pixels per CSS pixel on screens; on paper 1 is 150 dpi, 2 is 300 dpi. */
export type Sharpness = (typeof SHARPNESS)[number];

export interface PicturePage {
  /** CSS pixels of the whole document; null: it depends on the size of the map on the page. */
  size: Size | null;
  /** Pixels at sharpness 1; null: the CSS pixels of the document. */
  pixels: Size | null;
  /** Size on paper, as SVG lengths; null for screens. */
  paper: { width: string; height: string } | null;
  /** Number of sources of the selected record for which there is room. */
  sources: number;
}

/** A4 is 210 × 297 mm: 794 × 1123 CSS pixels, 1240 × 1754 dots at 150 dpi. */
export const PAGES: Readonly<Record<PageId, PicturePage>> = {
  shown: { size: null, pixels: null, paper: null, sources: 6 },
  slide: { size: { width: 1280, height: 720 }, pixels: { width: 1920, height: 1080 }, paper: null, sources: 2 },
  'a4-portrait': {
    size: { width: 794, height: 1123 },
    pixels: { width: 1240, height: 1754 },
    paper: { width: '210mm', height: '297mm' },
    sources: 6,
  },
  'a4-landscape': {
    size: { width: 1123, height: 794 },
    pixels: { width: 1754, height: 1240 },
    paper: { width: '297mm', height: '210mm' },
    sources: 3,
  },
};

/** Dots per inch on paper at sharpness 1. */
const DPI = 150;

/**
 * The size of a picture in pixels, for a document of `document` CSS pixels. A document that is higher than its page
 * keeps its aspect ratio.
 */
export function pixelsOf(page: PageId, sharpness: Sharpness, document: Size): Size {
  const { size, pixels } = PAGES[page];
  const { width, height } = pixels ?? document;
  const longer = size && document.height > size.height ? document.height / size.height : 1;
  return { width: width * sharpness, height: Math.round(height * sharpness * longer) };
}

/** Dots per inch of a picture for paper, otherwise null. */
export function dpiOf(page: PageId, sharpness: Sharpness): number | null {
  return PAGES[page].paper ? DPI * sharpness : null;
}
