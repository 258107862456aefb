/** @jsxImportSource preact */
import type { Language } from '../model/types.ts';
import { LINE_HEIGHT } from '../scene/labels/boxes.ts';
import type { PaintedLabel } from '../scene/labels/label-maker.ts';
import type { PlaceState } from '../scene/scene.ts';
import { LANGUAGE_TAG } from '../ui/i18n/index.ts';
import { round } from './path.ts';

interface Props {
  labels: readonly PaintedLabel[];
  /** Whether the numbers beside names are written, too. */
  numbered: boolean;
  states: ReadonlyMap<string, PlaceState>;
  language: Language;
}

/** The map's labels. The most important are drawn last, on top. */
export function Labels({ labels, numbered, states, language }: Props) {
  return (
    <g class={numbered ? 'labels' : 'labels unnumbered'} lang={LANGUAGE_TAG[language]}>
      {[...labels].reverse().map((label) => (
        <text
          key={label.id}
          class={labelClass(label, label.kind === 'place' ? states.get(label.place) : undefined)}
          x={round(label.x)}
          y={round(label.y)}
          {...labelType(label)}
        >
          {label.lines.length === 1
            ? lineOf(label)
            : label.lines.map((line, index) => (
                <tspan key={line} x={round(label.x)} dy={index === 0 ? 0 : round(LINE_HEIGHT * label.size)}>
                  {line}
                </tspan>
              ))}
        </text>
      ))}
    </g>
  );
}

/** The only line of a label, with its number set apart. */
export function lineOf(label: PaintedLabel) {
  const [line = ''] = label.lines;
  const number = label.kind === 'place' ? label.number : '';
  if (!number) return line;
  return (
    <>
      {line.slice(0, -number.length)}
      <tspan class="number">{number}</tspan>
    </>
  );
}

/** The text attributes of a label. */
export function labelType({ size, textAnchor, spacing }: PaintedLabel) {
  return {
    'font-size': round(size),
    ...(textAnchor === 'start' ? {} : { 'text-anchor': textAnchor }),
    ...(spacing > 0 ? { 'letter-spacing': round(spacing * size) } : {}),
  };
}

/** Classes of a label: its kind and its state. */
export function labelClass(label: PaintedLabel, state?: PlaceState): string {
  const parts: (string | false | null)[] = [
    label.kind === 'place' ? label.tier : label.kind,
    label.kind === 'place' && label.weight === 600 && 'strong',
    // Where two days are compared, colours say what has changed.
    'change' in label && label.change,
    label.kind === 'lane' && !label.change && label.ink && `ink-${label.ink.hue}`,
  ];
  if (state) parts.push(state.selected ? 'selected' : state.hover && 'hover', state.faded && 'faded');
  return parts.filter(Boolean).join(' ');
}
