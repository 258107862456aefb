import type { Mount } from '../state/context.ts';
export const mountHeader: Mount = (host) => {
  host.textContent = 'mountHeader';
  return () => host.replaceChildren();
};
