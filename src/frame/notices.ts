import type { Mount } from '../state/context.ts';
import { laterView } from '../state/later.ts';
import { tellLoss } from '../state/reload.ts';

/** Where notes are told: empty at first, for screen readers tell what changes in it. Their code comes with the first. */
export const mountNotices: Mount = (host, context) => {
  host.setAttribute('role', 'status');
  return laterView({
    load: () =>
      import('./notice-list.tsx').then(
        ({ mountNoticeList }) => mountNoticeList,
        (cause) => {
          // What tells of failures must not be lost by one of its own.
          tellLoss('part');
          throw cause;
        },
      ),
    // Which of them are the readers' is known to the list.
    wanted: ({ notices }) => notices.length > 0,
  })(host, context);
};
