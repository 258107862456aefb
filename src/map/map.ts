import type { Mount } from '../state/context.ts';
export const mountMap: Mount = (host) => {
  host.textContent = 'mountMap';
  return () => host.replaceChildren();
};
