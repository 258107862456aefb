/** The box of the legend over the map: its button, what it shows while closed, and how it opens and closes. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Cross } from '../parts/close-button.tsx';
import { showLegend } from '../state/actions.ts';
import type { Context } from '../state/context.ts';
import { LARGE, PHONE } from '../ui/breakpoints.ts';
import { type FurnitureBox, furnitureOver, layFurniture, onFurniture } from '../ui/furniture.ts';
import { t } from '../ui/i18n/index.ts';
import { useLayer } from '../ui/layers.ts';
import { useMedia } from '../ui/use-media.ts';
import { useStore } from '../ui/use-store.ts';

interface LegendBoxProps {
  host: HTMLElement;
  context: Context;
  /** The few lines that the drawing needs: a large map shows them while the legend is closed. */
  lines: ComponentChildren;
  children: ComponentChildren;
}

export function LegendBox({ host, context: { store }, lines, children }: LegendBoxProps) {
  const language = useStore(store, (state) => state.language);
  // From the menu it comes open, and closed it is gone.
  const isInMenu = store.getState().embed.controls.legend === 'menu';
  const isAsked = useStore(store, (state) => isInMenu && state.legendOpen);
  const [isOpened, setOpened] = useState(false);
  const open = isAsked || isOpened;
  const hasTable = useStore(store, (state) => state.table !== null);
  const isLarge = useMedia(LARGE) && !hasTable;
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpened(false);
    if (isInMenu) showLegend(store, false);
    if (host.contains(document.activeElement)) button.current?.focus();
  };
  // With the content, which would stand in no landmark before.
  useLayoutEffect(() => host.setAttribute('aria-label', t(language, 'legend.title')), [host, language]);
  useLayer(open, { current: host }, close);
  useEffect(() => (open ? closeElsewhere(store, close) : undefined), [open]);
  useLayoutEffect(() => {
    host.toggleAttribute('data-open', open);
  }, [host, open]);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => keepBetween(host, box.current), [host]);
  return (
    <div ref={box} class="legend small">
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-expanded={open}
        aria-controls="legend-body"
        onClick={() => (open ? close() : setOpened(true))}
      >
        {t(language, 'legend.title')}
        {open && <Cross />}
      </button>
      {!open && isLarge && <div class="legend-key">{lines}</div>}
      <div id="legend-body" class="legend-body" hidden={!open}>
        {children}
      </div>
    </div>
  );
}

/** Closes the legend at a tap on the map and, on phones, where it covers most of it, once something is chosen. */
function closeElsewhere(store: Context['store'], close: () => void): () => void {
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('main')) close();
  };
  document.addEventListener('click', onClick);
  const stop = store.subscribe((state, before) => {
    const isChosen =
      state.selected !== before.selected || state.table !== before.table || state.filtersOpen !== before.filtersOpen;
    if (isChosen && matchMedia(PHONE).matches) close();
  });
  return () => {
    document.removeEventListener('click', onClick);
    stop();
  };
}

/** Keeps the legend between what else lies over the map: above scale and credits, below or beside the controls. */
function keepBetween(host: HTMLElement, box: HTMLElement | null): (() => void) | undefined {
  const map = host.previousElementSibling;
  if (!map || !box) return;
  const settle = () => {
    const { left, right } = box.getBoundingClientRect();
    const frame = map.getBoundingClientRect();
    const column = { left: left - frame.left, right: right - frame.left };
    const { above, below } = roomFor(column, frame.height, furnitureOver(map, '.legend'));
    host.style.setProperty('--above', `${Math.ceil(above)}px`);
    host.style.setProperty('--below', `${Math.ceil(below)}px`);
  };
  settle();
  const undo = [layFurniture(box), onFurniture(settle)];
  const sizes = new ResizeObserver(settle);
  sizes.observe(map);
  return () => {
    sizes.disconnect();
    for (const step of undo) step?.();
  };
}

/** Pixels that the furniture over and under a column of the map takes from its height at top and bottom. */
export function roomFor(
  { left, right }: Pick<FurnitureBox, 'left' | 'right'>,
  height: number,
  furniture: readonly FurnitureBox[],
): { above: number; below: number } {
  const met = furniture.filter((box) => box.left < right && box.right > left);
  const isLow = ({ top, bottom }: FurnitureBox) => top + bottom > height;
  return {
    above: Math.max(0, ...met.filter((box) => !isLow(box)).map(({ bottom }) => bottom)),
    below: Math.max(0, ...met.filter(isLow).map(({ top }) => height - top)),
  };
}
