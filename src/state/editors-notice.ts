import { saysWhatIsShown } from './address-rows.ts';
import type { Notice } from './store.ts';

/**
 * Whether a notice is about the look of the page or the version of the data, or about what means nothing here: the
 * content is as requested. In a frame it is for the embedding editor, not for readers, who have not written its address.
 */
export function isEditorsNotice({ code, detail }: Notice): boolean {
  if (code === 'accent' || code === 'address-long' || code === 'data-version' || code === 'address-unknown')
    return true;
  const [key] = /^\w+(?==)/.exec(detail) ?? [];
  if (key === undefined) return false;
  // Beyond the data there is nothing to show; without a parameter before it the reader has typed it.
  if (code === 'time-outside') return true;
  return (code === 'address-value' || code === 'address-repeated') && !saysWhatIsShown(key);
}
