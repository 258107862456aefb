import type { Mount } from '../state/context.ts';
export const mountNotices: Mount = (host) => {
  host.textContent = 'mountNotices';
  return () => host.replaceChildren();
};
