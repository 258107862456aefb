import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Scope {
  /** Check only these frames; default: everything. */
  frames?: readonly string[];
  /** Rules to skip. */
  except?: readonly string[];
}

/** The violations axe finds on a page and in its frames, as "rule: element | element". */
export async function breaches(page: Page, { frames = [], except = [] }: Scope = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules([...except]);
  for (const frame of frames) builder.include({ fromFrames: [frame, 'html'] });
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
}
