import { describe, expect, it } from 'vitest';
import { sentenceOf } from './kept.ts';
import { goldenText, pictureOf, referenceOf } from './text.ts';
import { xmlProblem } from './xml.ts';

const document = (word: string, width = 2) =>
  `<svg><title>${word}</title><style>.a{}</style><g><rect class="sea"/><path class="city" d="m1 2 3 4z"/><g class="labels"><text x="${width}">${word}</text></g></g></svg>\n`;

describe('a kept text', () => {
  it('holds what both languages draw alike once, and no coordinates of the ground', () => {
    const text = goldenText({ en: document('one'), zh: document('一') });
    expect(text.split('\n').filter((line) => line.includes('class="sea"'))).toHaveLength(1);
    expect(text).toContain(`d="${referenceOf('m1 2 3 4z')}"`);
    expect(text).not.toContain('m1 2');
  });

  it('holds both drawings where the languages draw differently', () => {
    const other = document('一').replace('class="city"', 'class="unit"');
    const text = goldenText({ en: document('one'), zh: other });
    expect(text.split('\n').filter((line) => line.includes('class="sea"'))).toHaveLength(2);
    expect(pictureOf(text, 'zh', '.a{}', (tag) => tag.replace(/d=".*"/, 'd="m1 2 3 4z"'))).toBe(other.trimEnd());
  });

  it('is told apart by its name and the first line that differs', () => {
    const kept = goldenText({ en: document('one'), zh: document('一') });
    const now = goldenText({ en: document('one'), zh: document('一', 3) });
    expect(sentenceOf({ name: 'home', kept, now })).toBe(
      'home: line 22: was <text x="2">一</text>, is <text x="3">一</text>',
    );
    expect(sentenceOf({ name: 'home', kept: null, now })).toBe('home: new');
    expect(sentenceOf({ name: 'home', kept, now: null })).toBe('home: no such state any more');
    expect(sentenceOf({ name: 'home', kept: `${kept}more\n`, now: kept })).toMatch(/was more, is /);
  });
});

describe('the check for XML', () => {
  it('takes what is well-formed', () => {
    expect(xmlProblem('<svg a="1" b="x &amp; y"><g/><text>a &lt; b</text></svg>')).toBeNull();
  });

  it.each([
    ['a tag not closed', '<svg><g></svg>'],
    ['tags crossed', '<svg><g><a></g></a></svg>'],
    ['an attribute twice', '<svg a="1" a="2"/>'],
    ['an attribute without quotes', '<svg a=1/>'],
    ['an attribute without value', '<svg a/>'],
    ['a bare ampersand', '<svg>a & b</svg>'],
    ['an entity of HTML', '<svg>&nbsp;</svg>'],
    ['a bare less-than', '<svg a="a<b"/>'],
    ['two roots', '<svg/><svg/>'],
    ['text after the root', '<svg/>text'],
  ])('finds %s', (_, text) => {
    expect(xmlProblem(text)).not.toBeNull();
  });
});
