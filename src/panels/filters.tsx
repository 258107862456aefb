import type { Mount } from '../state/context.ts';
export const mountFilters: Mount = (host) => {
  host.textContent = 'mountFilters';
  return () => host.replaceChildren();
};
