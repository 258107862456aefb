import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { INITIAL_STATE } from '../../src/state/store.ts';
import { headlineOf, ownWordsBy } from '../../src/ui/headline.ts';
import { ATLAS } from '../fixtures/atlas.ts';

const [first] = ATLAS.places.keys();
const [industry] = ATLAS.industries.keys();
const head = (state: Partial<typeof INITIAL_STATE>) => headlineOf(ATLAS, { ...INITIAL_STATE, ...state });
const SELECTED = { kind: 'place', id: first ?? '' } as const;

describe('what a view is called', () => {
  it('says what it is about, and never how much there is of it', () => {
    expect(head({})).toBe('Industrial alliances of the Yangtze River Delta');
    expect(head({ language: 'zh' })).toBe('长三角产业联盟');
    const filtered = head({ facets: { industry: [industry ?? ''] }, period: { from: dayOf(2018), to: dayOf(2021) } });
    expect(filtered).toMatch(/^Industrial alliances of the Yangtze River Delta: .+, .*2018/);
    expect(filtered).not.toMatch(/\d+ (alliances|places|events)/);
  });

  it('is the name of what is selected, with the filters beside it', () => {
    const name = head({ selected: SELECTED });
    expect(name).not.toMatch(/Industrial|·/);
    expect(head({ selected: SELECTED, facets: { industry: [industry ?? ''] } })).toMatch(/^.+ · .+$/);
    expect(head({ selected: SELECTED, facets: { industry: [industry ?? ''] }, language: 'zh' })).toMatch(/^.+ · .+$/);
  });
});

it('words of one’s own are told apart from those of the atlas', () => {
  expect(ownWordsBy('en')).toBe('Title and note by whoever shared this view, not by Delta Atlas');
  expect(ownWordsBy('zh')).toContain('不代表长三角产业联盟地图');
});
