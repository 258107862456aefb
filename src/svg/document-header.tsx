/** @jsxImportSource preact */
import { Circle } from './circle.tsx';
import { SPACE, TYPE } from './document-style.ts';
import { type LayoutBox, LINE_HEIGHT, paragraph, row, stack, type TextStyle } from './layout.tsx';
import { round } from './path.ts';

export interface DocumentWords {
  /** The name of the atlas. */
  title: string;
  /** What the view is about. */
  headline: string;
  /** Description of what is shown. */
  sentence: string;
  /** The name of the selected record. */
  chosen: string | null;
  /** Title and note of whoever makes the picture, and whose they are: they are never the atlas's words. */
  own: { title: string; note: string; by: string } | null;
}

/** Pixels: the logo beside the title, and the mark before the selected record's name. */
const SIGN = 18;
const DOT = 9;

/** The texts above the map, in a width. */
export function documentHeader(words: DocumentWords, width: number, isWide: boolean): LayoutBox {
  const { title, headline, sentence, chosen, own } = words;
  const large = isWide ? TYPE.headline : TYPE.narrowHeadline;
  const small = own?.title ? TYPE.chosen : large;
  const line = (text: string, type: TextStyle = TYPE.caption) => (text ? [paragraph(text, type, width)] : []);
  return stack(
    [
      row([sign, paragraph(title, TYPE.brand, width - SIGN - SPACE.mark)], SPACE.mark),
      ...(own ? [...line(own.title, large), ...line(own.note), ...line(own.by)] : []),
      chosen
        ? row([dot(small.size), paragraph(chosen, small, width - DOT - SPACE.mark)], SPACE.mark, 'top')
        : paragraph(headline, small, width),
      ...line(sentence),
    ],
    SPACE.near,
  );
}

/** The logo of ui/mark.tsx, with presentation attributes, as the page's style sheet is missing. */
const sign: LayoutBox = {
  width: SIGN,
  height: SIGN,
  draw: (x, y) => (
    <g
      class="sign"
      transform={`translate(${x} ${round(y)}) scale(${Math.round((SIGN / 32) * 100) / 100})`}
      stroke-width="2.5"
    >
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
const dot = (size: number): LayoutBox => ({
  width: DOT,
  height: size * LINE_HEIGHT,
  draw: (x, y) => (
    <Circle name="ring" at={[x + DOT / 2, y + (size * LINE_HEIGHT) / 2]} radius={DOT / 2 - 2.5} width={2.5} />
  ),
});
