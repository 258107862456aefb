import { renderToStaticMarkup } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { partFiles } from '../../../scripts/data/parts.ts';
import { DetailsBody } from '../../../src/explore/details/details-body.tsx';
import { indexAtlas, type WholeAtlas } from '../../../src/model/atlas.ts';
import { must } from '../../../src/model/must.ts';
import { NO_EXTRAS } from '../../../src/model/parts.ts';
import { filterIndex, query } from '../../../src/model/query.ts';
import type { FirstFile, Ref } from '../../../src/model/types.ts';
import { PanelProvider } from '../../../src/parts/panel.tsx';
import { createLater } from '../../../src/state/later.ts';
import { createAtlasStore, INITIAL_STATE } from '../../../src/state/store.ts';
import { ATLAS, FILE } from '../../fixtures/atlas.ts';

const FIRST = indexAtlas(JSON.parse(must(partFiles(FILE, NO_EXTRAS).get('first.json'), 'first.json')) as FirstFile);

/** Nothing is lazy-loaded where details are drawn as text. */
const later = createLater(() => Promise.reject(new Error('nothing is loaded here')));

/** The details of a record of the first part, as HTML. */
function details(of: Ref, whole: WholeAtlas | null): string {
  const store = createAtlasStore({ whole });
  const visible = query(filterIndex(FIRST), INITIAL_STATE);
  const view = {
    atlas: FIRST,
    whole,
    store,
    later,
    language: 'en',
    visible,
    filtered: false,
    fetchTexts: () => {},
  } as const;
  return renderToStaticMarkup(
    <PanelProvider value={view}>
      <DetailsBody of={of} />
    </PanelProvider>,
  );
}

describe('details', () => {
  const kinds = [
    { kind: 'alliance', id: 'al-robot' },
    { kind: 'event', id: 'ev-robot' },
    { kind: 'initiative', id: 'in-plant' },
    { kind: 'place', id: '320500' },
    { kind: 'industry', id: 'ind-robotics' },
  ] as const;

  it.each(kinds)('of the $kind show what the first part says until the texts have loaded', (of) => {
    const early = details(of, null);
    expect(early).toContain('Texts and sources are still loading');
    expect(early).toContain('Robot');
    expect(early).not.toContain('A source');
    const late = details(of, ATLAS);
    expect(late).not.toContain('still loading');
    expect(late).toContain('A source');
  });

  it('of a record whose texts cannot be read show what the first part says', () => {
    const text = details({ kind: 'alliance', id: 'al-robot' }, indexAtlas({ ...FILE, alliances: [] }));
    expect(text).toContain('21 Dec 2018');
    expect(text).toContain('Jiaxing');
    expect(text).not.toContain('still loading');
  });

  it('of a source wait for its texts', () => {
    const source = { kind: 'source', id: 'src-a' } as const;
    expect(details(source, null)).not.toContain('Published');
    expect(details(source, ATLAS)).toContain('Published');
  });
});
