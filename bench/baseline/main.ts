/**
 * The baseline of the benchmark: the same data on a straightforward page with MapLibre, D3 and crossfilter2, neither
 * slowed down nor specially optimised. All data is loaded before anything but the map's ground is shown.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import './style.css';
import { createFilter } from './filter.ts';
import { mountFilters } from './filters.ts';
import { createMap } from './map.ts';
import type { AtlasFile } from './records.ts';
import { mountTimeline } from './timeline.ts';

async function start(): Promise<void> {
  const root = document.documentElement;
  const map = createMap('map-box');
  const response = await fetch('data/atlas.json');
  const atlas = (await response.json()) as AtlasFile;
  const filter = createFilter(atlas);
  let changes = 0;

  const draw = () => {
    filters.draw();
    timeline.draw();
    map.draw(atlas, filter);
  };
  /** Counts a change in `html[data-revision]` once the map has drawn it, as the atlas does. */
  const onChange = () => {
    changes += 1;
    draw();
    map.whenDrawn(() => {
      root.dataset.revision = String(changes);
    });
  };
  const filters = mountFilters(element('filters'), atlas, filter, onChange);
  const timeline = mountTimeline(element('timeline'), filter, onChange);
  root.dataset.revision = '0';
  draw();
  performance.mark('base:interactive');
  map.whenDrawn(() => performance.mark('base:gl'));
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id}: not found`);
  return found;
}

void start();
