import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/model/languages.ts';
import { aboutPath, aboutSections } from '../../src/ui/about.ts';

const DATA = {
  sources: [{}, {}],
  events: [{ date: '2020-05' }, { date: '2021-03-01', endDate: '2021-03-04' }, { date: '2019' }],
  dataVersion: 'abc',
};
const said = (language: 'en' | 'zh') =>
  aboutSections(DATA, language, null)
    .flatMap(({ paragraphs }) => paragraphs)
    .join('\n');

describe('what the atlas says about itself', () => {
  it('has the same sections in every language, each with a title and texts of its own', () => {
    const english = aboutSections(DATA, 'en', null).map(({ id }) => id);
    for (const language of INTERFACE_LANGUAGES) {
      const sections = aboutSections(DATA, language, null);
      expect(sections.map(({ id }) => id)).toEqual(english);
      for (const { title, paragraphs } of sections) {
        expect([title, ...paragraphs].filter((text) => text.startsWith('about.') || /[{}]/.test(text))).toEqual([]);
      }
    }
  });

  it('takes numbers and dates from the data', () => {
    expect(said('en')).toContain('from 2 public sources');
    expect(said('en')).toMatch(/Data version abc\. The latest event on record: 1.+4 Mar 2021\./);
    expect(said('zh')).toContain('2021年3月1日');
  });

  it('names the oldest browsers that the build is made for', () => {
    expect(said('en')).toMatch(/Chrome and Edge from version 94, Safari from 15\.4 and Firefox from 100 on/);
  });

  it('ends with whom to write to, if the publisher names somebody', () => {
    const contact = { text: 'map@example.org', href: 'mailto:map@example.org' };
    const [last] = aboutSections(DATA, 'zh', contact).slice(-1);
    expect([last?.title, last?.link]).toEqual(['联系方式', contact]);
    expect(aboutSections(DATA, 'zh', null).some(({ link }) => link)).toBe(false);
  });

  it('stands at a path of its own in each language', () => {
    expect(INTERFACE_LANGUAGES.map(aboutPath)).toEqual(['about/', 'zh/about/', 'zh-Hant/about/']);
  });
});
