import type { Context, Mount } from '../state/context.ts';
import { laterView } from '../state/later.ts';
import { readersNotices } from './readers-notices.ts';

/** Where notes are told: empty at first, for screen readers tell what changes in it. Their code comes with the first. */
export const mountNotices: Mount = (host, context) => {
  host.setAttribute('role', 'status');
  return laterView({
    // What tells of failures must not be lost by one of its own.
    load: () =>
      import('./notice-list.tsx').then(
        ({ mountNoticeList }) => mountNoticeList,
        () => plainNotices,
      ),
    wanted: (state) => readersNotices(state).length > 0,
  })(host, context);
};

/** Codes and details as plain text: its words have not come either. */
function plainNotices(host: HTMLElement, { store }: Context): () => void {
  const draw = () => {
    const notices = readersNotices(store.getState());
    host.classList.toggle('notices', notices.length > 0);
    host.textContent = notices.map(({ code, detail }) => `${code}: ${detail}`).join(' · ');
  };
  draw();
  return store.subscribe((state) => state.notices, draw);
}
