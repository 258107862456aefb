import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { complaintsOf, sizesOf, visitOf } from '../../scripts/sizes/sizes.ts';

const PAGE = `<link rel="preload" href="data/first.json" as="fetch" crossorigin />
  <script type="module" crossorigin src="./assets/index.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/map.js">
  <link rel="stylesheet" crossorigin href="./assets/index.css">`;

const FILES: Readonly<Record<string, string>> = {
  'index.html': PAGE,
  'data/first.json': '{}',
  'assets/index.css': 'a{}',
  'assets/index.js': 'import{a as b}from"./shared.js";import("./map.js");import("./details.js")',
  'assets/shared.js': 'import"./deeper.js";export{c}from"./deeper.js"',
  'assets/deeper.js': 'import"./shared.js"',
  'assets/details.js': 'import"./shared.js"',
  'assets/map.js': 'import"./shared.js";"maplibregl-canvas-container"',
};

/** A site of the files above, some replaced. */
function site(changed: Readonly<Record<string, string>> = {}) {
  const encoder = new TextEncoder();
  return new Map(Object.entries({ ...FILES, ...changed }).map(([path, text]) => [path, encoder.encode(text)]));
}
/** Text that gzip cannot make smaller than so many kB. */
const noise = (kilobytes: number) => randomBytes(kilobytes * 1000).toString('base64');

describe('the sizes of a visit', () => {
  it('count the entry and all that it imports statically, each file once, and nothing that comes later', () => {
    const { scripts, styles, preloads } = visitOf(site());
    expect([...scripts].sort()).toEqual(['assets/deeper.js', 'assets/index.js', 'assets/shared.js']);
    expect([styles, preloads]).toEqual([['assets/index.css'], ['data/first.json']]);
  });

  it('count the words of one language, the longer ones', () => {
    const html = `<script src="./assets/early.js" data-en="./assets/en.js" data-zh="./assets/zh.js"></script>${PAGE}`;
    const words = { 'assets/early.js': '', 'assets/en.js': noise(1), 'assets/zh.js': noise(2) };
    const { scripts } = visitOf(site({ 'index.html': html, ...words }));
    expect(scripts.filter((path) => path in words).sort()).toEqual(['assets/early.js', 'assets/zh.js']);
  });

  it('are no complaint while every budget holds', () => {
    expect(complaintsOf(site())).toEqual([]);
    expect(sizesOf(site()).every(({ found, allowed }) => found > 0 && found < allowed)).toBe(true);
  });

  it.each([
    ['index.html', 31, ['page with picture']],
    ['assets/deeper.js', 89, ['scripts until interactive']],
    ['data/first.json', 46, ['first part of the data']],
    ['assets/index.css', 171, ['styles before the first paint', 'everything until interactive']],
  ])('are a complaint where %s has %i kB', (path, kilobytes, names) => {
    const complaints = complaintsOf(site({ [path]: (FILES[path] ?? '') + noise(kilobytes) }));
    expect(complaints.map((complaint) => complaint.split(':')[0])).toEqual(names);
    expect(complaints[0]).toContain(path);
    expect(complaints[0]).toMatch(/found \d+\.\d kB, expected at most [\d.]+ kB/);
  });

  it('do not mind how large a file is that comes later', () => {
    expect(complaintsOf(site({ 'assets/details.js': noise(300) }))).toEqual([]);
  });

  it('are a complaint where the map engine can be reached from the entry', () => {
    const reached = site({ 'assets/deeper.js': 'import"./map.js"' });
    expect(complaintsOf(reached)).toEqual([expect.stringMatching(/^assets\/map\.js: found the map engine/)]);
  });

  it('cannot be told of a page that names a file which is not there', () => {
    expect(() => visitOf(site({ 'assets/index.js': 'import"./gone.js"' }))).toThrow('assets/gone.js');
    expect(() => visitOf(site({ 'index.html': '<p>' }))).toThrow('found no script');
  });
});
