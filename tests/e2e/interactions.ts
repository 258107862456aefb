/** Counts what a reader does to get an answer: a click, a choice, or a typed entry with Enter is one interaction. */
import type { Locator } from '@playwright/test';
import { expect } from './atlas.ts';

/** A reader who has `most` interactions; the test fails at the first one beyond. */
export function readerWith(most: number) {
  let done = 0;
  const count = () => {
    done += 1;
    expect(done, 'interactions').toBeLessThanOrEqual(most);
  };
  return {
    async click(target: Locator): Promise<void> {
      count();
      await target.click();
    },
    /** Chooses an option of a select. */
    async choose(select: Locator, label: string): Promise<void> {
      count();
      await select.selectOption({ label });
    },
    /** Types into a field that answers without Enter, or whose form is sent later. */
    async type(field: Locator, text: string): Promise<void> {
      count();
      await field.fill(text);
    },
    /** Types into a field and presses Enter; where that takes what is suggested, once `suggested` is there. */
    async enter(field: Locator, text: string, suggested?: Locator): Promise<void> {
      count();
      await field.fill(text);
      if (suggested) await expect(suggested).toBeVisible();
      await field.press('Enter');
    },
  };
}
