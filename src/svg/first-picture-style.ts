/**
 * The position of the first picture in its frame: `homeView` in CSS, so that it needs no script. The box is the extent
 * DELTA; small frames zoom in on CORRIDOR and let the rest overflow.
 */
import { toPixels } from '../model/geometry.ts';
import type { Extent } from '../model/types.ts';
import { CORRIDOR, DELTA, FOOT, LARGE, PADDING, SMALL } from '../scene/frame.ts';

interface PixelExtent {
  width: number;
  height: number;
  x: number;
  y: number;
}

const delta = pixelExtentOf(DELTA);
const corridor = pixelExtentOf(CORRIDOR);

/** Rules for `.first-picture` inside the size container `map`. */
export function firstPictureStyle(): string {
  const pad = `min(${PADDING.most}px,${100 * PADDING.share}cqmin)`;
  const small = `(width < ${SMALL.width}px) or (height < ${SMALL.height}px)`;
  const narrow = `(width < ${SMALL.width}px)`;
  const large = `(width >= ${LARGE.width}px) and (height >= ${LARGE.height}px)`;
  const ratio = (box: PixelExtent) => number(box.width / box.height);
  return [
    // `--foot` is the padding below, `--fit` the width of the extent that must be entirely visible.
    `.first-picture{--pad:${pad};--foot:var(--pad);--fit:min(100cqw - 2*var(--pad),(100cqh - var(--pad) - var(--foot))*${ratio(delta)});position:absolute;left:50%;top:calc(var(--pad) + (100cqh - var(--pad) - var(--foot))/2);width:calc(var(--fit));aspect-ratio:${ratio(delta)};transform:translate(-50%,-50%)}`,
    `@container map ${narrow}{.first-picture{--foot:max(var(--pad),min(${FOOT}px,25cqh))}}`,
    `@container map ${small}{.first-picture{--fit:min(100cqw - 2*var(--pad),(100cqh - var(--pad) - var(--foot))*${ratio(corridor)});width:calc(var(--fit)*${number(delta.width / corridor.width)});margin-left:calc(var(--fit)*${number((delta.x - corridor.x) / corridor.width)});margin-top:calc(var(--fit)*${number((delta.y - corridor.y) / corridor.width)})}}`,
    '.first-picture svg.picture{position:absolute;inset:0}',
    '.first-picture .lines path{vector-effect:non-scaling-stroke}',
    '.first-picture :is(.for-small,.for-large):not(.for-middle){display:none}',
    `@container map ${small}{.first-picture .for-small{display:inline!important}.first-picture :is(.for-middle,.for-large):not(.for-small){display:none}}`,
    `@container map ${large}{.first-picture .for-large{display:inline!important}.first-picture .for-middle:not(.for-large){display:none}}`,
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
