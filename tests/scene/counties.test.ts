import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCounties, withCounties } from '../../src/scene/counties.ts';
import { GROUND_LEVELS } from '../../src/scene/ground.ts';
import { decodePath } from '../../src/scene/ground-path.ts';
import { readGround } from '../../src/scene/read-ground.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const RAW = read('data/ground/counties.json');

function counties() {
  const file = readCounties(RAW);
  if (!file) throw new Error('found no counties');
  return file;
}

describe('the file of the counties', () => {
  it('is read as the build writes it', () => {
    const { ground, names, waters } = counties();
    expect({ ...ground, names, waters }).toEqual(RAW);
  });

  it.each([
    ['nothing', null],
    ['a level of the ground', read('data/ground/2.json')],
    ['a border that is an area', { ...RAW, shapes: [{ kind: 'city', id: '310000', d: 'm0 0 5 5' }] }],
    ['no names', { ...RAW, names: undefined }],
    ['a name without Chinese', { ...RAW, names: [{ ...RAW.names[0], name: { en: 'Kunshan' } }] }],
    ['an id that is no adcode', { ...RAW, names: [{ ...RAW.names[0], id: '<b>' }] }],
    ['a point off the earth', { ...RAW, names: [{ ...RAW.names[0], point: [500, 31] }] }],
    ['an area of no size', { ...RAW, names: [{ ...RAW.names[0], km2: 0 }] }],
    ['more names than there can be', { ...RAW, names: Array(3000).fill(RAW.names[0]) }],
    ['a water of an unknown shape', { ...RAW, waters: [{ name: 'Ge' }] }],
  ])('is refused if it has %s', (_, raw) => {
    expect(readCounties(raw)).toBeNull();
  });
});

describe('a level of the ground with the counties', () => {
  it.each(GROUND_LEVELS)('has all it had, and the borders in its own units: level $level', ({ level, zoom }) => {
    const ground = readGround(read(`data/ground/${level}.json`));
    if (!ground) throw new Error(`found no level ${level}`);
    const joined = withCounties(ground, counties());
    expect(joined.shapes.slice(0, ground.shapes.length)).toEqual(ground.shapes);
    const added = joined.shapes.slice(ground.shapes.length);
    expect(added.map(({ kind }) => kind)).toEqual(['county']);
    const points = (shapes: readonly { d: string }[]) => shapes.flatMap(({ d }) => decodePath(d).flat());
    const scale = 2 ** (zoom - 12);
    const expected = new Set(
      points(counties().ground.shapes).map(([x, y]) => `${Math.round(x * scale)} ${Math.round(y * scale)}`),
    );
    const found = points(added);
    expect(found.length).toBeGreaterThan(1000 * (level + 1));
    expect(found.filter(([x, y]) => !expected.has(`${x} ${y}`))).toEqual([]);
  });
});
