/** THE draw order, from the ground up. Adding a layer is adding a row. */
import type { MapLayer } from '../layer.ts';
import { areas } from './areas.ts';
import { cityBorders, provinceBorders } from './borders.ts';
import { corridor } from './corridor.ts';
import { ground } from './ground.ts';
import { placeLabels, waterLabels } from './labels.ts';
import { linkMarks, links } from './links.ts';
import { outline } from './outline.ts';
import { symbols } from './symbols.ts';
import { water } from './water.ts';

export const LAYERS: readonly MapLayer[] = [
  ground,
  areas,
  cityBorders,
  water,
  // Above the water: the border through Taihu and the Yangtze matters to a reader.
  provinceBorders,
  outline,
  corridor,
  links,
  symbols,
  // Text: what comes later is placed first and pushes away what comes before.
  waterLabels,
  linkMarks,
  placeLabels,
];
