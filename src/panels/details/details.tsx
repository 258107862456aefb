import type { Mount } from '../../state/context.ts';
export const mountDetails: Mount = (host) => {
  host.textContent = 'mountDetails';
  return () => host.replaceChildren();
};
