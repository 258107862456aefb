import { describe, expect, it } from 'vitest';
import { pageTitle } from '../../src/frame/page-title.ts';
import { ATLAS } from '../fixtures/atlas.ts';

describe('the title of the tab', () => {
  const [alliance] = ATLAS.alliances.values();
  const state = { language: 'en', selected: null, table: null, whole: null } as const;

  it('is the name of the atlas while nothing is open', () => {
    expect(pageTitle(ATLAS, state)).toBe('Delta Atlas');
    expect(pageTitle(ATLAS, { ...state, language: 'zh' })).toBe('长三角产业联盟地图');
  });

  it('names the selected record and the open table first', () => {
    const selected = { kind: 'alliance', id: alliance?.id ?? '' } as const;
    expect(pageTitle(ATLAS, { ...state, selected })).toBe(`${alliance?.name.en} · Delta Atlas`);
    expect(pageTitle(ATLAS, { ...state, selected, table: 'matrix', language: 'zh' })).toBe(
      `${alliance?.name.zh} · 矩阵 · 长三角产业联盟地图`,
    );
  });
});
