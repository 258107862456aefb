import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRedirects, readRenamed, replaceRenamed } from '../../src/state/renamed-ids.ts';
import { ATLAS } from '../fixtures/atlas.ts';
import { runs } from '../fixtures/runs.ts';

const TABLE = { 'ind-robots': 'ind-robotics', 'ev-old': 'ev-robot', 'ind-old': 'ind-gone' };
const redirects = parseRedirects(TABLE);

/** A window whose address is `search`, and what was put into its address bar. */
function windowAt(search: string) {
  const put: string[] = [];
  const page = {
    location: { pathname: '/atlas/', search, hash: '#x' },
    history: { replaceState: (_: unknown, __: string, address: string) => void put.push(address) },
  };
  return { page: page as unknown as Window, put };
}

describe('renamed ids in an address', () => {
  test.each([
    ['?focus=event:ev-old', '?focus=event:ev-robot', ['ev-old → ev-robot']],
    ['?lang=zh&industry=ind-ai,ind-robots', '?lang=zh&industry=ind-ai,ind-robotics', ['ind-robots → ind-robotics']],
    // Encoded separators stay encoded, and hide no id.
    ['?industry=ind-ai%2Cind-robots', '?industry=ind-ai%2Cind-robotics', ['ind-robots → ind-robotics']],
    // Of what excludes, too.
    ['?industry=ind-ai,-ind-robots', '?industry=ind-ai,-ind-robotics', ['ind-robots → ind-robotics']],
    ['?industry=ind-robots-2', '?industry=ind-robots-2', []],
    ['?table=ind-robots&time=2018', '?table=ind-robots&time=2018', []],
    ['?focus', '?focus', []],
    ['', '', []],
  ])('%s becomes %s', (search, expected, renamed) => {
    expect(replaceRenamed(search, redirects)).toEqual({ search: expected, renamed });
  });

  test('are replaced once and for all, and nothing else is touched', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => {
        const once = replaceRenamed(`?${text}`, redirects);
        expect(replaceRenamed(once.search, redirects).search).toBe(once.search);
        if (once.renamed.length === 0) expect(once.search).toBe(`?${text}`);
      }),
      { numRuns: runs(30) },
    );
  });

  test('are shown as the record of today, told, and put into the address bar', async () => {
    const { page, put } = windowAt('?focus=event:ev-old&industry=ind-none');
    const state = await readRenamed(page, ATLAS, {}, async () => TABLE);
    expect(state.selected).toEqual({ kind: 'event', id: 'ev-robot' });
    expect(state.notices).toEqual([
      { code: 'address-id', detail: 'industry=ind-none' },
      { code: 'address-renamed', detail: 'ev-old → ev-robot' },
    ]);
    expect(put).toEqual(['/atlas/?focus=event:ev-robot&industry=ind-none#x']);
  });

  test.each([
    ['no table', () => Promise.reject(new Error('offline'))],
    ['a table that is none', async () => ({ 'ev-old': 7 })],
    ['a list', async () => ['ev-old']],
  ])('%s: the address is read as it stands', async (_, fetchTable) => {
    const { page, put } = windowAt('?focus=event:ev-old');
    const state = await readRenamed(page, ATLAS, {}, fetchTable);
    expect(state.notices).toEqual([{ code: 'address-id', detail: 'focus=ev-old' }]);
    expect(put).toEqual([]);
  });

  test('names that objects have by themselves lead nowhere', () => {
    expect(replaceRenamed('?focus=event:constructor', redirects).renamed).toEqual([]);
  });
});
