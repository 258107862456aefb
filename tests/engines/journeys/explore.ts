import assert from 'node:assert/strict';
import { by } from '../driver.ts';
import type { Journey } from '../journey.ts';
import { countsIn, DETAILS_TITLE, PLAIN, SEARCH, SENTENCE, WHOLE } from './places.ts';

export const load: Journey = {
  name: 'load',
  async run(reader, { atlas }) {
    await reader.tab.open(`${atlas}?lang=en`);
    const hasEngine = await reader.evaluate(`Boolean(document.createElement('canvas').getContext('webgl2'))`);
    const wanted = hasEngine ? 'gl' : 'svg';
    await reader.see({ css: 'html' }, ({ attributes }) => attributes['data-atlas'] === wanted, `data-atlas=${wanted}`);
    await reader.untilAtlas();
    await reader.seeText(SENTENCE, WHOLE);
    const marks = ['atlas:first-map', 'atlas:interactive', 'atlas:texts', ...(hasEngine ? ['atlas:gl'] : [])];
    assert.deepEqual(
      await reader.evaluate(`${JSON.stringify(marks)}.filter((name) => !performance.getEntriesByName(name).length)`),
      [],
    );
    const places = await reader.until(
      'the places on the map as buttons',
      () => reader.read(by('button', undefined, '#map-view li')),
      ({ length }) => length > 20,
    );
    assert.ok(places.every(({ box }) => Number.isFinite(box.x) && box.width > 0));
  },
};

export const filter: Journey = {
  name: 'filter',
  async run(reader, { atlas }) {
    await reader.openAtlas(atlas + PLAIN);
    const option = by('checkbox', /^Biomedicine and health/, '#filters');
    const label = { css: '#filters label' };
    const rows = await reader.read(label);
    const promised = Number(rows.map(({ text }) => /^Biomedicine and health\D*(\d+)/.exec(text)?.[1]).find(Boolean));
    assert.ok(promised > 0, `found ${promised} results promised, expected some`);
    await reader.click(option);
    await reader.see(option, ({ checked }) => checked === true, 'chosen');
    await reader.see(
      SENTENCE,
      ({ text }) => {
        const [alliances = 0, , events = 0, initiatives = 0] = countsIn(text);
        return alliances + events + initiatives === promised && /biomedicine/i.test(text);
      },
      `a sentence of ${promised} records in biomedicine`,
    );
    await reader.seeParameter('industry', 'ind-biomed');
    await reader.click(by('button', /^Clear all filters/));
    await reader.seeText(SENTENCE, WHOLE);
    await reader.seeParameter('industry', null);
  },
};

export const select: Journey = {
  name: 'select',
  async run(reader, { atlas }) {
    await reader.openAtlas(atlas + PLAIN);
    const wuhu = by('button', /^Wuhu,/, '#map-view');
    await reader.clickAt(wuhu);
    await reader.seeText(DETAILS_TITLE, /^Wuhu$/);
    await reader.seeParameter('focus', 'place:340200');
    await reader.see(wuhu, ({ attributes }) => attributes['aria-pressed'] === 'true', 'pressed');
    // On from a list in the details, and by keyboard from the places of the map.
    await reader.click(by('button', 'G60 Robot Industry Alliance', '#details'));
    await reader.seeText(DETAILS_TITLE, /^G60 Robot Industry Alliance$/);
    await reader.see({ css: '#details h2:focus' }, () => true, 'the focus on the heading of the details');
    await reader.focus(by('button', /^Hefei,/, '#map-view'));
    await reader.press('Enter');
    await reader.seeText(DETAILS_TITLE, /^Hefei$/);
    await reader.press('Escape');
    await reader.seeParameter('focus', null);
  },
};

export const search: Journey = {
  name: 'search',
  async run(reader, { atlas }) {
    await reader.openAtlas(atlas + PLAIN);
    await reader.type(SEARCH, 'songjiang');
    const hit = (name: RegExp) => by('option', name, '[role=listbox]');
    await reader.seeText(hit(/^Songjiang District/), /Songjiang District/);
    await reader.press('ArrowDown');
    await reader.press('Enter');
    await reader.seeText(DETAILS_TITLE, /^Songjiang District$/);
    await reader.seeParameter('focus', 'place:310117');
    // An input method: the Enter that ends its composition writes the characters, and chooses nothing.
    await reader.compose(SEARCH, 'suzhou', '苏州');
    await reader.seeText(hit(/^Suzhou \(Jiangsu\)/), /Suzhou/);
    assert.equal((await reader.read(SEARCH))[0]?.value, '苏州');
    assert.equal((await reader.parameters()).get('focus'), 'place:310117');
    await reader.press('Enter');
    await reader.seeText(DETAILS_TITLE, /^Suzhou \(Jiangsu\)$/);
    await reader.seeParameter('focus', 'place:320500');
  },
};
