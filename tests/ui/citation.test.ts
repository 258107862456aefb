import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { CITATION_STYLES, type Cited } from '../../src/ui/citation.ts';
import { escapeBibtex } from '../../src/ui/citation-text.ts';

const ADDRESS = 'https://example.org/atlas/?lang=en&industry=ind-robotics&time=2018..2020';
const EN: Cited = {
  title: '7 alliances, 9 places, 31 events in robotics, 2018–2020',
  language: 'en',
  dataVersion: '3f2a91c04b7e',
  day: dayOf(2026, 3, 5),
  address: ADDRESS,
};
const ZH: Cited = { ...EN, title: '机器人产业：7个联盟、9个地区', language: 'zh' };
const cite = (id: string, cited: Cited) => CITATION_STYLES.find((style) => style.id === id)?.cite(cited) ?? '';

describe('a citation', () => {
  test('in APA 7', () => {
    expect(cite('apa', EN)).toBe(
      `Delta Atlas. (n.d.). 7 alliances, 9 places, 31 events in robotics, 2018–2020 (Data version 3f2a91c04b7e) [Interactive map]. Retrieved March 5, 2026, from ${ADDRESS}`,
    );
  });

  test('in GB/T 7714—2015, in both languages', () => {
    expect(cite('gbt', EN)).toBe(
      `Delta Atlas. 7 alliances, 9 places, 31 events in robotics, 2018–2020: data version 3f2a91c04b7e[CM/OL]. [2026-03-05]. ${ADDRESS}.`,
    );
    expect(cite('gbt', ZH)).toBe(
      `Delta Atlas. 机器人产业：7个联盟、9个地区: 数据版本3f2a91c04b7e[CM/OL]. [2026-03-05]. ${ADDRESS}.`,
    );
  });

  test('in BibTeX', () => {
    expect(cite('bibtex', { ...EN, title: 'R&D in 100% of {G60}' })).toMatch(
      /^@misc\{delta-atlas-3f2a91c04b7e-[0-9a-z]+,\n {2}author = \{\{Delta Atlas\}\},\n {2}title = \{\{R\\&D in 100\\% of \\textbraceleft\{\}G60\\textbraceright\{\}\}\},/,
    );
    expect(fields(cite('bibtex', EN))).toMatchObject({
      url: ADDRESS,
      urldate: '2026-03-05',
      version: '3f2a91c04b7e',
      note: 'Interactive map, data version 3f2a91c04b7e, accessed 2026-03-05',
    });
  });

  test('in BibTeX has another key for another view', () => {
    const key = (address: string) => cite('bibtex', { ...EN, address }).split(',')[0];
    expect(key(ADDRESS)).toBe(key(ADDRESS));
    expect(key(ADDRESS)).not.toBe(key(`${ADDRESS}&city=310117`));
  });

  test('in BibTeX can be read back, whatever the title and the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, query) => {
        const address = `${ADDRESS}&x=${query.replace(/\s/g, '+')}`;
        const read = fields(cite('bibtex', { ...EN, title, address }));
        expect(Object.keys(read)).toHaveLength(7);
        expect(plain(read.title?.slice(1, -1) ?? '')).toBe(title.replace(/\s+/g, ' ').trim());
        expect(read.url).toBe(address.replace(/[{}\\]/g, encodeURIComponent));
      }),
    );
  });

  test.each(['a}b', 'x_y%', '\\cmd{', '#1&2'])('in BibTeX can be read back with the data version %s', (dataVersion) => {
    const text = cite('bibtex', { ...EN, dataVersion });
    expect(text).toMatch(/^@misc\{[\w-]+,\n/);
    const read = fields(text);
    expect(Object.keys(read)).toHaveLength(7);
    expect(plain(read.version ?? '')).toBe(dataVersion);
  });

  test('escapes what TeX would run', () => {
    expect(escapeBibtex('\\input{x} $a_b^c$ #1 ~ 50% & more')).toBe(
      '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\$a\\_b\\textasciicircum{}c\\$ \\#1 \\textasciitilde{} 50\\% \\& more',
    );
  });
});

/** A small reader of one BibTeX entry: braces balance, each field is `name = {…},`. */
function fields(entry: string): Record<string, string> {
  const found: Record<string, string> = {};
  let rest = entry.slice(entry.indexOf('\n') + 1, -2);
  while (rest.trim() !== '') {
    const start = /^\s*(\w+) = \{/.exec(rest);
    if (!start) throw new Error(`found ${rest}, expected a field`);
    let depth = 1;
    let at = start[0].length;
    for (; depth > 0; at++) {
      if (at >= rest.length) throw new Error('a brace is not closed');
      depth += rest[at] === '{' ? 1 : rest[at] === '}' ? -1 : 0;
    }
    found[start[1] ?? ''] = rest.slice(start[0].length, at - 1);
    rest = rest.slice(at).replace(/^,\n?/, '');
  }
  return found;
}

function plain(text: string): string {
  const names: Record<string, string> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciicircum: '^',
    textasciitilde: '~',
  };
  return text.replace(/\\([a-z]+)\{\}|\\(.)/g, (_, name: string | undefined, sign: string) =>
    name === undefined ? sign : (names[name] ?? ''),
  );
}
