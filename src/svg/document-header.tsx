/** @jsxImportSource preact */
import { Circle } from './circle.tsx';
import { SPACE, TYPE } from './document-style.ts';
import { type LayoutBox, LINE_HEIGHT, paragraph, row, stack } from './layout.tsx';

export interface DocumentWords {
  title: string;
  /** Description of what is shown. */
  sentence: string;
  /** The name of the selected record. */
  chosen: string | null;
}

/** Pixels: the logo beside the title, and the mark before the selected record's name. */
const SIGN = 18;
const DOT = 9;

/** The texts above the map, in a width. */
export function documentHeader({ title, sentence, chosen }: DocumentWords, width: number, isWide: boolean): LayoutBox {
  return stack(
    [
      row([sign, paragraph(title, TYPE.brand, width - SIGN - SPACE.mark)], SPACE.mark),
      paragraph(sentence, isWide ? TYPE.headline : TYPE.narrowHeadline, width),
      ...(chosen ? [row([dot, paragraph(chosen, TYPE.chosen, width - DOT - SPACE.mark)], SPACE.mark, 'top')] : []),
    ],
    SPACE.near,
  );
}

/** The logo of ui/mark.tsx, with presentation attributes, as the page's style sheet is missing. */
const sign: LayoutBox = {
  width: SIGN,
  height: SIGN,
  draw: (x, y) => (
    <g class="sign" transform={`translate(${x} ${y}) scale(${Math.round((SIGN / 32) * 100) / 100})`} stroke-width="2.5">
      <rect class="ground-of-sign" width="32" height="32" rx="7" />
      <path d="M7 24 12 15l8 2 5-9" />
      {[
        [7, 24],
        [12, 15],
        [20, 17],
        [25, 8],
      ].map(([cx, cy]) => (
        <circle key={cx} cx={cx} cy={cy} r="3" />
      ))}
    </g>
  ),
};

/** A ring as around the selected place, centred in its line. */
const dot: LayoutBox = {
  width: DOT,
  height: TYPE.chosen.size * LINE_HEIGHT,
  draw: (x, y) => (
    <Circle
      name="ring"
      at={[x + DOT / 2, y + (TYPE.chosen.size * LINE_HEIGHT) / 2]}
      radius={DOT / 2 - 2.5}
      width={2.5}
    />
  ),
};
