/** @jsxImportSource preact */
/**
 * The map as the page shows it before any script has run: the initial view, for every size of frame. Ground and lines
 * scale with their box (see `first-picture-style.ts`); circles and names have positions in per cent and fixed sizes.
 */

import { Fragment } from 'preact';
import type { DataLanguage } from '../model/languages.ts';
import type { Language, Point } from '../model/types.ts';
import { encodePath } from '../scene/encode-path.ts';
import { DELTA } from '../scene/frame.ts';
import { type GroundLevel, toUnits } from '../scene/ground.ts';
import { LINE_HEIGHT } from '../scene/labels/boxes.ts';
import type { MapScene } from '../scene/map-scene.ts';
import { CASING, CIRCLES, HOST_MARK, NUMBER, STATION_WIDTH } from '../scene/marks.ts';
import { toWorld } from '../scene/project.ts';
import { LANGUAGE_TAG } from '../ui/i18n/index.ts';
import { UNTRANSLATED } from '../ui/translation.ts';
import { BARE_STROKE, Ground } from './ground.tsx';
import { labelClass, labelType, lineOf } from './labels.tsx';
import { drawn, inkClass, Line } from './lines.tsx';
import { round } from './path.ts';

/** Kinds of frames with separately placed names, as the scale decides which names fit. */
export type FrameKind = 'small' | 'middle' | 'large';

export interface FirstPictureProps {
  ground: GroundLevel;
  /** The scene for each kind of frame, at a typical zoom, in each language. */
  scenes: Readonly<Record<FrameKind, Readonly<Record<DataLanguage, MapScene>>>>;
}

/** Lines are rounded to this fraction of a unit of the ground. */
const FINE = 4;

export function FirstPicture({ ground, scenes }: FirstPictureProps) {
  const scene = scenes.large.en;
  const [left, top] = toUnits([DELTA[0], DELTA[3]], ground);
  const [right, bottom] = toUnits([DELTA[2], DELTA[1]], ground);
  const box = [left, top, right - left, bottom - top].map(round).join(' ');
  const { level, zoom, origin } = ground;
  return (
    <div class="first-picture" aria-hidden="true">
      <svg class="picture" viewBox={box} preserveAspectRatio="none" overflow="visible" fill="none">
        <g stroke={BARE_STROKE} data-level={level} data-zoom={zoom} data-lon={origin[0]} data-lat={origin[1]}>
          <Ground ground={ground} zoom={scene.zoom} states={scene.states} outline={scene.outline} />
        </g>
        <Lines kinds={['middle', 'large']} ground={ground} scene={scene} />
        <Lines kinds={['small']} ground={ground} scene={scenes.small.en} />
      </svg>
      <svg class="picture" {...UNTRANSLATED} width="100%" height="100%" overflow="visible" fill="none">
        <Circles kinds={['middle', 'large']} scene={scene} />
        <Circles kinds={['small']} scene={scenes.small.en} />
        {(Object.keys(scenes) as FrameKind[]).map((kind) =>
          (['en', 'zh'] as const).map((language) => (
            <Names key={kind + language} kind={kind} language={language} scene={scenes[kind][language]} />
          )),
        )}
      </svg>
    </div>
  );
}

/** Classes for the kinds of frames in which something is shown. */
function classOf(kinds: readonly FrameKind[]): string {
  return kinds.map((kind) => `for-${kind}`).join(' ');
}

/** Lanes and ribbons in units of the ground. */
function Lines({ kinds, ground, scene }: { kinds: readonly FrameKind[]; ground: GroundLevel; scene: MapScene }) {
  const fine = 2 ** (ground.zoom - scene.zoom) * FINE;
  const [ox, oy] = toWorld(ground.origin, scene.zoom);
  const unitsOf = ([x, y]: Point): Point => [Math.round((x - ox) * fine), Math.round((y - oy) * fine)];
  const lines = drawn(scene.lanes, ({ pieces }) =>
    encodePath(
      pieces.map((piece) => piece.map(unitsOf)),
      false,
    ),
  );
  return (
    <g class={`lines ${classOf(kinds)}`} transform={`scale(${1 / FINE})`}>
      {lines.map(([lane, d]) => (
        <path key={`c${lane.id}`} class="casing" d={d} stroke-width={round(lane.width + CASING.ribbon)} />
      ))}
      {lines.map(([lane, d]) => (
        <Line key={lane.id} lane={lane} d={d} />
      ))}
    </g>
  );
}

/** Position of a scene point in the picture's box, in per cent. */
function shareOf([x, y]: Point, zoom: number): [x: string, y: string] {
  const [left, top] = toWorld([DELTA[0], DELTA[3]], zoom);
  const [right, bottom] = toWorld([DELTA[2], DELTA[1]], zoom);
  const percent = (share: number) => `${Math.round(share * 1e4) / 100}%`;
  return [percent((x - left) / (right - left)), percent((y - top) / (bottom - top))];
}

function Circles({ kinds, scene }: { kinds: readonly FrameKind[]; scene: MapScene }) {
  return (
    <>
      <g class={`lines ${classOf(kinds)}`}>
        {scene.hosts.map(({ id, at, ...ink }) => {
          const [cx, cy] = shareOf(at, scene.zoom);
          const { radius, width } = HOST_MARK;
          return (
            <circle key={id} class={inkClass(ink)} cx={cx} cy={cy} r={round(radius + width / 2)} stroke-width={width} />
          );
        })}
      </g>
      <g class={`symbols ${classOf(kinds)}`}>
        {scene.symbols.map(({ place, at, radius, station, number, tier }) => {
          const [cx, cy] = shareOf(at, scene.zoom);
          const { strokeWidth } = CIRCLES[tier];
          return (
            <Fragment key={place}>
              {station > 0 && (
                <circle class="station" cx={cx} cy={cy} r={round(station)} stroke-width={STATION_WIDTH} />
              )}
              <circle class={tier} cx={cx} cy={cy} r={round(radius + strokeWidth / 2)} stroke-width={strokeWidth} />
              {number > 0 && (
                <text class={tier} x={cx} y={cy} dy={NUMBER.drop} font-size={NUMBER.size}>
                  {number}
                </text>
              )}
            </Fragment>
          );
        })}
      </g>
    </>
  );
}

/** Names, positioned in per cent with an offset in pixels. */
function Names({ kind, language, scene }: { kind: FrameKind; language: Language; scene: MapScene }) {
  return (
    <g class={`labels ${classOf([kind])} in-${language}`} lang={LANGUAGE_TAG[language]}>
      {[...scene.labels].reverse().map((label) => {
        const [x, y] = shareOf(label.at, scene.zoom);
        return label.lines.map((line, index) => (
          <text
            key={label.id + line}
            class={labelClass(label)}
            x={x}
            y={y}
            dx={round(label.x - label.at[0])}
            dy={round(label.y - label.at[1] + index * LINE_HEIGHT * label.size)}
            {...labelType(label)}
          >
            {label.lines.length === 1 ? lineOf(label) : line}
          </text>
        ));
      })}
    </g>
  );
}
