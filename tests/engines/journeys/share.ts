import assert from 'node:assert/strict';
import { by } from '../driver.ts';
import type { Journey } from '../journey.ts';
import { DETAILS_TITLE, PLAIN, SEARCH, SENTENCE } from './places.ts';

const VIEW = '&industry=ind-robotics&time=2018..2020&focus=alliance:al-g60-robot';

export const share: Journey = {
  name: 'share',
  async run(reader, { atlas }) {
    await reader.openAtlas(atlas + PLAIN + VIEW);
    await reader.click(by('button', 'Share', '#header'));
    const field = by('textbox', 'Address of this view', 'dialog');
    const { value } = await reader.see(field, (facts) => Boolean(facts.value), 'an address');
    await reader.click(by('button', 'Copy: Address of this view', 'dialog'));
    await reader.until(
      'a message that it is copied',
      () => reader.read(by('status', undefined, 'dialog')),
      (messages) => messages.some(({ text }) => text === 'Copied'),
    );
    await reader.press('Escape');
    await reader.seeNone({ css: 'dialog' });
    // What was copied is what a reader pastes.
    await reader.focus(SEARCH);
    await reader.press('Control+v');
    await reader.see(SEARCH, (facts) => facts.value === value, `the copied address ${value}`);
    const sentence = await reader.seeText(SENTENCE, /robotics/);
    await reader.openAtlas(String(value));
    await reader.seeText(DETAILS_TITLE, /^G60 Robot Industry Alliance$/);
    assert.equal((await reader.seeText(SENTENCE, /robotics/)).text, sentence.text);
  },
};
