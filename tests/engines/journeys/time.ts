import { by } from '../driver.ts';
import type { Journey } from '../journey.ts';
import { PLAIN, SENTENCE } from './places.ts';

const OVERVIEW = { css: '#timeline .brush .overlay' };
const END = by('slider', 'End of the period');
/** The day of a handle, as a number. */
const DAY = 'aria-valuenow';
const MEANING = by('combobox', 'Time view');

export const brush: Journey = {
  name: 'brush',
  async run(reader, { atlas }) {
    await reader.openAtlas(atlas + PLAIN);
    const whole = await reader.settled(END, DAY);
    await reader.drag(OVERVIEW, 0.3, 0.6);
    await reader.see(END, ({ attributes }) => attributes[DAY] !== whole, 'another day than before');
    await reader.until(
      'a period in the address',
      () => reader.parameters(),
      (found) => found.has('time'),
    );
    const drawn = Number(await reader.settled(END, DAY));
    await reader.focus(END);
    await reader.press('ArrowLeft');
    await reader.see(END, ({ attributes }) => Number(attributes[DAY]) < drawn, `a day before ${drawn}`);
    await reader.seeText(SENTENCE, /20\d\d/);
    await reader.click(by('button', 'All time', '#timeline'));
    await reader.seeParameter('time', null);
  },
};

export const asOf: Journey = {
  name: 'as-of',
  async run(reader, { atlas }) {
    await reader.openAtlas(`${atlas}${PLAIN}&time=2018..2020`);
    await reader.choose(MEANING, 'As of one day');
    await reader.seeText(SENTENCE, /as of 31 Dec 2020/);
    await reader.seeParameter('asOf', '2020-12-31');
    await reader.focus(by('slider', 'As of'));
    await reader.press('ArrowLeft');
    await reader.seeText(SENTENCE, /as of 30 Nov 2020/);
    await reader.choose(MEANING, 'In the period');
    await reader.seeText(SENTENCE, /Jan 2018 – Nov 2020/);
    await reader.seeParameter('asOf', null);
  },
};
