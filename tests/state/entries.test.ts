import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SHOWN } from '../../src/model/atlas.ts';
import { openTable, setCamera, setLanguage, setOutline, setPeriod, toggleFacet } from '../../src/state/actions.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { syncAddress } from '../../src/state/address-sync.ts';
import { entryOf } from '../../src/state/entries.ts';
import { writeChoice } from '../../src/state/steps.ts';
import { createAtlasStore } from '../../src/state/store.ts';
import { ATLAS, FILE } from '../fixtures/atlas.ts';
import { calm, fakeBrowser, fakeLayers } from '../fixtures/fake-browser.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [first = '', second = ''] = FILE.industries.map(({ id }) => id);

/** An atlas in a browser, which can be loaded anew. */
function openPage() {
  const browser = fakeBrowser();
  const page = { browser, layers: fakeLayers(), store: createAtlasStore(), stop: () => {} };
  const load = () => {
    page.stop();
    page.layers = fakeLayers();
    page.store = createAtlasStore(readAddress(browser.url().search, ATLAS, { language: 'en' }));
    const { destination } = page.store.getState();
    // What the map does.
    if (destination && 'camera' in destination) setCamera(page.store, { ...destination.camera, home: false });
    const options = { framed: false, ownLanguage: 'en', layers: page.layers } as const;
    page.stop = syncAddress(page.store, ATLAS, browser.bar, options).stop;
  };
  load();
  return { page, load };
}

type Page = ReturnType<typeof openPage>['page'];

/** What a reader chooses. */
const CHOICES: readonly ((page: Page) => void)[] = [
  ({ store }) => toggleFacet(store, 'industry', first),
  ({ store }) => toggleFacet(store, 'industry', second),
  ({ store }) => openTable(store, store.getState().table ? null : 'events'),
  ({ store }) => setOutline(store, store.getState().outline === null ? SHOWN : null, ATLAS),
];

type Act =
  | { do: 'choose'; which: number }
  | { do: 'drag'; lengths: readonly number[] }
  | { do: 'back' | 'forward' | 'open' | 'close' | 'swap' | 'reload' | 'zoom' | 'speak' };

const acts = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('choose' as const), which: fc.nat({ max: CHOICES.length - 1 }) }),
    fc.record({
      do: fc.constant('drag' as const),
      lengths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 }),
    }),
    fc.record({
      do: fc.constantFrom<'back' | 'forward' | 'open' | 'close' | 'swap' | 'reload' | 'zoom' | 'speak'>(
        ...(['back', 'back', 'back', 'forward', 'open', 'open', 'close', 'swap', 'reload', 'zoom', 'speak'] as const),
      ),
    }),
  ),
  { maxLength: 25 },
);

async function perform(page: Page, load: () => void, act: Act): Promise<void> {
  const { browser, layers, store } = page;
  switch (act.do) {
    case 'choose':
      browser.press();
      browser.release();
      CHOICES[act.which]?.(page);
      break;
    case 'drag':
      browser.press();
      for (const length of act.lengths) {
        const from = ATLAS.domain.from + 10;
        setPeriod(store, { from, to: from + length });
        await vi.advanceTimersByTimeAsync(300);
      }
      browser.release();
      break;
    case 'back':
      // The model does not leave the page.
      if (browser.index > 0) browser.traverse(-1);
      break;
    case 'forward':
      browser.traverse(1);
      break;
    case 'open':
      layers.open();
      break;
    case 'close':
      if (layers.count() > 0) layers.close();
      break;
    case 'swap':
      // A layer closes because another opens.
      if (layers.count() > 0) {
        layers.close();
        layers.open();
      }
      break;
    case 'reload':
      load();
      break;
    case 'zoom':
      setCamera(store, { lon: 120, lat: 31, zoom: (store.getState().camera?.zoom ?? 6) + 0.5, home: false });
      break;
    case 'speak':
      setLanguage(store, store.getState().language === 'en' ? 'zh' : 'en');
  }
}

/** What a reader expects: steps, of which `cursor` is shown, and open layers. */
interface Expected {
  steps: string[];
  cursor: number;
  layers: number;
}

function expectAfter(act: Act, before: Expected, choice: string): Expected {
  const { steps, cursor, layers } = before;
  switch (act.do) {
    case 'choose':
    case 'drag': {
      if (choice === steps[cursor]) return before;
      return { steps: [...steps.slice(0, cursor + 1), choice], cursor: cursor + 1, layers };
    }
    case 'back':
      return layers > 0 ? { ...before, layers: layers - 1 } : { ...before, cursor: Math.max(0, cursor - 1) };
    case 'forward':
      return { ...before, cursor: Math.min(steps.length - 1, cursor + 1) };
    case 'open':
      // As every new entry, it ends what could be gone forward to.
      return { steps: steps.slice(0, cursor + 1), cursor, layers: layers + 1 };
    case 'close':
      return { ...before, layers: Math.max(0, layers - 1) };
    case 'reload':
      return { ...before, layers: 0 };
    default:
      return before;
  }
}

test('back closes what is open, then takes back step by step, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const { page, load } = openPage();
      const { browser } = page;
      let expected: Expected = { steps: [writeChoice(page.store.getState(), ATLAS)], cursor: 0, layers: 0 };
      for (const act of list) {
        const { language } = page.store.getState();
        await perform(page, load, act);
        await calm();
        const state = page.store.getState();
        expected = expectAfter(act, expected, writeChoice(state, ATLAS));
        expect(writeChoice(state, ATLAS)).toBe(expected.steps[expected.cursor]);
        expect(page.layers.count()).toBe(expected.layers);
        if (act.do !== 'speak') expect(state.language).toBe(language);
        // The current entry is that of the state.
        expect(browser.url().search).toBe(writeAddress(state, ATLAS, 'en'));
        expect(entryOf(browser.bar.history.state).layers).toBe(expected.layers);
        expect(browser.index).toBe(expected.cursor + expected.layers);
      }
      expect(browser.hasLeft).toBe(false);
      page.stop();
    }),
  );
});

test('however fast the reader is, address and state agree in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      acts,
      fc.array(fc.constantFrom(0, 1, 4, 6, 150, 250), { minLength: 25, maxLength: 25 }),
      async (list, pauses) => {
        const { page, load } = openPage();
        const { browser } = page;
        for (const [index, act] of list.entries()) {
          await perform(page, load, act);
          await vi.advanceTimersByTimeAsync(pauses[index] ?? 0);
        }
        await calm();
        expect(browser.url().search).toBe(writeAddress(page.store.getState(), ATLAS, 'en'));
        expect(entryOf(browser.bar.history.state).layers).toBe(page.layers.count());
        page.stop();
      },
    ),
  );
});
