/** A random reader uses the atlas; after each action everything is sound, and from time to time as in its address. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { randomNumbers } from '../../bench/events.ts';
import { expect, openAtlas, watch } from '../e2e/atlas.ts';
import { type Action, perform, wordsOf } from './actions.ts';
import { choose } from './choose.ts';
import { addressAtRest, differences, look, settle, unsound } from './look.ts';

/** What is wanted: so many actions of a seed, or a list of them again. */
export interface Task {
  seed: number;
  actions: number | readonly Action[];
}

/** Where the actions of a failure are kept, to be done again. */
const KEPT = '.cache/monkey';
/** After so many actions the address is opened anew, beside the page. */
const EVERY = 20;
/** In smaller ones a panel of the reader's may hide what the address would show. */
const COMPARED_AT = [
  [1000, 700],
  [1440, 900],
] as const;

/** `address` is that of the atlas to begin with. Throws at the first action after which something is wrong, with all that led there. */
export async function runMonkey(page: Page, { seed, actions }: Task, address: string): Promise<void> {
  const random = randomNumbers(seed);
  const count = typeof actions === 'number' ? actions : actions.length;
  const done: Action[] = [];
  const { complaints } = watch(page, new URL(address).origin);
  await stayHere(page);
  await openAtlas(page, address);
  try {
    while (done.length < count) {
      const action = typeof actions === 'number' ? await choose(page, random) : actions[done.length];
      if (!action) break;
      done.push(action);
      await perform(page, action);
      expect(await settle(page), 'html[data-revision] settles').toBe(true);
      expect(complaints).toEqual([]);
      expect(await unsound(page)).toEqual([]);
      if (done.length % EVERY === 0 || done.length === count) {
        const [width, height] = COMPARED_AT[(done.length / EVERY) % COMPARED_AT.length] ?? COMPARED_AT[0];
        await compareWithAddress(page, width, height);
        expect(complaints).toEqual([]);
      }
    }
  } catch (error) {
    mkdirSync(KEPT, { recursive: true });
    const file = `${KEPT}/seed-${seed}.json`;
    writeFileSync(file, JSON.stringify({ seed, actions: done }, null, 1));
    const last = done
      .slice(-12)
      .map((action, index, { length }) => `${done.length - length + index + 1} ${wordsOf(action)}`);
    const { message } = error as Error;
    throw new Error(
      `seed ${seed}, after ${done.length} actions, at ${page.url()}:\n${message}\n\nThe last actions:\n${last.join('\n')}\n\n` +
        `All of them again: npm run monkey -- --replay ${file}`,
    );
  }
}

/** The page and its address opened anew show the same, in a frame of this size. */
async function compareWithAddress(page: Page, width: number, height: number): Promise<void> {
  const before = page.viewportSize();
  // No address says what is open: the form of dates, and the legend, which names give way to.
  await page.evaluate(() => {
    for (const open of ['.timeline-dates button[type=button]', '.legend > button[aria-expanded=true]'])
      document.querySelector<HTMLElement>(open)?.click();
  });
  await page.setViewportSize({ width, height });
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await expectAsAnew(page, width, height);
  if (before) await page.setViewportSize(before);
}

/** A page of this size shows, and its map draws, the same as its address opened anew. */
export async function expectAsAnew(page: Page, width: number, height: number): Promise<void> {
  await settle(page);
  await addressAtRest(page);
  const anew = await page.context().newPage();
  await anew.setViewportSize({ width, height });
  await stayHere(anew);
  await openAtlas(anew, page.url());
  await settle(anew);
  // What comes later, as the code of an analysis does, may come to either first.
  await expect(async () => expect(await look(page), `as ${page.url()} opened anew`).toEqual(await look(anew))).toPass({
    timeout: 30_000,
  });
  await expect.poll(() => differences(page, anew), { message: `drawn as ${page.url()} opened anew` }).toEqual([]);
  await anew.close();
}

/** Links lead nowhere, and nothing is printed. */
async function stayHere(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {};
    window.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element && event.target.closest('a');
        if (link && (link.target === '_blank' || link.origin + link.pathname !== location.origin + location.pathname))
          event.preventDefault();
      },
      true,
    );
  });
}
