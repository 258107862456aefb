/** THE draw order of the ground, from below. Adding a layer is adding a row. */
import type { MapLayer } from '../layer.ts';
import { areas } from './areas.ts';
import { cityBorders, provinceBorders } from './borders.ts';
import { corridor } from './corridor.ts';
import { ground } from './ground.ts';
import { outline } from './outline.ts';
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
];
