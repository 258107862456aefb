import type { Locator, Page } from '@playwright/test';
import { expect } from '../atlas.ts';
import { mouse } from './mouse.ts';
import { locate, type Target, type Way } from './way.ts';

/** Presses after which something counts as out of reach. */
const MOST = { stops: 260, arrows: 120 } as const;

/** A reader without a pointer: Tab, arrows, Enter, Space, and text. */
export function keyboard(page: Page): Way {
  /** `here` if a target has the focus, or the key that goes on to it: arrows where it is in the focused widget. */
  const wayTo = (target: Locator) =>
    target.evaluate((element): 'here' | 'Tab' | 'ArrowRight' | 'ArrowDown' => {
      const active = document.activeElement;
      if (element === active) return 'here';
      const widget = active?.closest('[role="tablist"], [role="grid"]');
      if (!widget?.contains(element)) return 'Tab';
      return widget.matches('[role="tablist"]') ? 'ArrowRight' : 'ArrowDown';
    });
  const reach = async (target: Target): Promise<Locator> => {
    const wanted = locate(page, target);
    await expect(wanted).toBeVisible();
    const presses = { Tab: 0, ArrowRight: 0, ArrowDown: 0 };
    for (let key = await wayTo(wanted); key !== 'here'; key = await wayTo(wanted)) {
      presses[key] += 1;
      const isTooFar = presses.Tab > MOST.stops || presses.ArrowRight + presses.ArrowDown > MOST.arrows;
      if (isTooFar)
        throw new Error(`${target[0]} ${target[1]}: found no way there by keyboard, ${JSON.stringify(presses)}`);
      await page.keyboard.press(key);
    }
    return wanted;
  };
  const way: Way = {
    ...mouse(page),
    async press(target) {
      await reach(target);
      // A tab is chosen by reaching it.
      if (target[0] !== 'tab') await page.keyboard.press(target[0] === 'checkbox' ? 'Space' : 'Enter');
    },
    async choose(select, option) {
      const field = await reach(select);
      const labels = await field.evaluate((one: HTMLSelectElement) => [...one.options].map(({ label }) => label));
      expect(labels).toContain(option);
      const wanted = labels.indexOf(option);
      // The one with the focus: a choice of language gives the field another name.
      const at = () => page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedIndex);
      for (let now = await at(); now !== wanted; ) {
        await page.keyboard.press(now < wanted ? 'ArrowDown' : 'ArrowUp');
        await expect.poll(at).not.toBe(now);
        now = await at();
      }
    },
    async type(field, text) {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async pick(field, text, option) {
      await way.type(field, text);
      const wanted = locate(page, ['option', option, ['listbox']]);
      await expect(wanted).toBeVisible();
      const isMarked = async () => (await wanted.getAttribute('aria-selected')) === 'true';
      for (let press = 0; !(await isMarked()); press++) {
        expect(press, 'suggestions before the wanted one').toBeLessThan(20);
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
    },
  };
  return way;
}
