import { expect, test } from 'vitest';
import { charsOf, plainOf, plainText } from '../../src/model/plain-text.ts';

test.each([
  ['Sūzhōu (Jiāngsū)', 'suzhoujiangsu'],
  ['苏州市', '苏州市'],
  ['G60 科创走廊', 'g60科创走廊'],
  // Full width, with marks composed or apart, and in capitals.
  ['Ｇ６０', 'g60'],
  ['CAFÉ', 'cafe'],
  ['cafe\u0301', 'cafe'],
  ['a\u0300e\u0300', 'ae'],
  ['Lǚ · lu\u0308', 'lulu'],
  ['Xi’an, “Xi-an”', 'xianxian'],
  ['', ''],
  [' \u0300', ''],
])('%j is compared as %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test.each(['ü', 'Ü', 'ǚ', 'u\u0308', 'u\u0308\u030c', 'u\u030c\u0308'])('%j is u, or v as it is typed', (char) => {
  expect([plainOf(char, 'u'), plainOf(char, 'v')]).toEqual(['u', 'v']);
});

test('an accent stays with the letter before it, and letters know where they stand', () => {
  expect([...charsOf('ae\u0300\u0301𠮷x')]).toEqual([
    ['a', 0],
    ['e\u0300\u0301', 1],
    ['𠮷', 4],
    ['x', 6],
  ]);
  expect([...charsOf('\u0300a')]).toEqual([
    ['\u0300', 0],
    ['a', 1],
  ]);
  expect([...charsOf('')]).toEqual([]);
});
