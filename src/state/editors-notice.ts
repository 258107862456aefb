import { saysWhatIsShown } from './address.ts';
import type { Notice } from './store.ts';

/**
 * Whether a notice is about the look of the page or the version of the data. The content is as requested, so in a frame
 * the notice is for the embedding editor, not for readers.
 */
export function isEditorsNotice({ code, detail }: Notice): boolean {
  if (code === 'accent' || code === 'data-version') return true;
  const [key] = /^\w+(?==)/.exec(detail) ?? [];
  return code === 'address-value' && key !== undefined && !saysWhatIsShown(key);
}
