/** How the map follows the state: each layer draws when its own slice changed, and says when that can be seen. */
import { shallow } from 'zustand/vanilla/shallow';
import type { Context } from '../../state/context.ts';
import type { AtlasState } from '../../state/store.ts';
import { themeWith } from '../../ui/accent.ts';
import { onSystemTheme, resolvedTheme } from '../../ui/resolved-theme.ts';
import type { LayerMap, Look, MapLayer } from './layer.ts';
import { restyle } from './style.ts';

/** What the state wants the map to look like. */
export function lookOf({ theme, embed }: Pick<AtlasState, 'theme' | 'embed'>): Look {
  return { theme: themeWith(embed.accent, resolvedTheme(theme)) };
}

export interface Sync {
  /** Draws everything anew: the map has lost what it was told. */
  redraw(): void;
  /** Stops drawing until the next `redraw`. */
  pause(): void;
  stop(): void;
}

/**
 * Starts following. `drawn` is called after each change; `start` is the look the style was made in. Slices are
 * compared one level deep, so a layer runs only when something it draws is another thing than before.
 */
export function follow(
  map: LayerMap,
  layers: readonly MapLayer[],
  { atlas, store, selectors }: Pick<Context, 'atlas' | 'store' | 'selectors'>,
  start: Look,
  drawn: () => void,
): Sync {
  let paused = false;
  let look = start;
  const drawLook = () => {
    const next = lookOf(store.getState());
    if (paused || next.theme === look.theme) return;
    const styles = (of: Look) => layers.flatMap((layer) => layer.layers(of, atlas));
    restyle(map, styles(look), styles(next));
    look = next;
    drawn();
  };
  const undo: (() => void)[] = [store.subscribe(drawLook), onSystemTheme(drawLook)];
  const redraws: (() => void)[] = [];
  for (const { select, apply } of layers) {
    if (!select || !apply) continue;
    const draw = (next: unknown, previous: unknown) => {
      if (paused) return;
      if (apply(map, next, previous, atlas)) drawn();
    };
    const slice = (state: AtlasState) => select(state, selectors);
    redraws.push(() => draw(slice(store.getState()), null));
    undo.push(store.subscribe(slice, draw, { equalityFn: shallow }));
  }
  const redraw = () => {
    paused = false;
    drawLook();
    for (const step of redraws) step();
  };
  redraw();
  return {
    redraw,
    pause: () => {
      paused = true;
    },
    stop: () => {
      for (const step of undo) step();
    },
  };
}
