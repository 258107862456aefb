/** The map's type: families of CSS, drawn by the reader's own fonts; the engine reads weight and slope off the first name. */
import { FONT_FAMILY } from '../ui/theme.ts';

const FAMILIES = FONT_FAMILY.split(',').map((family) => family.trim().replace(/"/g, ''));

export const REGULAR = ['Atlas Regular', ...FAMILIES];
export const SEMIBOLD = ['Atlas Semibold', ...FAMILIES];
export const ITALIC = ['Atlas Italic', ...FAMILIES];
