import type { Page } from '@playwright/test';
import { expect } from '../atlas.ts';
import { locate, locateAll, type Way } from './way.ts';

/** A reader who points at things; only text is typed. */
export function mouse(page: Page): Way {
  const way: Way = {
    press: (target) => locate(page, target).click(),
    // What opens is the system's, outside of the page.
    async choose(select, option) {
      await locate(page, select).selectOption({ label: option });
    },
    async type(field, text) {
      await locate(page, field).click({ clickCount: 3 });
      await page.keyboard.type(text);
    },
    async pick(field, text, option) {
      await way.type(field, text);
      await locate(page, ['option', option, ['listbox']])
        .first()
        .click();
    },
    async text(target) {
      await expect(locate(page, target)).toBeVisible();
      return (await locate(page, target).textContent()) ?? '';
    },
    count: (target) => locateAll(page, target).count(),
  };
  return way;
}
