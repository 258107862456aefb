/** The input of a download: the state at the time of the request, with address and date. */
import type { Atlas, WholeAtlas } from '../model/atlas.ts';
import { dayOf } from '../model/dates.ts';
import type { Visible } from '../model/query.ts';
import type { Day } from '../model/types.ts';
import type { WholeVisible } from '../model/whole.ts';
import { writeAddress } from '../state/address.ts';
import type { Context } from '../state/context.ts';
import { fullAddress } from '../state/full-address.ts';
import type { AtlasState } from '../state/store.ts';
import { readConfig } from '../ui/config.ts';

export interface Shown {
  atlas: Atlas;
  state: AtlasState;
  visible: Visible;
  /** The address of the full atlas in this state. */
  address: string;
  /** The date in the reader's time zone. */
  day: Day;
  /** The map's review number, see src/ui/config.ts. */
  reviewNumber: string | null;
}

/** The same with texts, figures and sources, which files of data need. */
export interface WholeShown extends Shown {
  whole: WholeAtlas;
  visible: WholeVisible;
}

/** The input of a download started now. */
export function shownNow({ atlas, store, selectors }: Context, now = new Date()): Shown {
  const state = store.getState();
  const page = new URL(fullAddress(location.href));
  // For any reader: the address always includes the language, and no setting of this browser.
  // A title and a note of one's own stand in the picture itself; encoded, they would be most of its address.
  page.search = writeAddress({ ...state, painting: 'auto', isStill: false, title: '', note: '' }, atlas, '');
  page.hash = '';
  return {
    atlas,
    state,
    visible: selectors.visible(state),
    address: page.href,
    day: dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    reviewNumber: readConfig().mapReviewNumber,
  };
}
