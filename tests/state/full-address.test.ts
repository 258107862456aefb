import { expect, test } from 'vitest';
import { fullAddress, fullSearch } from '../../src/state/full-address.ts';

test.each([
  ['', ''],
  ['?', ''],
  ['?time=2018&lang=zh', '?time=2018&lang=zh'],
  ['time=2018', '?time=2018'],
  ['?time=2018&&industry=ind-ai', '?time=2018&industry=ind-ai'],
  // What the frame looks like, and which painter it has, is its own.
  ['?theme=dark&dark=1&engine=svg&static&panels=map&plain&accent=06c&zoomControl=false&lock=time', ''],
  ['?plain=true&focus=place:320500&transparent', '?focus=place:320500'],
  // The version of the data belongs to the content.
  ['?data=abcd&plain', '?data=abcd'],
  // Only names are looked at.
  ['?industry=theme&x=plain', '?industry=theme&x=plain'],
])('of %j the full page has %j', (search, full) => {
  expect(fullSearch(search)).toBe(full);
});

test.each([
  ['https://a.example/maps/embed/?time=2018&plain#id=map-1', 'https://a.example/maps/?time=2018'],
  ['https://a.example/maps/embed/index.html?lang=zh', 'https://a.example/maps/?lang=zh'],
  ['https://a.example/embed/#?secret=aB3', 'https://a.example/'],
  ['https://a.example/maps/#secret=aB3', 'https://a.example/maps/'],
  ['https://a.example/maps/?time=2018#timeline', 'https://a.example/maps/?time=2018#timeline'],
  ['https://a.example/maps/#my-id=1', 'https://a.example/maps/#my-id=1'],
  ['https://a.example/embed/maps/?x=/embed/', 'https://a.example/embed/maps/?x=/embed/'],
  ['https://a.example/maps/embed/index.htm', 'https://a.example/maps/embed/index.htm'],
])('the full page of %s is %s', (embedded, full) => {
  expect(fullAddress(embedded)).toBe(full);
});
