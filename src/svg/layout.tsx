/** @jsxImportSource preact */
/** A small layout engine: boxes with known sizes (texts, drawings) in stacks, rows, flows and columns. */
import { Fragment, type VNode } from 'preact';
import { type Type, textLines } from '../ui/text-lines.ts';
import { round } from './path.ts';

export interface LayoutBox {
  /** Pixels. */
  width: number;
  height: number;
  /** Draws the box with its top left corner there. */
  draw(x: number, y: number): VNode;
}

/** Distance of baselines in font sizes. */
export const LINE_HEIGHT = 1.35;
/** Distance of the baseline from the top of its line, in font sizes. */
const BASELINE = 1.02;

export interface TextStyle extends Type {
  /** Class of the text. */
  name: string;
  /** BCP 47 tag, where it is not the document's. */
  lang?: string;
}

/** A text wrapped to a width. The box is as wide as a single line, or has the full width. */
export function paragraph(text: string, style: TextStyle, width: number): LayoutBox {
  const { name, size, weight, lang } = style;
  const lines = textLines(text, style, width);
  const step = size * LINE_HEIGHT;
  return {
    width,
    height: lines.length * step,
    draw: (x, y) => (
      <text
        class={name}
        font-size={size}
        {...(weight === 600 ? { 'font-weight': 600 } : {})}
        {...(lang ? { lang } : {})}
      >
        {lines.map((line, index) => (
          <tspan key={line} x={round(x)} y={round(y + size * BASELINE + index * step)}>
            {line}
          </tspan>
        ))}
      </text>
    ),
  };
}

/** Boxes in a vertical stack. */
export function stack(boxes: readonly LayoutBox[], gap: number): LayoutBox {
  const tops: number[] = [];
  let height = 0;
  for (const box of boxes) {
    if (height > 0) height += gap;
    tops.push(height);
    height += box.height;
  }
  return group(boxes, Math.max(0, ...boxes.map(({ width }) => width)), height, (index) => [0, tops[index] ?? 0]);
}

/** Boxes in a row, aligned at their middles or tops. */
export function row(boxes: readonly LayoutBox[], gap: number, align: 'middle' | 'top' = 'middle'): LayoutBox {
  const height = Math.max(0, ...boxes.map((box) => box.height));
  const lefts: number[] = [];
  let width = 0;
  for (const box of boxes) {
    if (width > 0) width += gap;
    lefts.push(width);
    width += box.width;
  }
  return group(boxes, width, height, (index, box) => [
    lefts[index] ?? 0,
    align === 'top' ? 0 : (height - box.height) / 2,
  ]);
}

/** Boxes in rows that wrap at `width`. */
export function flow(
  boxes: readonly LayoutBox[],
  width: number,
  gap: readonly [across: number, down: number],
): LayoutBox {
  const lines: LayoutBox[][] = [];
  let used = Infinity;
  for (const box of boxes) {
    if (used + gap[0] + box.width > width) {
      lines.push([]);
      used = -gap[0];
    }
    lines.at(-1)?.push(box);
    used += gap[0] + box.width;
  }
  return stack(
    lines.map((line) => row(line, gap[0])),
    gap[1],
  );
}

/** Boxes in columns of equal width: each box goes into the shortest column. */
export function columns(
  boxes: readonly LayoutBox[],
  count: number,
  width: number,
  gap: readonly [number, number],
): LayoutBox {
  const lists = Array.from({ length: count }, (): LayoutBox[] => []);
  const heightOf = (list: readonly LayoutBox[]) => stack(list, gap[1]).height;
  for (const box of boxes) {
    const [shortest] = [...lists].sort((a, b) => heightOf(a) - heightOf(b));
    shortest?.push(box);
  }
  const stacks = lists.map((list) => stack(list, gap[1]));
  const height = Math.max(0, ...stacks.map((box) => box.height));
  return group(stacks, count * (width + gap[0]) - gap[0], height, (index) => [index * (width + gap[0]), 0]);
}

function group(
  boxes: readonly LayoutBox[],
  width: number,
  height: number,
  place: (index: number, box: LayoutBox) => readonly [number, number],
): LayoutBox {
  return {
    width,
    height,
    draw: (x, y) => (
      <>
        {boxes.map((box, index) => {
          const [dx, dy] = place(index, box);
          return <Fragment key={index}>{box.draw(x + dx, y + dy)}</Fragment>;
        })}
      </>
    ),
  };
}
