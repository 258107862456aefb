import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/offline/snapshot.ts';
import { hasTypeOf, isWhole } from '../../src/offline/whole.ts';

const CODE = 'export const a = 1;';
const DATA = '{"places":[]}';
const PAGE = '<!doctype html><script type="module" src="./assets/index-AbCd1234.js"></script>';
const digest = (text: string) => createHash('sha256').update(text).digest('base64').slice(0, 12);
const SNAPSHOT: Snapshot = {
  release: '0123456789ab',
  entry: 'assets/index-AbCd1234.js',
  files: { './': null, 'icon.svg': null, 'assets/a-AbCd1234.js': digest(CODE), 'data/first.json': digest(DATA) },
  later: { 'data/geo/cities.geojson': digest(DATA) },
};
const answer = (body: string, type: string, status = 200) =>
  new Response(body, { status, headers: { 'content-type': type } });

describe('the type of a file', () => {
  it.each([
    ['assets/a-AbCd1234.js', 'text/javascript; charset=utf-8', true],
    ['assets/a-AbCd1234.js', 'application/javascript', true],
    ['assets/a-AbCd1234.js', 'application/x-javascript', true],
    ['assets/a-AbCd1234.js', 'text/html; charset=utf-8', false],
    ['assets/a-AbCd1234.js', 'text/plain', false],
    ['assets/a-AbCd1234.css', 'text/css', true],
    ['assets/a-AbCd1234.css', 'text/html', false],
    ['icon.svg', 'image/svg+xml', true],
    ['icon.svg', 'text/html', false],
    ['data/first.json', 'application/json', true],
    ['data/first.json', 'text/html', false],
    ['data/geo/cities.geojson', 'application/octet-stream', true],
    ['data/geo/cities.geojson', 'text/html', false],
    ['', 'text/html', true],
    ['place/320500/', 'text/html;charset=utf-8', true],
    ['embed/', 'application/json', false],
    ['nothing', 'text/plain', false],
  ])('%s may come as %s: %s', (path, type, expected) => {
    expect(hasTypeOf(path, answer('', type))).toBe(expected);
  });
});

describe('a whole file', () => {
  const whole = (path: string, response: Response) => isWhole(path, response, SNAPSHOT);

  it('is what the build made, whatever its type is called', async () => {
    expect(await whole('assets/a-AbCd1234.js', answer(CODE, 'text/javascript'))).toBe(true);
    expect(await whole('data/geo/cities.geojson', answer(DATA, 'application/octet-stream'))).toBe(true);
  });

  it.each([
    ['the home page in its place', 'assets/a-AbCd1234.js', answer(PAGE, 'text/html')],
    ['its text with the type of a page', 'assets/a-AbCd1234.js', answer(CODE, 'text/html')],
    ['an error with a body', 'assets/a-AbCd1234.js', answer(CODE, 'text/javascript', 503)],
    ['cut off', 'assets/a-AbCd1234.js', answer(CODE.slice(0, 9), 'text/javascript')],
    ['of another release', 'data/first.json', answer('{"places":[1]}', 'application/json')],
    ['unknown to the release', 'data/other.json', answer('{}', 'application/json')],
    ['a name of every object', 'constructor', answer('', 'text/javascript')],
    ['a page of another release', '', answer(PAGE.replace('AbCd', 'EfGh'), 'text/html')],
  ])('is not one that is %s', async (_, path, response) => {
    expect(await whole(path, response)).toBe(false);
  });

  it('may be changed by the publisher where that breaks nothing: pages and the icon', async () => {
    expect(await whole('', answer(`${PAGE}<p>`, 'text/html'))).toBe(true);
    expect(await whole('place/320500/', answer(PAGE, 'text/html'))).toBe(true);
    expect(await whole('icon.svg', answer('<svg/>', 'image/svg+xml'))).toBe(true);
  });

  it('can still be read afterwards', async () => {
    const response = answer(CODE, 'text/javascript');
    await whole('assets/a-AbCd1234.js', response);
    expect(await response.text()).toBe(CODE);
  });
});
