import { describe, expect, it } from 'vitest';
import { readGround } from '../../src/scene/read-ground.ts';

const city = { kind: 'city', id: '310000', d: 'm1 2 3-4 5 6z' };
const river = { kind: 'river', rank: 1, d: 'm1 2 3-4' };
const good = {
  level: 1,
  zoom: 9,
  origin: [112.5, 36.8],
  shapes: [{ kind: 'around', d: 'm0 0 9 0 0 9z' }, city, river],
};
const withShape = (shape: object) => ({ ...good, shapes: [...good.shapes, shape] });

describe('a ground file', () => {
  it('is taken as it is', () => {
    expect(readGround(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  it('loses what nobody asked for', () => {
    expect(readGround({ ...good, onload: 'x', shapes: [{ ...city, style: 'y' }] })).toEqual({
      ...good,
      shapes: [city],
    });
  });

  it.each([
    ['nothing', null],
    ['a list', [good]],
    ['a text', 'm0 0'],
    ['no shapes', { ...good, shapes: undefined }],
    ['an unknown level', { ...good, level: 3 }],
    ['the units of another level', { ...good, zoom: 7 }],
    ['an origin beside the world', { ...good, origin: [112, 97] }],
    ['an origin that is no point', { ...good, origin: [112] }],
    ['an origin that is no number', { ...good, origin: [Number.NaN, 30] }],
    ['an unknown kind', withShape({ ...city, kind: 'script' })],
    ['an inherited kind', withShape({ ...city, kind: 'toString' })],
    ['a shape that is none', withShape([])],
    ['a city without an adcode', withShape({ kind: 'city', d: city.d })],
    ['an adcode that is none', withShape({ ...city, id: '31"' })],
    ['a river without a rank', withShape({ kind: 'river', d: river.d })],
    ['a rank that is none', withShape({ ...river, rank: 1.5 })],
    ['water with an adcode', withShape({ kind: 'water', id: '310000', d: city.d })],
    ['a path that is none', withShape({ ...city, d: 'm0 0"/><script>' })],
    ['a path with curves', withShape({ ...city, d: 'm0 0c1 1 2 2 3 3z' })],
    ['a path that begins nowhere', withShape({ ...city, d: '1 2 3 4z' })],
    ['a number out of all proportion', withShape({ ...city, d: `m0 0 ${'9'.repeat(400)} 1z` })],
    ['a path without end', withShape({ ...city, d: `m0 0${' 1 1'.repeat(300_000)}` })],
    ['shapes without end', { ...good, shapes: Array.from({ length: 501 }, () => city) }],
  ])('is refused with %s', (_, raw) => {
    expect(readGround(raw)).toBeNull();
  });
});
