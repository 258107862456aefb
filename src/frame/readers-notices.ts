import { isEditorsNotice } from '../state/editors-notice.ts';
import type { AtlasState, Notice } from '../state/store.ts';
import { isFramed } from '../ui/is-framed.ts';

/** What readers are told: in a page of others not what its editor should mend, which the channel tells that page. */
export function readersNotices({ notices }: Pick<AtlasState, 'notices'>): readonly Notice[] {
  return isFramed(window) ? notices.filter((notice) => !isEditorsNotice(notice)) : notices;
}
