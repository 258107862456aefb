/**
 * The position of the first picture in its frame: `homeView` in CSS, so that it needs no script. The box is the extent
 * DELTA; small frames zoom in on CORRIDOR and let the rest overflow.
 */
import { toPixels } from '../model/geometry.ts';
import type { Extent } from '../model/types.ts';
import { CORRIDOR, DELTA, FOOT, LARGE, PADDING, SMALL } from '../scene/frame.ts';
import { BREAKPOINTS, PHONE } from '../ui/breakpoints.ts';

interface PixelExtent {
  width: number;
  height: number;
  x: number;
  y: number;
}

const delta = pixelExtentOf(DELTA);
const corridor = pixelExtentOf(CORRIDOR);

/**
 * The size of the map's frame as `--w` and `--h`: older browsers are told what the layout (shell.css) leaves of the
 * window, newer ones measure the frame itself.
 */
const FRAME_SIZE = [
  '.first-picture{--w:calc(100vw - var(--filters));--h:calc(100vh - clamp(var(--timeline), 24vh, 320px) - 52px)}',
  `@media ${BREAKPOINTS.compact}{.first-picture{--w:100vw;--h:calc(100vh - 52px - clamp(120px, 26vh, 320px))}}`,
  `@media ${PHONE}{.first-picture{--h:calc(58vh - 84px)}}`,
  '@supports (width:1cqw){.first-picture{--w:100cqw;--h:100cqh}}',
];

/** Each kind of frame: by the size of the container `map`, and where browsers cannot ask that, by about that of the window. */
const KINDS = {
  narrow: [`(width < ${SMALL.width}px)`, `(max-width: ${SMALL.width}px)`],
  small: [
    `(width < ${SMALL.width}px) or (height < ${SMALL.height}px)`,
    `(max-width: ${SMALL.width}px), (max-height: ${SMALL.height + 180}px)`,
  ],
  large: [
    `(width >= ${LARGE.width}px) and (height >= ${LARGE.height}px)`,
    `(min-width: ${LARGE.width + 280}px) and (min-height: ${LARGE.height + 236}px)`,
  ],
} as const;

/** Rules for `.first-picture` inside the size container `map`. */
export function firstPictureStyle(): string {
  const pad = `min(${PADDING.most}px,var(--w)*${PADDING.share},var(--h)*${PADDING.share})`;
  const ratio = (box: PixelExtent) => number(box.width / box.height);
  const inFrame = (kind: keyof typeof KINDS, rules: string) => {
    const [container, media] = KINDS[kind];
    return `@container map ${container}{${rules}}@supports not (width:1cqw){@media ${media}{${rules}}}`;
  };
  return [
    ...FRAME_SIZE,
    // `--foot` is the padding below, `--fit` the width of the extent that must be entirely visible.
    `.first-picture{--pad:${pad};--foot:var(--pad);--fit:min(var(--w) - 2*var(--pad),(var(--h) - var(--pad) - var(--foot))*${ratio(delta)});position:absolute;left:50%;top:calc(var(--pad) + (var(--h) - var(--pad) - var(--foot))/2);width:calc(var(--fit));aspect-ratio:${ratio(delta)};transform:translate(-50%,-50%)}`,
    inFrame('narrow', `.first-picture{--foot:max(var(--pad),min(${FOOT.most}px,var(--h)/${FOOT.part}))}`),
    inFrame(
      'small',
      `.first-picture{--fit:min(var(--w) - 2*var(--pad),(var(--h) - var(--pad) - var(--foot))*${ratio(corridor)});width:calc(var(--fit)*${number(delta.width / corridor.width)});margin-left:calc(var(--fit)*${number((delta.x - corridor.x) / corridor.width)});margin-top:calc(var(--fit)*${number((delta.y - corridor.y) / corridor.width)})}`,
    ),
    '.first-picture svg.picture{position:absolute;inset:0}',
    '.first-picture .lines path{vector-effect:non-scaling-stroke}',
    '.first-picture :is(.for-small,.for-large):not(.for-middle){display:none}',
    inFrame(
      'small',
      '.first-picture .for-small{display:inline!important}.first-picture :is(.for-middle,.for-large):not(.for-small){display:none}',
    ),
    inFrame(
      'large',
      '.first-picture .for-large{display:inline!important}.first-picture .for-middle:not(.for-large){display:none}',
    ),
    ':root:lang(zh) .in-en,:root:not(:lang(zh)) .in-zh{display:none!important}',
  ].join('\n');
}

/** Size and middle of an extent in pixels at zoom 0. */
function pixelExtentOf([west, south, east, north]: Extent): PixelExtent {
  const [left, bottom] = toPixels([west, south], 0);
  const [right, top] = toPixels([east, north], 0);
  return { width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
}

function number(value: number): string {
  return value.toFixed(5);
}
