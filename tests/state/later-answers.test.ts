import { describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../src/model/dates.ts';
import { filterIndex, optionCounts, query, visibleOf } from '../../src/model/query.ts';
import * as actions from '../../src/state/actions.ts';
import { laterAnswers } from '../../src/state/later-answers.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';

const PERIOD = { from: dayOf(2018), to: dayOf(2019) };

/** Answers that come later; here no worker can be started, so that the page's own core gives them. */
function start(state: Parameters<typeof createAtlasStore>[0] = {}) {
  const store = createAtlasStore(state);
  const release = vi.fn();
  const hold = vi.fn(() => release);
  const answers = laterAnswers(ATLAS, { store, hold });
  const visible = () => {
    const { rows, choice, answer } = answers.now(store.getState());
    return visibleOf(rows, choice, answer);
  };
  const settled = () => vi.waitFor(() => expect(release).toHaveBeenCalledTimes(hold.mock.calls.length));
  return { store, hold, release, answers, visible, settled };
}

describe('answers that come later', () => {
  it('show everything at first, and the choice once it is answered', async () => {
    const choice = { period: PERIOD, facets: { industry: ['ind-intmfg'] }, match: {} };
    const { store, visible, settled, answers } = start(choice);
    expect(visible().total).toBe(FILE.alliances.length + FILE.events.length + FILE.initiatives.length);
    await settled();
    const index = filterIndex(ATLAS);
    expect(store.getState().answered).toBe(1);
    expect(visible()).toEqual(query(index, choice));
    const { rows, choice: ever, answer } = answers.allTime(choice);
    expect(visibleOf(rows, ever, answer)).toEqual(query(index, { ...choice, period: null }));
    expect(answers.start().answer.visible).toHaveLength(index.entries.length);
    expect(optionCounts(index, choice, 'place').size).toBeGreaterThan(0);
  });

  it('know what is excluded', async () => {
    const choice = { period: null, facets: { place: ['330400'] }, match: { place: 'none' as const } };
    const { visible, settled } = start(choice);
    await settled();
    expect(visible()).toEqual(query(filterIndex(ATLAS), choice));
    expect(visible().ids.has('al-robot')).toBe(false);
  });

  it('keep the last answer until the next is there, and the page unsettled meanwhile', async () => {
    const { store, visible, settled, hold, release } = start();
    await settled();
    const before = visible();
    actions.toggleFacet(store, 'place', '330400');
    expect(visible()).toEqual(before);
    expect(hold.mock.calls.length).toBe(release.mock.calls.length + 1);
    await settled();
    expect(visible()).toEqual(query(filterIndex(ATLAS), store.getState()));
  });

  it('end with the last of many quick changes', async () => {
    const { store, visible, settled } = start();
    actions.toggleFacet(store, 'place', '330400');
    await settled();
    for (const place of ['320500', '321200', '330400']) actions.toggleFacet(store, 'place', place);
    actions.setPeriod(store, PERIOD);
    await settled();
    expect(visible()).toEqual(query(filterIndex(ATLAS), store.getState()));
  });

  it('come anew when the period means something else', async () => {
    const { store, visible, settled, answers } = start({ period: PERIOD });
    await settled();
    actions.setTimeMode(store, 'as-of');
    await settled();
    const { period, facets, match } = store.getState();
    expect(visible()).toEqual(query(filterIndex(ATLAS), { period, facets, match, timeMode: 'as-of' }));
    actions.setPeriod(store, null);
    await settled();
    const { rows, choice, answer } = answers.allTime(store.getState());
    expect(visibleOf(rows, choice, answer).total).toBe(
      FILE.alliances.length + FILE.events.length + FILE.initiatives.length,
    );
  });

  it('are not asked for by changes that filter nothing', async () => {
    const { store, settled, hold } = start();
    await settled();
    actions.hover(store, { kind: 'alliance', id: 'al-robot' });
    expect(hold).toHaveBeenCalledTimes(1);
  });
});
