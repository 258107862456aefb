import type { Mount } from '../state/context.ts';
export const mountTimeline: Mount = (host) => {
  host.textContent = 'mountTimeline';
  return () => host.replaceChildren();
};
