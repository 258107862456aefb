/**
 * The light page of the benchmark: the same data with Leaflet, vis-timeline and boxes that filter arrays, written the
 * straightforward way. It has neither names on the map nor lanes, and does half of what the atlas does.
 */
import './style.css';
import type { AtlasFile } from '../baseline/records.ts';
import { createFilter } from './filter.ts';
import { mountFilters } from './filters.ts';
import { type Ground, mountMap } from './map.ts';
import { mountTimeline } from './timeline.ts';

const GROUND = ['context', 'cities', 'borders', 'water', 'rivers'] as const;

async function start(): Promise<void> {
  const [atlas, ...ground] = await Promise.all([
    read<AtlasFile>('data/atlas.json'),
    ...GROUND.map(async (name) => [name, await read(`data/geo/${name}.geojson`)] as const),
  ]);
  const filter = createFilter(atlas);
  const drawMap = mountMap(element('map-box'), atlas, Object.fromEntries(ground) as Ground);
  performance.mark('light:first-map');
  let changes = 0;
  /** `html[data-revision]` counts the changes that map, counts and timeline have drawn, as in the atlas. */
  const drawn = () => {
    document.documentElement.dataset.revision = String(changes);
    changes += 1;
  };
  const draw = () => {
    drawCounts();
    const shown = filter.shown();
    drawMap(shown);
    timeline.whenDrawn(drawn);
    return shown;
  };
  const drawCounts = mountFilters(element('filters'), atlas, filter, () => timeline.draw(draw()));
  // The timeline shows its visible range by itself.
  const timeline = mountTimeline(element('timeline'), (period) => {
    filter.period = period;
    draw();
  });
  timeline.draw(draw());
  timeline.whenDrawn(() => performance.mark('light:usable'));
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address);
  return (await response.json()) as T;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id}: not found`);
  return found;
}

void start();
