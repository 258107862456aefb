import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comparison } from '../../model/compare.ts';
import { recordName } from '../../model/names.ts';
import type { ComparedKind } from '../../model/similarity.ts';
import { makeRoom } from '../../parts/make-room.ts';
import { usePanel } from '../../parts/panel.tsx';
import { PanelSection } from '../../parts/panel-section.tsx';
import { hover, select } from '../../state/actions.ts';
import { titleOf, whenOf } from '../../time/describe.ts';
import { markFace } from '../../time/mark-face.ts';
import { MarkPaths } from '../../time/mark-paths.tsx';
import type { DateMark } from '../../time/shapes.ts';
import { formatPeriod } from '../../ui/format.ts';
import { type Key, t } from '../../ui/i18n/index.ts';
import { UNTRANSLATED } from '../../ui/translation.ts';
import { useStore } from '../../ui/use-store.ts';
import { Letters } from './letters.tsx';
import { ROW, timeLayout } from './time-layout.ts';
import { TimeList } from './time-list.tsx';
import { timeRows } from './time-rows.ts';

const AXIS = 20;

/** The compared records on one time axis, each with its own rows; below it the same as a list. */
export function TimeChart({ comparison }: { comparison: Comparison }) {
  const { atlas, language } = usePanel();
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const rows = useMemo(() => timeRows(atlas, comparison), [atlas, comparison]);
  const { blocks, ticks, period } = useMemo(
    () => timeLayout(rows, width, language, atlas.domain),
    [rows, width, language, atlas],
  );
  const grid = (height: number) => (
    <g class="grid">
      {ticks.map(({ day, x }) => (
        <line key={day} x1={x} x2={x} y2={height} />
      ))}
    </g>
  );
  const block = ({ ref }: Comparison['sides'][number], side: number) => {
    const { marks = [], height = 0 } = blocks[side] ?? {};
    const name = recordName(atlas, ref, language);
    const label = { name, count: marks.length, period: formatPeriod(period, language) };
    return (
      <div key={ref.id} class="time-block">
        <p>
          <Letters sides={[side]} /> {name}
        </p>
        {marks.length === 0 && <p class="none">{t(language, 'compare.nothing-dated')}</p>}
        <svg width={width} height={height} role="img" aria-label={t(language, 'compare.time-label', label)}>
          {grid(height)}
          {marks.map((mark) => (
            <TimeMark key={mark.key} mark={mark} width={width} />
          ))}
        </svg>
      </div>
    );
  };
  return (
    <PanelSection title={t(language, 'compare.timeline')}>
      <div ref={host} class="time-chart time-drawing">
        {width > 0 && (
          <>
            {comparison.sides.map(block)}
            <svg class="time-axis" {...UNTRANSLATED} width={width} height={AXIS} aria-hidden="true">
              {grid(5)}
              {ticks.map(({ day, x, label }) => (
                <text key={day} x={x + 3} y={AXIS - 5}>
                  {label}
                </text>
              ))}
            </svg>
          </>
        )}
      </div>
      <TimeKey kind={comparison.kind} />
      <TimeList rows={rows} kind={comparison.kind} />
    </PanelSection>
  );
}

/** One mark, as on the timeline; for the pointer only, since the list below is accessible. */
function TimeMark({ mark, width }: { mark: DateMark; width: number }) {
  const { store, language } = usePanel();
  const selected = useStore(store, (state) => state.selected?.id);
  const hovered = useStore(store, (state) => state.hovered?.id);
  const [item] = mark.items;
  if (!item) return null;
  const { ref, entry, written } = item;
  const face = markFace(mark, '', false);
  const left = Math.min(mark.x0, mark.x) - 2;
  const state = ref.id === selected ? ' is-selected' : ref.id === hovered ? ' is-hovered' : '';
  const follow = () => {
    hover(store, null);
    select(store, ref);
    makeRoom(store);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: part of a picture; the list beneath it has links
    <g
      class={face.class + state}
      data-ref={ref.id}
      transform={face.transform}
      onMouseEnter={() => hover(store, ref)}
      onMouseLeave={() => hover(store, null)}
      onClick={follow}
    >
      <title>{`${titleOf(item, language)}\n${whenOf(entry, language, written)}`}</title>
      <rect class="hit" x={left - mark.x} width={Math.min(width, mark.x1 + 2) - left} y={-ROW / 2} height={ROW} />
      <MarkPaths face={face} />
    </g>
  );
}

/** The key of the chart's marks. */
function TimeKey({ kind }: { kind: ComparedKind }) {
  const { language } = usePanel();
  const mark = (width: number, words: Key, name: string, drawing: ComponentChildren) => (
    <li>
      <svg viewBox={`0 0 ${width} 12`} width={width} height="12" aria-hidden="true">
        <g class={name}>{drawing}</g>
      </svg>
      {t(language, words)}
    </li>
  );
  const life = [
    <path key="life" class="life" d="M2,4.75H20L24,6L20,7.25H2Z" />,
    <path key="symbol" class="symbol" d="M0.75,1.5H3.25V10.5H0.75Z" />,
  ];
  const span = [
    <path key="span" class="span" d="M1,2.5H19V9.5H1Z" />,
    <path key="detail" class="detail" d="M10,1.5V10.5" />,
  ];
  return (
    <ul class="time-key time-drawing small soft">
      {mark(24, `compare.key-life-${kind}`, 'mark low', life)}
      {mark(12, 'compare.key-event', 'mark', <circle class="symbol" cx="6" cy="6" r="4.5" />)}
      {mark(20, 'compare.key-span', 'mark', span)}
    </ul>
  );
}

/** The content width of an element in whole pixels; 0 before the first measurement. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => setWidth(Math.floor(measured.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
