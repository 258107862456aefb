import { describe, expect, it } from 'vitest';
import { openGallery } from '../golden/picture.tsx';

const { picture } = openGallery();
/** What a picture says, line by line. */
const wordsOf = (address: string): string =>
  picture({ name: 'x', address, size: { width: 900, height: 520 }, language: 'en', theme: 'light' }).replace(
    /<style>[\s\S]*?<\/style>|<[^>]+>/g,
    '\n',
  );

describe('what a picture says above its map', () => {
  it('is what it is about, and then how much there is', () => {
    const words = wordsOf('?industry=ind-robotics&time=2018..2020');
    const [headline, counts] = [words.indexOf('Yangtze River Delta: robotics, 2018'), words.search(/\d+ alliances/)];
    expect(headline).toBeGreaterThan(0);
    expect(counts).toBeGreaterThan(headline);
    expect(wordsOf('?focus=alliance:al-g60-robot')).toMatch(/^\s*G60 Robot Industry Alliance – Delta Atlas/);
  });
});

describe('its legend', () => {
  it('lists what is drawn, and nothing else', () => {
    const [all, one] = [wordsOf(''), wordsOf('?focus=alliance:al-g60-robot')];
    for (const hue of ['New materials', 'Biomedicine and health']) {
      expect([hue, all.includes(hue), one.includes(hue)]).toEqual([hue, true, false]);
    }
    expect(one).toContain('Intelligent manufacturing');
    expect(wordsOf('?industry=ind-satnet&province=340000&time=2016')).not.toMatch(
      /\n(stated|inferred|lead or host city)\n/,
    );
  });
});
