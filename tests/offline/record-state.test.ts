import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../scripts/data/atlas-json.ts';
import { checkFiles } from '../../scripts/data/checks.ts';
import { readDataFiles } from '../../scripts/data/files.ts';
import { addressState, recordPages, recordPath } from '../../scripts/pages/page-list.ts';
import { indexAtlas } from '../../src/model/atlas.ts';
import { stateOfPage } from '../../src/offline/record-state.ts';

const atlas = indexAtlas(atlasOf(checkFiles(readDataFiles()).dataset));

describe('the state that a record page stands for', () => {
  it('is known from the address of every page that the build writes', () => {
    const pages = recordPages(atlas);
    expect(pages.length).toBeGreaterThan(100);
    for (const page of pages) {
      expect(stateOfPage(`${recordPath(page)}/`, '')).toBe(`?${addressState(page)}`);
      expect(stateOfPage(recordPath(page), '')).toBe(`?${addressState(page)}`);
    }
  });

  it('gives way to what was asked for', () => {
    expect(stateOfPage('zh/place/320500/', '?lang=en')).toBe('?focus=place:320500&lang=en');
    expect(stateOfPage('place/320500/', '?table=events')).toBe('?focus=place:320500&table=events');
    expect(stateOfPage('place/320500/', '?')).toBe('?focus=place:320500');
  });

  it('is none of any other page', () => {
    for (const path of ['', 'embed/', 'place/', 'place/1/2/', 'data/tables.html', 'de/place/1/', 'x/place/1/']) {
      expect([path, stateOfPage(path, '')]).toEqual([path, null]);
    }
  });
});
