import type { Mount } from '../state/context.ts';
export const mountSheetHandle: Mount = (host) => {
  host.textContent = 'mountSheetHandle';
  return () => host.replaceChildren();
};
