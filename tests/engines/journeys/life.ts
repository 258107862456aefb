import assert from 'node:assert/strict';
import { by } from '../driver.ts';
import { type Journey, NotHere } from '../journey.ts';
import { DETAILS_TITLE, PLAIN, SENTENCE } from './places.ts';

const HTML = { css: 'html' };

export const back: Journey = {
  name: 'back',
  async run(reader, { atlas }) {
    await reader.openAtlas(atlas + PLAIN);
    const corridor = by('checkbox', /^G60 Science and Technology Innovation Corridor/);
    const chosen = (is: boolean) => reader.see(corridor, ({ checked }) => checked === is, is ? 'chosen' : 'not chosen');
    await reader.click(corridor);
    await reader.seeParameter('grouping', 'gr-g60');
    await reader.click(by('button', /^Tables/, '#header'));
    await reader.seeParameter('table', 'events');
    await reader.tab.back();
    await reader.seeParameter('table', null);
    await chosen(true);
    await reader.tab.back();
    await chosen(false);
    await reader.tab.forward();
    await chosen(true);
    await reader.seeText(SENTENCE, /Corridor/);
    // Another page and back: from the browser's memory or anew, the state is that of the address.
    await reader.tab.open(`${atlas}data/tables.html`);
    await reader.tab.back();
    await reader.untilAtlas();
    await chosen(true);
  },
};

export const offline: Journey = {
  name: 'offline',
  async run(reader, { atlas, goAway }) {
    await reader.openAtlas(atlas + PLAIN);
    const has = `'serviceWorker' in navigator && typeof caches === 'object'`;
    if (!(await reader.evaluate(has))) throw new NotHere('no service worker on http://127.0.0.1');
    await reader.until(
      'a service worker that keeps the release',
      () =>
        reader.evaluate(`(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return Boolean(navigator.serviceWorker.controller) && registration?.active?.state === 'activated'
            && !registration.installing && !registration.waiting && (await caches.keys()).length > 0;
        })()`),
      Boolean,
    );
    await goAway();
    await reader.openAtlas(`${atlas}${PLAIN}&table=events`);
    await reader.click(by('checkbox', /^G60 Science and Technology Innovation Corridor/));
    await reader.seeText(SENTENCE, /Corridor/);
    await reader.click(by('tab', 'Matrix', '#tables'));
    await reader.click(by('button', 'G60 Robot Industry Alliance', '#tables'));
    await reader.seeText(DETAILS_TITLE, /^G60 Robot Industry Alliance$/);
    await reader.choose(by('combobox', 'Language', '#header'), '简体中文');
    await reader.seeText(DETAILS_TITLE, /^G60科创走廊机器人产业联盟$/);
  },
};

export const language: Journey = {
  name: 'language',
  async run(reader, { atlas }) {
    await reader.openAtlas(`${atlas}?engine=svg&lang=en&focus=alliance:al-g60-robot`);
    await reader.choose(by('combobox', 'Language', '#header'), '简体中文');
    await reader.see(HTML, ({ attributes }) => attributes.lang === 'zh-CN', 'Chinese');
    await reader.seeText(DETAILS_TITLE, /^G60科创走廊机器人产业联盟$/);
    await reader.seeText(SENTENCE, /\d+ ?个联盟|联盟/);
    const background = () => reader.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const light = await background();
    await reader.choose(by('combobox', '主题', '#header'), '深色');
    await reader.see(HTML, ({ attributes }) => attributes['data-theme'] === 'dark', 'dark');
    await reader.until('another ground', background, (found) => found !== light);
    // Kept for the next visit, whatever its address says of the rest.
    await reader.openAtlas(`${atlas}?engine=svg`);
    const { attributes } = await reader.see(HTML, () => true, 'the page');
    assert.deepEqual([attributes.lang, attributes['data-theme']], ['zh-CN', 'dark']);
  },
};

export const phone: Journey = {
  name: 'phone',
  async run(reader, { atlas }) {
    await reader.tab.resize(390, 844);
    await reader.openAtlas(atlas + PLAIN);
    // MiniBrowser's bar makes it wider; what counts is the layout.
    const inside = Number(await reader.evaluate('innerWidth'));
    assert.ok(inside < 480, `found a window of ${inside} pixels, expected less than 480`);
    await reader.click(by('button', 'Filters', '#header'));
    await reader.click(by('checkbox', /^G60 Science and Technology Innovation Corridor/));
    await reader.click(by('button', /^Show \d+ results$/));
    await reader.seeText(SENTENCE, /Corridor/);
    await reader.click(by('button', 'Search', '#header'));
    await reader.type(by('combobox', /^Search/), 'wuhu');
    await reader.click(by('option', /^Wuhu/));
    await reader.seeText(DETAILS_TITLE, /^Wuhu$/);
    await reader.until(
      'nothing wider than the window',
      () => reader.evaluate('document.documentElement.scrollWidth > innerWidth'),
      (found) => found === false,
    );
  },
};
