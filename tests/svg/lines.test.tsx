/** @jsxImportSource preact */
/** Lines that have no length on the page: many alliances have lanes that lie wholly under the circles of their places. */
import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { syntheticAtlas } from '../../bench/synthetic.ts';
import { filterIndex, query } from '../../src/model/query.ts';
import { homeView } from '../../src/scene/frame.ts';
import type { GroundLevel } from '../../src/scene/ground.ts';
import { sceneMaker } from '../../src/scene/map-scene.ts';
import { FirstPicture } from '../../src/svg/first-picture.tsx';
import { Lines, OwnLines } from '../../src/svg/lines.tsx';
import { Marks } from '../../src/svg/marks.tsx';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';
import { PUBLISHED } from '../fixtures/published.ts';
import { xmlProblem } from '../golden/xml.ts';

const real = PUBLISHED;
const atlas = linkedAtlas(syntheticAtlas(real, { events: 1, alliances: 4 }));
const visible = query(filterIndex(atlas), { period: null, facets: {}, match: {} });
const ground: GroundLevel = { level: 0, zoom: 7, origin: [112.5, 36.8], shapes: [] };

function sceneAt(width: number, height: number, selected: string | null = null) {
  return sceneMaker(atlas)({
    visible,
    selected: selected === null ? null : { kind: 'alliance', id: selected },
    hovered: null,
    lighting: null,
    language: 'en',
    layers: { links: true, symbols: true },
    outline: 'gr-g60',
    links: 'lanes',
    zoom: homeView({ width, height }).zoom,
    others: null,
  });
}

test('four times as many alliances make a well-formed picture, each of them selected in turn', () => {
  const plain = sceneAt(1100, 640);
  expect(plain.lanes.length).toBeGreaterThan(10);
  const scenes = [plain, ...atlas.file.alliances.slice(0, 15).map(({ id }) => sceneAt(600, 315, id))];
  for (const scene of scenes) {
    const svg = renderToStaticMarkup(
      <g>
        <Marks scene={scene} />
      </g>,
    );
    expect(xmlProblem(svg)).toBeNull();
  }
});

test('a line without length is drawn nowhere, and takes no other along', () => {
  const { lanes } = sceneAt(1100, 640);
  const [first, second] = lanes;
  if (!first || !second) throw new Error('found no two lanes');
  const svg = renderToStaticMarkup(
    <g>
      <Lines lanes={[{ ...first, pieces: [] }, second]} hosts={[]} pluses={[]} lineStrength={1} />
      <OwnLines lanes={[]} />
    </g>,
  );
  expect(xmlProblem(svg)).toBeNull();
  expect(svg.match(/class="casing"/g)).toHaveLength(1);
});

test('the first picture leaves out lines without length as well', () => {
  const scene = sceneAt(1100, 640);
  const bare = { ...scene, lanes: scene.lanes.map((lane) => ({ ...lane, pieces: [] })) };
  const scenes = { en: bare, zh: bare };
  const html = renderToStaticMarkup(
    <FirstPicture ground={ground} scenes={{ small: scenes, middle: scenes, large: scenes }} />,
  );
  expect(xmlProblem(html)).toBeNull();
  expect(html).not.toContain('class="casing"');
});
