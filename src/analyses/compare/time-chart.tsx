import { useMemo, useRef } from 'preact/hooks';
import type { Comparison } from '../../model/compare.ts';
import { recordName } from '../../model/names.ts';
import { usePanel } from '../../parts/panel-context.ts';
import { Section } from '../../parts/section.tsx';
import { formatPeriod } from '../../ui/format.ts';
import { t } from '../../ui/i18n/index.ts';
import { useStore } from '../../ui/use-store.ts';
import { Letters } from './letters.tsx';
import { TimeKey } from './time-key.tsx';
import { timeLayout } from './time-layout.ts';
import { TimeList } from './time-list.tsx';
import { TimeMark } from './time-mark.tsx';
import { timeRows } from './time-rows.ts';
import { useWidth } from './use-width.ts';

const AXIS = 20;

/** All of the compared on one axis, each with its own rows; beneath it the same as a list. */
export function TimeChart({ comparison }: { comparison: Comparison }) {
  const { atlas, store, language } = usePanel();
  const selected = useStore(store, (state) => state.selected);
  const hovered = useStore(store, (state) => state.hovered);
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const rows = useMemo(() => timeRows(atlas, comparison), [atlas, comparison]);
  const { blocks, ticks, period } = useMemo(
    () => timeLayout(rows, width, language, atlas.domain),
    [rows, width, language, atlas],
  );
  const grid = (height: number) => ticks.map(({ day, x }) => <line key={day} x1={x} x2={x} y2={height} />);
  return (
    <Section title={t(language, 'compare.timeline')}>
      <div ref={host} class="time-chart time-drawing">
        {width > 0
          ? comparison.sides.map(({ ref }, side) => {
              const { marks = [], height = 0 } = blocks[side] ?? {};
              const name = recordName(atlas, ref, language);
              return (
                <div key={ref.id} class="time-block">
                  <p>
                    <Letters sides={[side]} /> {name}
                  </p>
                  {marks.length === 0 ? <p class="none">{t(language, 'compare.nothing-dated')}</p> : null}
                  <svg
                    width={width}
                    height={height}
                    role="img"
                    aria-label={t(language, 'compare.time-label', {
                      name,
                      count: marks.length,
                      period: formatPeriod(period, language),
                    })}
                  >
                    <g class="grid">{grid(height)}</g>
                    {marks.map((mark) => (
                      <TimeMark
                        key={mark.key}
                        {...{ mark, width, language, store }}
                        state={
                          mark.ref?.id === selected?.id
                            ? 'is-selected'
                            : mark.ref?.id === hovered?.id
                              ? 'is-hovered'
                              : ''
                        }
                      />
                    ))}
                  </svg>
                </div>
              );
            })
          : null}
        {width > 0 ? (
          <svg class="time-axis" width={width} height={AXIS} aria-hidden="true">
            <g class="grid">{grid(5)}</g>
            {ticks.map(({ day, x, label }) => (
              <text key={day} x={x + 3} y={AXIS - 5}>
                {label}
              </text>
            ))}
          </svg>
        ) : null}
      </div>
      <TimeKey kind={comparison.kind} />
      <TimeList rows={rows} kind={comparison.kind} />
    </Section>
  );
}
