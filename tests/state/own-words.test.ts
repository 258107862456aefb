import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyParams } from '../../src/embed/set-params.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { isEditorsNotice } from '../../src/state/editors-notice.ts';
import { fullSearch } from '../../src/state/full-address.ts';
import { mended } from '../../src/state/mend-address.ts';
import { cleanWords, lettersIn, MOST_LETTERS } from '../../src/state/own-words.ts';
import { createAtlasStore, INITIAL_STATE } from '../../src/state/store.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const read = (title: string, key = 'title') => readAddress(`?${new URLSearchParams({ [key]: title })}`, ATLAS);

describe('a title and a note of one’s own', () => {
  it('are text on one line, as it is written', () => {
    expect(cleanWords('  <b>Robots</b> &amp; AI\n100 %\t"first"  ')).toBe('<b>Robots</b> &amp; AI 100 % "first"');
    expect(cleanWords('机器人　先行')).toBe('机器人 先行');
    expect(cleanWords('👩‍🔬 नमस्ते')).toBe('👩‍🔬 नमस्ते');
  });

  it.each([
    ['marks of direction', 'a\u202eb\u2066c\u200fd\u061ce', 'abcde'],
    ['control characters', 'a\u0000b\u001bc\u0085d', 'abcd'],
    ['what is not seen', 'a\u00adb\ufeffc\ue000d', 'ab cd'],
    ['halves of pairs', 'a\ud800b', 'ab'],
    ['heaps of marks', `a${'\u0316'.repeat(40)}b`, `a${'\u0316'.repeat(3)}b`],
  ])('are without %s', (_, found, left) => {
    expect(cleanWords(found)).toBe(left);
  });

  it('are clean after once, and have no line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanWords(text);
        expect(cleanWords(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe('in an address', () => {
  it('are written and read again, the longest in Chinese beside each other, too', () => {
    const words = { title: '联'.repeat(MOST_LETTERS.title), note: '盟'.repeat(MOST_LETTERS.note) };
    const address = writeAddress({ ...INITIAL_STATE, ...words }, ATLAS, 'en');
    expect(readAddress(address, ATLAS)).toMatchObject({ ...words, notices: [] });
    const odd = 'What? R&D = 50 %: “yes”; #1, 100+';
    expect(readAddress(writeAddress({ ...INITIAL_STATE, title: odd }, ATLAS, 'en'), ATLAS).title).toBe(odd);
  });

  it.each(Object.entries(MOST_LETTERS))('%s has at most %i letters; more is left out, and told', (key, most) => {
    expect(read('🚀'.repeat(most), key)).toMatchObject({ [key]: '🚀'.repeat(most), notices: [] });
    const { notices = [], ...found } = read('🚀'.repeat(most + 1), key);
    expect(found).toMatchObject({ [key]: '' });
    expect(notices).toEqual([{ code: 'address-long', detail: `${key}: ${most + 1} > ${most}` }]);
    expect(notices.every(isEditorsNotice)).toBe(true);
  });

  it('stay on the full page, and may be locked', () => {
    expect(fullSearch('?title=A&note=B&plain=true&lock=title')).toBe('?title=A&note=B');
    expect(readAddress('?lock=note,title', ATLAS).embed?.lock).toEqual(['title', 'note']);
  });

  it('are left as they are where another part of the address is mended', () => {
    const search = '?title=R%26D%3F+%25+3D.&foo=1&utm_source=x&note=a%2Cb%3B';
    expect(new URLSearchParams(mended({ search, hash: '' }, ATLAS).search).get('title')).toBe('R&D? % 3D.');
    expect(new URLSearchParams(mended({ search, hash: '' }, ATLAS).search).get('note')).toBe('a,b;');
  });
});

describe('set by the page around', () => {
  const words = (_: unknown, use: () => void) => use();

  it('are taken, and taken away; one that is too long changes nothing and is named', async () => {
    const store = createAtlasStore();
    expect(await applyParams({ title: 'Robots', note: 'Since 2018' }, { atlas: ATLAS, store }, words)).toBeNull();
    expect(store.getState()).toMatchObject({ title: 'Robots', note: 'Since 2018' });
    expect(await applyParams({ title: 'x'.repeat(121) }, { atlas: ATLAS, store }, words)).toEqual(['title']);
    expect(store.getState().title).toBe('Robots');
    expect(lettersIn(store.getState().note)).toBe(10);
    await applyParams({ title: null }, { atlas: ATLAS, store }, words);
    expect(store.getState()).toMatchObject({ title: '', note: 'Since 2018' });
  });
});
