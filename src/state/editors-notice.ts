import { saysWhatIsShown } from './address.ts';
import type { Notice } from './store.ts';

/**
 * Whether a notice is of a mistake in how a page should look, or of the data it was written about: what is shown is as
 * it was asked for, so that in a frame it is the business of who embeds it, not of the readers.
 */
export function isEditorsNotice({ code, detail }: Notice): boolean {
  if (code === 'accent' || code === 'data-version') return true;
  const [key] = /^\w+(?==)/.exec(detail) ?? [];
  return code === 'address-value' && key !== undefined && !saysWhatIsShown(key);
}
