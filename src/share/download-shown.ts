/** What a download is about: the state at the moment of the wish, and where and when it was asked for. */
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
  /** Of the full atlas in this state. */
  address: string;
  /** The reader's own day. */
  day: Day;
  /** See ui/config.ts. */
  reviewNumber: string | null;
}

/** The same with texts, figures and sources: what files of data are made from. */
export interface WholeShown extends Shown {
  whole: WholeAtlas;
  visible: WholeVisible;
}

/** What the page shows now. */
export function shownNow({ atlas, store, selectors }: Context, now = new Date()): Shown {
  const state = store.getState();
  const page = new URL(fullAddress(location.href));
  // Whoever opens it may have another language, which is always said, and another browser, which is left alone.
  page.search = writeAddress({ ...state, painting: 'auto', isStill: false }, atlas, '');
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
