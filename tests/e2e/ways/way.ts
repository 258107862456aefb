/** What every way of using the atlas can do. Things are named as assistive technology gets them: by role and name. */
import type { Locator, Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];

/** A role, a name (a string is the whole name) and, where that is not enough, what it stands in. */
export type Target = readonly [role: Role, name?: string | RegExp | undefined, inside?: Target];

/** A reader with one kind of hands. Every act waits for what it acts on. */
export interface Way {
  /** Presses a button, a tab, a link, a box to tick. */
  press(target: Target): Promise<void>;
  /** Chooses an option of a select by its text. */
  choose(select: Target, option: string): Promise<void>;
  /** Replaces the text of a field. */
  type(field: Target, text: string): Promise<void>;
  /** Types into a field that suggests, and takes a suggestion. */
  pick(field: Target, text: string, option: string | RegExp): Promise<void>;
  /** The text in something. */
  text(target: Target): Promise<string>;
  /** How many there are. */
  count(target: Target): Promise<number>;
}

/** All that a target may mean in a page. */
export function locateAll(page: Page, [role, name, inside]: Target): Locator {
  const within = inside ? locateAll(page, inside) : page;
  return within.getByRole(role, name === undefined ? {} : { name, exact: typeof name === 'string' });
}

/** The first of them. */
export function locate(page: Page, target: Target): Locator {
  return locateAll(page, target).first();
}
