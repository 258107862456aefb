import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Ref } from '../../model/types.ts';
import { makeRoom } from '../../parts/make-room.ts';
import { usePanel } from '../../parts/panel.tsx';
import { tabOf } from '../../parts/tabs.tsx';
import { hover, select } from '../../state/actions.ts';
import { PHONE } from '../../ui/breakpoints.ts';
import { useStore } from '../../ui/use-store.ts';
import { HEADS, type Lines, type Position, positionAfter, positionOfRef, refAt, within } from './lines.ts';
import { type CellSize, reveal } from './reveal.ts';

/** The state of the grid: tab stop, hovered cell, highlighted lines; and its event handlers. */
export type Grid = ReturnType<typeof useGrid>;

/**
 * The behaviour of the grid: a roving tab stop moved by arrow keys; hovering or focusing a cell highlights row, column
 * and record; a record selected elsewhere is scrolled into view.
 */
export function useGrid(lines: Lines, size: CellSize, scroller: RefObject<HTMLElement | null>) {
  const { store } = usePanel();
  const hovered = useStore(store, (state) => state.hovered);
  const selected = useStore(store, (state) => state.selected);
  const table = useRef<HTMLTableElement>(null);
  const [wish, setWish] = useState<Position>({ row: HEADS, column: 0 });
  const [pointed, setPointed] = useState<Position | null>(null);
  const wantsFocus = useRef(false);
  const last = { row: lines.rows.length + HEADS - 1, column: lines.columns.length + HEADS - 1 };
  const active = within(wish, last);
  const chosen = useMemo(() => positionOfRef(lines, selected), [lines, selected]);
  const lit = useMemo(() => litLines(lines, [hovered, selected], pointed), [lines, hovered, selected, pointed]);

  const show = (position: Position) => {
    if (scroller.current && table.current) reveal(scroller.current, table.current, position, size);
  };
  useEffect(() => {
    if (chosen) show(chosen);
  }, [chosen?.row, chosen?.column, size]);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusTarget(table.current, active)?.focus({ preventScroll: true });
  }, [active.row, active.column]);

  const point = (position: Position | null) => {
    if (position && pointed && same(position, pointed)) return;
    setPointed(position);
    hover(store, position && refAt(lines, position));
  };
  const follow = (position: Position) => {
    const ref = refAt(lines, position);
    if (!ref) return;
    hover(store, null);
    select(store, ref);
    makeRoom(store);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.altKey || event.shiftKey ? null : positionAfter(active, event, last);
    if (next) {
      wantsFocus.current = !same(next, active);
      setWish(next);
      show(next);
    } else if (event.key === 'Enter' || event.key === ' ') follow(active);
    // Escape leaves the grid for its tab; the next one closes the panel.
    else if (event.key === 'Escape') tabOf('table', 'matrix')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    table,
    active,
    pointed,
    lit,
    selected,
    events: {
      onKeyDown,
      onMouseOver: ({ target }: MouseEvent) => point(positionOf(target)),
      // A tap also ends with mouseleave: a focused cell stays highlighted.
      onMouseLeave: () => point(table.current?.contains(document.activeElement) ? active : null),
      onFocusIn: ({ target }: FocusEvent) => {
        const position = positionOf(target);
        if (position) setWish(position);
        point(position);
      },
      onFocusOut: ({ relatedTarget }: FocusEvent) => {
        if (!table.current?.contains(relatedTarget as Node | null)) point(null);
      },
      onClick: ({ target }: MouseEvent) => {
        const position = positionOf(target);
        if (!position) return;
        // On a phone, a tap on a cell only shows its description: selecting the record would close the matrix.
        const isHead = position.row < HEADS || position.column < HEADS;
        if (isHead || !matchMedia(PHONE).matches) follow(position);
      },
    },
  };
}

/** Indexes of the highlighted rows and columns: those of `refs` and of the hovered cell. */
function litLines(lines: Lines, refs: readonly (Ref | null)[], pointed: Position | null) {
  const places = refs.flatMap((ref) => positionOfRef(lines, ref) ?? []);
  const all = pointed ? [...places, pointed] : places;
  return {
    rows: new Set(all.map(({ row }) => row - HEADS).filter((row) => row >= 0)),
    columns: new Set(all.map(({ column }) => column - HEADS).filter((column) => column >= 0)),
  };
}

/** The position of the cell that contains an element, from its ARIA indexes; null outside of cells. */
function positionOf(target: EventTarget | null): Position | null {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null;
  const row = cell?.closest('[aria-rowindex]');
  if (!cell || !row) return null;
  return { row: Number(row.getAttribute('aria-rowindex')) - 1, column: Number(cell.getAttribute('aria-colindex')) - 1 };
}

/** The focusable element of a cell: its button, or the cell itself. */
function focusTarget(table: HTMLTableElement | null, { row, column }: Position): HTMLElement | null {
  const cell = table?.querySelector<HTMLElement>(`[aria-rowindex="${row + 1}"] > [aria-colindex="${column + 1}"]`);
  return cell?.querySelector('button') ?? cell ?? null;
}

function same(a: Position, b: Position): boolean {
  return a.row === b.row && a.column === b.column;
}
