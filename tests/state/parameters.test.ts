/** Names of parameters that stand in files which cannot import the tables: the script for other pages, the early script. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { DeltaAtlasParameter } from '../../src/embed/host/api.ts';
import { sharedChanges } from '../../src/embed/host/links.ts';
import { SETTABLE } from '../../src/embed/messages.ts';
import { FACETS } from '../../src/model/facets.ts';
import { INTERFACE_LANGUAGES } from '../../src/model/languages.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { INITIAL_STATE } from '../../src/state/store.ts';
import '../../src/state/embed-rows.ts';
import { PANEL_IDS } from '../../src/state/embed-options.ts';
import { LANGUAGE_TAG } from '../../src/ui/i18n/index.ts';
import { ATLAS } from '../fixtures/atlas.ts';

/** What is not a filter, in the script for other pages. */
const OTHERS = {
  settable: [
    ...[
      'time',
      'asOf',
      'match',
      'focus',
      'view',
      'compare',
      'within',
      'links',
      'hide',
      'table',
      'sort',
      'lang',
      'theme',
    ],
  ],
  shared: ['time', 'asOf', 'match', 'focus', 'view', 'within', 'links', 'hide'],
};
const FILTERS = FACETS.map(({ key }) => key);

type Same<A, B> = [A, B] extends [B, A] ? true : false;
/** Does not compile where the published type and the list of the messages differ. */
const IS_TYPE_SAME: Same<DeltaAtlasParameter, (typeof SETTABLE)[number]> = true;

describe('the script for other pages', () => {
  it('sets every filter, and the type that it is published with has them all', () => {
    const settable: readonly string[] = SETTABLE;
    expect(IS_TYPE_SAME).toBe(true);
    expect([...FILTERS, ...OTHERS.settable].filter((key) => !settable.includes(key))).toEqual([]);
  });

  it('hands every filter on from one linked map to the others', () => {
    const after = Object.fromEntries([...FILTERS, ...OTHERS.shared].map((key) => [key, 'x']));
    expect(sharedChanges({}, after)).toEqual(after);
  });

  it('sets nothing that an address does not know', () => {
    const notices = SETTABLE.flatMap((key) => readAddress(`?${key}=x`, ATLAS).notices ?? []);
    expect(notices.filter(({ code }) => code === 'address-unknown')).toEqual([]);
  });
});

describe('filters in an address', () => {
  it('have names of their own', () => {
    const notices = FILTERS.flatMap((key) => readAddress(`?${key}=none-such`, ATLAS).notices ?? []);
    expect(notices.map(({ code }) => code)).toEqual(FILTERS.map(() => 'address-id'));
    expect(new Set([...FILTERS, ...OTHERS.settable]).size).toBe(FILTERS.length + OTHERS.settable.length);
  });

  it('are written and read again, each of them', () => {
    const facets = Object.fromEntries(FACETS.map(({ id, options }) => [id, [options(ATLAS)[0]?.value ?? '']]));
    const address = writeAddress({ ...INITIAL_STATE, facets }, ATLAS, 'en');
    expect(readAddress(address, ATLAS).facets).toEqual(facets);
  });
});

describe('the early script', () => {
  const code = readFileSync('src/early.js', 'utf8');
  /** Runs it on a page of an address; returns the root element. */
  function early(search: string, spoken: readonly string[] = []) {
    const root = { lang: '', dataset: {} as Record<string, string> };
    const window = { parent: null as object | null };
    window.parent = window;
    runInNewContext(code, {
      document: { documentElement: root, currentScript: { dataset: {} } },
      location: { search },
      localStorage: { getItem: () => null },
      navigator: { languages: spoken },
      URLSearchParams,
      addEventListener: () => {},
      window,
    });
    return root;
  }

  it('knows every language of the interface', () => {
    for (const language of INTERFACE_LANGUAGES) {
      expect(early(`?lang=${language}`, ['xx']).lang).toBe(LANGUAGE_TAG[language]);
      expect(early('', [`${language}-XX`]).lang).toBe(LANGUAGE_TAG[language]);
    }
  });

  it('reads every choice of panels as the app does', () => {
    const choices = Array.from({ length: 2 ** PANEL_IDS.length }, (_, bits) =>
      PANEL_IDS.filter((_, i) => bits & (1 << i)),
    );
    for (const ids of choices) {
      const { embed } = readAddress(`?panels=${ids.join(',')}`, ATLAS);
      const panels = embed?.panels ?? PANEL_IDS;
      const expected = panels.length < PANEL_IDS.length ? panels.join(' ') : undefined;
      expect([ids, early(`?panels=${ids.join(',')}`).dataset.panels]).toEqual([ids, expected]);
    }
  });

  it.each(['light', 'dark', 'auto'])('reads the theme %s as the app does', (theme) => {
    expect(readAddress(`?theme=${theme}`, ATLAS).theme).toBe(theme);
    expect(early(`?theme=${theme}`).dataset.theme).toBe(theme === 'auto' ? undefined : theme);
  });
});
