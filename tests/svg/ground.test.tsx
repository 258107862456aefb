/** @jsxImportSource preact */
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { GROUND_KINDS } from '../../src/scene/ground.ts';
import { outlineOf } from '../../src/scene/outline.ts';
import { readGround } from '../../src/scene/read-ground.ts';
import { DRAWN_AGAIN, Ground } from '../../src/svg/ground.tsx';
import { linkedAtlas } from '../fixtures/linked-atlas.ts';
import { PUBLISHED } from '../fixtures/published.ts';

const level = readGround(JSON.parse(readFileSync('data/ground/0.json', 'utf8')));
if (!level) throw new Error('found no ground');
const outline = outlineOf(linkedAtlas(PUBLISHED), 'gr-g60', []);
const markup = renderToStaticMarkup(<Ground ground={level} zoom={6.5} states={new Map()} outline={outline} />);
const classes = [...markup.matchAll(/<path class="([^" ]*)/g)].map(([, name = '']) => name);

test('the page’s picture can be read as the ground again: every path is a shape, or known to draw one once more', () => {
  const again: readonly string[] = DRAWN_AGAIN;
  const shapes = classes.filter((name) => !again.includes(name));
  expect(shapes.filter((name) => !(GROUND_KINDS as readonly string[]).includes(name))).toEqual([]);
  expect(shapes).toHaveLength(level.shapes.length);
});

test('areas and band of the outlined grouping are one tint: both lie above the edges of both, below what is on them', () => {
  const last = (name: string) => classes.lastIndexOf(name);
  for (const edge of ['member-edge', 'corridor-edge']) {
    for (const tint of ['member', 'corridor']) expect(classes.indexOf(tint)).toBeGreaterThan(last(edge));
  }
  for (const above of ['river', 'province']) expect(classes.indexOf(above)).toBeGreaterThan(last('corridor'));
  expect(classes.filter((name) => name === 'member')).toHaveLength(outline.members.size);
});
